package vn.ketnap.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Some tables as a workbook, a sheet each: what it is on top, the table below, nothing calculated. */
public record SheetsBook(List<Page> pages) implements Book {

    private static final String NAVY = "1B3A5C";
    private static final String WHITE = "FFFFFF";

    /** Copies the pages. */
    public SheetsBook {
        pages = List.copyOf(pages);
    }

    /** A column: what stands above it, and how wide it is in characters. */
    public record Head(String text, int width) {}

    /**
     * A sheet.
     *
     * @param name on its tab
     * @param notes what one must know to quote it, from top to bottom
     * @param rows numbers or texts; null leaves a cell empty
     */
    public record Page(
            String name, String title, List<GridBook.Note> notes, List<Head> heads, List<List<@Nullable Object>> rows) {

        /** Copies the lists. */
        public Page {
            notes = List.copyOf(notes);
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    @Override
    public long write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "KetNap", "1.0")) {
            for (var page : pages) {
                write(workbook.newWorksheet(page.name), page);
            }
        }
        return pages.stream().mapToLong(page -> page.rows.size()).sum();
    }

    private static void write(Worksheet sheet, Page page) {
        sheet.inlineString(0, 0, page.title);
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (var note : page.notes) {
            sheet.inlineString(row, 0, note.label() + ": " + note.text());
            row++;
        }
        row++;
        for (int i = 0; i < page.heads.size(); i++) {
            sheet.width(i, page.heads.get(i).width);
            sheet.inlineString(row, i, page.heads.get(i).text);
            sheet.style(row, i)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(NAVY)
                    .wrapText(true)
                    .set();
        }
        sheet.freezePane(0, row + 1);
        for (var line : page.rows) {
            row++;
            line(sheet, row, line);
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void line(Worksheet sheet, int row, List<@Nullable Object> line) {
        for (int i = 0; i < line.size(); i++) {
            switch (line.get(i)) {
                case null -> {
                    continue;
                }
                case Number number -> {
                    sheet.value(row, i, number);
                    sheet.style(row, i).format("#,##0").verticalAlignment("top").set();
                }
                case Object text -> {
                    sheet.inlineString(row, i, text.toString());
                    sheet.style(row, i)
                            .format("@")
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
        }
    }
}
