package vn.ketnap.sample.province;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sheet of the workbook as it grows, line by line. */
final class CsvSheet {

    private final String name;
    private final int columns;
    private final StringBuilder text = new StringBuilder(1 << 16);
    private int rows;

    CsvSheet(Words words, String key) {
        this.name = words.say(key + ".sheet");
        var headings = words.list(key + ".columns");
        this.columns = headings.size();
        line(headings.toArray());
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    /** Adds a row; cells that are left out at its end stay blank. */
    void row(@Nullable Object... cells) {
        rows++;
        line(cells);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(@Nullable Object... cells) {
        if (cells.length > columns) {
            throw new IllegalArgumentException("more cells than columns in " + name);
        }
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                text.append(',');
            }
            var cell = i < cells.length ? cells[i] : null;
            if (cell != null) {
                cell(cell instanceof LocalDate day ? Days.typed(day) : cell.toString());
            }
        }
        text.append("\r\n");
    }

    private void cell(String value) {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
