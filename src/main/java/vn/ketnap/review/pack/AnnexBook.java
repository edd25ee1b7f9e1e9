package vn.ketnap.review.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.Report.Annex;
import vn.ketnap.review.report.ReportTable;
import vn.ketnap.review.report.ReportTable.RowKind;

/**
 * The annexes as a workbook, one sheet each. Exact numbers are numbers, everything else is text: a unit named "=1+1" is
 * shown so and never calculated.
 */
final class AnnexBook {

    private static final String NAVY = "1B3A5C";
    private static final String WHITE = "FFFFFF";
    private static final String GREY = "EEEEEE";
    private static final int TITLES = 3;

    private AnnexBook() {}

    static byte[] of(Report report) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "KetNap", "1.0")) {
            for (var annex : report.annexes()) {
                write(workbook.newWorksheet(annex.code()), report, annex);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, Report report, Annex annex) {
        var layout = report.layout();
        var table = annex.table();
        sheet.inlineString(0, 0, layout.spelled(annex.name() + ". " + annex.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(1, 0, layout.spelled(report.front().attached()));
        sheet.style(1, 0).italic().set();
        if (report.draft()) {
            sheet.inlineString(2, 0, layout.spelled(report.front().draftMark()));
            sheet.style(2, 0).bold().set();
        }
        heads(sheet, table);
        int row = TITLES + 1;
        for (var line : table.rows()) {
            line(sheet, row++, line);
        }
        row++;
        for (var note : annex.notes()) {
            sheet.inlineString(row++, 0, layout.spelled(note));
        }
        sheet.freezePane(0, TITLES + 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(TITLES);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
    }

    private static void heads(Worksheet sheet, ReportTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            sheet.width(i, Math.max(6, column.weight() * 1.4));
            sheet.inlineString(
                    TITLES, i, column.group().isEmpty() ? column.head() : column.group() + " – " + column.head());
            sheet.style(TITLES, i)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(NAVY)
                    .wrapText(true)
                    .set();
        }
    }

    private static void line(Worksheet sheet, int row, ReportTable.Row line) {
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            var number = cell.number();
            var style = sheet.style(row, i);
            if (number == null) {
                sheet.inlineString(row, i, cell.text());
                style.format("@").wrapText(true);
            } else {
                sheet.value(row, i, number);
                style.format(format(cell.text(), number));
            }
            switch (line.kind()) {
                case GROUP, TOTAL -> style.bold().fillColor(GREY);
                case REST, NOTHING -> style.italic();
                case LINE -> {
                    // as it comes
                }
            }
            style.set();
        }
        if (line.kind() == RowKind.NOTHING) {
            sheet.style(row, 0).italic().set();
        }
    }

    /** A percentage is kept as printed: 72,7 in a cell that shows the sign. */
    private static String format(String text, BigDecimal number) {
        if (text.endsWith("%")) {
            return number.scale() > 0 ? "0.0\" %\"" : "0\" %\"";
        }
        return number.stripTrailingZeros().scale() > 0 ? "#,##0.0" : "#,##0";
    }
}
