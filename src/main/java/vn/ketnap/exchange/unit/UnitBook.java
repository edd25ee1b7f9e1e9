package vn.ketnap.exchange.unit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.sheet.Column;
import vn.ketnap.exchange.sheet.Sheet;
import vn.ketnap.exchange.sheet.Sheets;
import vn.ketnap.exchange.sheet.Words;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.Book;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.shared.OrgScope;

/**
 * A unit's own workbook: the sheets of the contract with the rows the portal holds, to be worked on and brought back. What
 * nobody changes comes in as the same.
 *
 * @param notes what one must know, on the first sheet
 */
public record UnitBook(UnitRowQueries queries, OrgScope scope, String code, List<GridBook.Note> notes) implements Book {

    private static final String NAVY = "1B3A5C";
    private static final String GREY = "5F6B7A";
    private static final String WHITE = "FFFFFF";
    private static final int LONG_TEXT = 120;

    /** Copies the notes. */
    public UnitBook {
        notes = List.copyOf(notes);
    }

    @Override
    public long write(OutputStream out) throws IOException {
        var units = queries.units(scope, code);
        long count = 0;
        try (var workbook = new Workbook(out, "KetNap", "1.0")) {
            guide(workbook.newWorksheet(text("exchange.sheet.guide")));
            for (var sheet : Sheets.all()) {
                var rows = queries.rows(scope, sheet, units);
                write(workbook.newWorksheet(sheet.name()), sheet, rows);
                count += rows.size();
            }
        }
        return count;
    }

    private void guide(Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, 110);
        sheet.inlineString(0, 0, text("exchange.unitBook.title"));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (var note : notes) {
            sheet.inlineString(row, 0, note.label());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.inlineString(row, 1, note.text());
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
    }

    private static void write(Worksheet sheet, Sheet<?> known, List<List<@Nullable Object>> rows) {
        var columns = known.columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.inlineString(0, i, column.name());
            sheet.width(i, width(column));
            sheet.style(0, i)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(column.required() ? NAVY : GREY)
                    .wrapText(true)
                    .set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                cell(sheet, row + 1, i, shown(columns.get(i), rows.get(row).get(i)));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case Number number -> sheet.value(row, column, number);
            default -> {
                sheet.inlineString(row, column, value.toString());
                sheet.style(row, column).format("@").set();
            }
        }
    }

    /** Words stand as people read them. */
    private static @Nullable Object shown(Column column, @Nullable Object value) {
        var words = column.words();
        return words == null || value == null ? value : word(words, value.toString());
    }

    private static String word(Words<?> words, String code) {
        return words.offered().get(words.codes().indexOf(code));
    }

    private static double width(Column column) {
        return switch (column.kind()) {
            case TEXT -> column.length() > LONG_TEXT ? 40 : 18;
            case WORD -> 30;
            case WHOLE_NUMBER, PERCENT, START, END -> 14;
        };
    }

    private static String text(String key) {
        return Messages.ofClassPath().text(Messages.VIETNAMESE, key);
    }
}
