package vn.ketnap.kit.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.ExportLink;

/** Reads a workbook that leaves the portal. */
public final class SheetLines {

    private SheetLines() {}

    /** A sheet line by line, cells parted by "|"; a cell that a spreadsheet would calculate says so. */
    public static List<String> of(ExportLink.Made made, int sheet) throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(made.content().toByteArray()), new ReadingOptions(true, false))) {
            return book.getSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream().map(SheetLines::text).collect(Collectors.joining("|")))
                    .toList();
        }
    }

    /** The first sheet in one text. */
    public static String about(ExportLink.Made made) throws IOException {
        return String.join("\n", of(made, 0));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getFormula() == null ? cell.getText() : "calculated " + cell.getFormula();
    }
}
