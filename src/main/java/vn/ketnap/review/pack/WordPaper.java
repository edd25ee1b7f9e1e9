package vn.ketnap.review.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.ketnap.review.report.Layout;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.Report.Annex;
import vn.ketnap.review.report.Report.Bars;
import vn.ketnap.review.report.Report.Block;
import vn.ketnap.review.report.Report.Heading;
import vn.ketnap.review.report.Report.Sentence;
import vn.ketnap.review.report.Report.SpeakingSheet;

/** The papers as a Word document: the same model, laid out as their guidance says, to be issued from there. */
final class WordPaper {

    /** A millimetre in twentieths of a point. */
    private static final double MM = 1440 / 25.4;

    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    private static final int TWENTIETHS = 20;
    private static final int SMALL = 11;

    private final Report report;
    private final Layout layout;
    private final XWPFDocument document;
    private final WordText text;

    private WordPaper(Report report, XWPFDocument document) {
        this.report = report;
        this.layout = report.layout();
        this.document = document;
        this.text = new WordText(layout);
    }

    static byte[] of(Report report) {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            new WordPaper(report, document).write();
            document.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private void write() {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(
                layout.spelled(report.front().type() + " " + report.front().subject()));
        properties.setCreator(layout.spelled(report.front().issuer()));
        WordFrame.pageNumbers(document, size(layout.pageNumberSize()));
        front();
        report.body().forEach(this::block);
        back();
        notes();
        report.sheets().forEach(this::sheet);
        var body = document.getDocument().getBody();
        if (report.annexes().isEmpty()) {
            page(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr(), false);
            return;
        }
        WordFrame.endSection(document.createParagraph(), body, section -> page(section, false));
        for (int i = 0; i < report.annexes().size(); i++) {
            annex(report.annexes().get(i), i > 0);
        }
        page(body.getSectPr(), true);
    }

    private void page(CTSectPr section, boolean wide) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(wide ? A4_SHORT : A4_LONG));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(mm(layout.top()));
        margins.setBottom(mm(layout.bottom()));
        margins.setLeft(mm(wide ? layout.top() : layout.left()));
        margins.setRight(mm(layout.right()));
        margins.setHeader(mm(BigDecimal.TEN));
    }

    private void front() {
        var table = WordFrame.plainTable(document, 1, 2);
        var front = report.front();
        var left = table.getRow(0).getCell(0);
        text.line(first(left), front.superior(), layout.issuerSize(), false, false);
        text.line(next(left), front.issuer(), layout.issuerSize(), true, false);
        text.line(next(left), "*", layout.issuerSize(), false, false);
        text.line(next(left), front.number(), layout.issuerSize(), false, false);
        if (report.draft()) {
            text.line(next(left), front.draftMark(), BigDecimal.valueOf(SMALL), true, false);
        }
        var right = table.getRow(0).getCell(1);
        text.line(first(right), layout.partyTitle(), layout.partyTitleSize(), true, false)
                .setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
        text.line(next(right), front.dated(), layout.issuerSize(), false, true);
        text.line(centred(), "", layout.bodySize(), false, false);
        text.line(centred(), front.type(), layout.typeSize(), true, false);
        text.line(centred(), front.subject(), layout.subjectSize(), true, false);
        text.line(centred(), "-----", layout.bodySize(), false, false);
    }

    private void block(Block block) {
        switch (block) {
            case Heading part -> {
                var paragraph = document.createParagraph();
                WordFrame.outline(paragraph, part.level());
                paragraph.setKeepNext(true);
                paragraph.setSpacingAfter(points(layout.paragraph()));
                text.line(paragraph, part.text(), layout.bodySize(), true, false);
            }
            case Sentence sentence -> sentence(sentence);
            case Bars bars -> {
                text.line(centred(), bars.title(), layout.bodySize(), true, false);
                WordBars.draw(document, layout, bars);
            }
        }
    }

    private void sentence(Sentence sentence) {
        var paragraph = said();
        text.run(paragraph, sentence.text(), layout.bodySize());
        for (var note : sentence.notes()) {
            text.run(paragraph, String.valueOf(note), layout.bodySize())
                    .setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
        }
    }

    private XWPFParagraph said() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(mm(layout.indent()).intValue());
        paragraph.setSpacingAfter(points(layout.paragraph()));
        WordFrame.exactly(paragraph, points(layout.line()));
        return paragraph;
    }

    private void back() {
        text.line(document.createParagraph(), "", layout.bodySize(), false, false);
        var table = WordFrame.plainTable(document, 1, 2);
        var left = table.getRow(0).getCell(0);
        var head = left.getParagraphs().getFirst();
        text.line(head, report.back().recipientsHead(), layout.issuerSize(), false, false)
                .setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
        report.back()
                .recipients()
                .forEach(one -> text.line(left.addParagraph(), one, layout.recipientsSize(), false, false));
        text.line(
                first(table.getRow(0).getCell(1)),
                report.back().signer(),
                layout.issuerSize(),
                layout.signerBold(),
                false);
    }

    private void notes() {
        for (int i = 0; i < report.notes().size(); i++) {
            text.line(
                    document.createParagraph(),
                    (i + 1) + ". " + report.notes().get(i),
                    BigDecimal.valueOf(SMALL),
                    false,
                    false);
        }
    }

    private void sheet(SpeakingSheet sheet) {
        var head = centred();
        head.setPageBreak(true);
        WordFrame.outline(head, 1);
        text.line(head, sheet.title(), layout.bodySize(), true, false);
        text.line(centred(), sheet.unit(), layout.bodySize(), true, false);
        var table = document.createTable(sheet.lines().size(), 2);
        table.setWidth("100%");
        for (int i = 0; i < sheet.lines().size(); i++) {
            var row = table.getRow(i);
            row.setCantSplitRow(true);
            text.cell(row.getCell(0), sheet.lines().get(i).label(), layout.recipientsSize(), true);
            text.cell(row.getCell(1), sheet.lines().get(i).text(), layout.recipientsSize(), false);
        }
        text.line(document.createParagraph(), sheet.asksHead(), layout.bodySize(), true, false);
        sheet.asks().forEach(ask -> text.run(said(), "- " + ask, layout.bodySize()));
    }

    private void annex(Annex annex, boolean newPage) {
        var head = centred();
        if (newPage) {
            head.createRun().addBreak(BreakType.PAGE);
        }
        WordFrame.outline(head, 1);
        text.line(head, annex.name(), layout.bodySize(), true, false);
        text.line(centred(), annex.title(), layout.bodySize(), true, false);
        text.line(centred(), report.front().attached(), layout.bodySize(), false, true);
        WordTable.write(document, text, annex.table());
        annex.notes()
                .forEach(note -> text.line(document.createParagraph(), note, BigDecimal.valueOf(SMALL), false, false));
    }

    private XWPFParagraph centred() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph next(XWPFTableCell cell) {
        var paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static BigInteger mm(BigDecimal length) {
        return BigInteger.valueOf(Math.round(length.doubleValue() * MM));
    }

    private static int points(BigDecimal size) {
        return (int) Math.round(size.doubleValue() * TWENTIETHS);
    }

    private static double size(BigDecimal size) {
        return size.doubleValue();
    }
}
