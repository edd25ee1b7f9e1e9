package vn.ketnap.review.pack;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What Word keeps around words: page numbers, sections, outline, tables without lines. */
final class WordFrame {

    private static final double TWENTIETHS = 20;

    private WordFrame() {}

    /** A number on top of every page but the first. */
    static void pageNumbers(XWPFDocument document, double size) {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        run.addNewT().setStringValue("2");
        var section = document.getDocument().getBody().getSectPr();
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    /** Ends a section with a paragraph; what follows goes on pages of its own shape, numbered on. */
    static void endSection(XWPFParagraph last, CTBody body, Consumer<CTSectPr> shape) {
        var properties = last.getCTP().isSetPPr()
                ? last.getCTP().getPPr()
                : last.getCTP().addNewPPr();
        properties.setSectPr((CTSectPr) body.getSectPr().copy());
        shape.accept(properties.getSectPr());
        if (body.getSectPr().isSetTitlePg()) {
            body.getSectPr().unsetTitlePg();
        }
    }

    /** A heading as navigation knows it. */
    static void outline(XWPFParagraph paragraph, int level) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    static void exactly(XWPFParagraph paragraph, int twentieths) {
        paragraph.setSpacingBetween(twentieths / TWENTIETHS, LineSpacingRule.EXACT);
    }

    static XWPFTable plainTable(XWPFDocument document, int rows, int columns) {
        var table = document.createTable(rows, columns);
        table.setWidth("100%");
        table.removeBorders();
        return table;
    }
}
