package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Count;

/** A table of the papers. */
public record ReportTable(List<Column> columns, List<Row> rows) {

    private static final Formats FORMATS = Formats.of(Messages.VIETNAMESE);

    /** Copies the lists. */
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param group what stands above it and its neighbours of the same group; empty where nothing does
     * @param weight how wide it is beside the others
     * @param figures whether figures stand in it
     */
    public record Column(String group, String head, int weight, boolean figures) {}

    /** What a row is. */
    public enum RowKind {
        /** A sector with its sum. */
        GROUP,
        LINE,
        /** What is not told unit by unit. */
        REST,
        TOTAL,
        /** One cell over all columns: there is nothing to tell. */
        NOTHING
    }

    /** A row. */
    public record Row(RowKind kind, List<Cell> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text as papers print it
     * @param number as a spreadsheet keeps it; null where it is no exact number
     */
    public record Cell(String text, @Nullable BigDecimal number) {

        static final Cell DASH = new Cell(Formats.MISSING, null);
        static final Cell EMPTY = new Cell("", null);

        static Cell of(@Nullable String text) {
            return text == null ? DASH : new Cell(text, null);
        }

        static Cell of(@Nullable Long number) {
            return number == null ? DASH : new Cell(FORMATS.number(number), BigDecimal.valueOf(number));
        }

        static Cell of(@Nullable Count count) {
            return count == null
                    ? DASH
                    : new Cell(FORMATS.count(count), count.exact() ? BigDecimal.valueOf(count.value()) : null);
        }

        static Cell signed(@Nullable Long number) {
            return number == null ? DASH : new Cell(FORMATS.signed(number), BigDecimal.valueOf(number));
        }
    }
}
