package vn.ketnap.review.pack;

import java.math.BigDecimal;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.ketnap.review.report.ReportTable;
import vn.ketnap.review.report.ReportTable.RowKind;

/** A table of the papers in Word: heads repeated on each page, rows never split. */
final class WordTable {

    private static final BigDecimal SIZE = BigDecimal.TEN;

    private WordTable() {}

    static void write(XWPFDocument document, WordText text, ReportTable from) {
        var table = document.createTable(1, from.columns().size());
        table.setWidth("100%");
        var heads = table.getRow(0);
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        int all = from.columns().stream().mapToInt(ReportTable.Column::weight).sum();
        for (int i = 0; i < from.columns().size(); i++) {
            var column = from.columns().get(i);
            heads.getCell(i).setWidth(Math.round(column.weight() * 100f / all) + "%");
            text.cell(
                    heads.getCell(i),
                    column.group().isEmpty() ? column.head() : column.group() + " " + column.head(),
                    SIZE,
                    true);
            heads.getCell(i).getParagraphs().getFirst().setAlignment(ParagraphAlignment.CENTER);
        }
        for (var line : from.rows()) {
            var row = table.createRow();
            row.setCantSplitRow(true);
            line(row, text, from, line);
        }
    }

    private static void line(XWPFTableRow row, WordText text, ReportTable from, ReportTable.Row line) {
        boolean bold = line.kind() == RowKind.GROUP || line.kind() == RowKind.TOTAL;
        for (int i = 0; i < line.cells().size(); i++) {
            text.cell(row.getCell(i), line.cells().get(i).text(), SIZE, bold);
            if (from.columns().get(i).figures()) {
                row.getCell(i).getParagraphs().getFirst().setAlignment(ParagraphAlignment.RIGHT);
            }
        }
    }
}
