package vn.ketnap.review.pack;

import java.math.BigDecimal;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.ketnap.review.report.Layout;

/** Words in a Word document: one typeface, spelled as the guidance does. */
final class WordText {

    private static final String FONT = "Times New Roman";

    private final Layout layout;

    WordText(Layout layout) {
        this.layout = layout;
    }

    XWPFRun run(XWPFParagraph paragraph, String words, BigDecimal size) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
        run.setFontSize(size.doubleValue());
        run.setText(layout.spelled(words));
        run.setLang("vi-VN");
        return run;
    }

    XWPFRun line(XWPFParagraph paragraph, String words, BigDecimal size, boolean bold, boolean italic) {
        paragraph.setSpacingAfter(0);
        var run = run(paragraph, words, size);
        run.setBold(bold);
        run.setItalic(italic);
        return run;
    }

    void cell(XWPFTableCell cell, String words, BigDecimal size, boolean bold) {
        line(cell.getParagraphs().getFirst(), words, size, bold, false);
    }
}
