package vn.ketnap.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ketnap.kit.Messages;

/**
 * All lines of a list as a workbook.
 *
 * <p>Lines are written as they are read, some hundred at a time, and their texts stand in the cells themselves, so that a
 * long list takes no more memory than a short one. The first sheet is kept open meanwhile: it tells how many there were.
 * A text is written as text, whatever it begins with: a unit named "=1+1" is shown so and never calculated, nor when
 * somebody edits its cell.
 *
 * @param title what the list is
 * @param notes what one must know to quote it, from top to bottom
 * @param columns from left to right
 * @param rows reads the lines, once
 */
public record GridBook<R>(
        String title, List<Note> notes, List<SheetColumn<R>> columns, Supplier<Iterator<R>> rows, Locale locale)
        implements Book {

    private static final int ROWS_AT_ONCE = 200;
    private static final int LONGEST_TEXT = 32_000;
    private static final String NAVY = "1B3A5C";
    private static final String WHITE = "FFFFFF";

    /** A line of the first sheet. */
    public record Note(String label, String text) {}

    /** Copies the lists. */
    public GridBook {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    @Override
    public long write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "KetNap", "1.0")) {
            var about = workbook.newWorksheet(text("kit.sheet.about"));
            var list = workbook.newWorksheet(text("kit.sheet.rows"));
            long count = lines(list);
            list.finish();
            about(about, count);
            return count;
        }
    }

    private void about(Worksheet sheet, long count) {
        sheet.width(0, 24);
        sheet.width(1, 110);
        sheet.inlineString(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (var note : notes) {
            label(sheet, row, note.label);
            text(sheet, row, 1, note.text);
            sheet.style(row, 1)
                    .format("@")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        label(sheet, row, text("kit.sheet.count"));
        sheet.value(row, 1, count);
        sheet.style(row, 1)
                .format(SheetColumn.Kind.WHOLE.format())
                .horizontalAlignment("left")
                .set();
    }

    private static void label(Worksheet sheet, int row, String label) {
        text(sheet, row, 0, label);
        sheet.style(row, 0).bold().verticalAlignment("top").set();
    }

    private long lines(Worksheet sheet) throws IOException {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            text(sheet, 0, i, columns.get(i).head());
            sheet.style(0, i)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(NAVY)
                    .wrapText(true)
                    .set();
        }
        int row = 0;
        for (var read = rows.get(); read.hasNext(); ) {
            line(sheet, ++row, read.next());
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        return row;
    }

    private void line(Worksheet sheet, int row, R line) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = column.value().apply(line);
            switch (value) {
                case null -> {
                    continue;
                }
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> sheet.value(row, i, day);
                default -> text(sheet, row, i, value.toString());
            }
            sheet.style(row, i).format(column.kind().format()).set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private String text(String key) {
        return Messages.ofClassPath().text(locale, key);
    }
}
