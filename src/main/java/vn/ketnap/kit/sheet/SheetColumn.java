package vn.ketnap.kit.sheet;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list in a workbook.
 *
 * @param head what stands above it
 * @param kind what its cells are to a spreadsheet
 * @param width in characters
 * @param value what stands in a line; null leaves the cell empty
 */
public record SheetColumn<R>(String head, Kind kind, int width, Function<R, @Nullable Object> value) {

    /** What cells are to a spreadsheet: text is never calculated, numbers and days are never text. */
    public enum Kind {
        TEXT("@"),
        WHOLE("#,##0"),
        DECIMAL("#,##0.00"),
        /** A fraction of one, shown times a hundred. */
        PERCENT("0.0##%"),
        DAY("dd\\/mm\\/yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    private static final int FIGURE = 12;

    /** A column of words. */
    public static <R> SheetColumn<R> text(String head, int width, Function<R, @Nullable String> value) {
        return new SheetColumn<>(head, Kind.TEXT, width, value::apply);
    }

    /** A column of whole numbers. */
    public static <R> SheetColumn<R> whole(String head, Function<R, @Nullable Number> value) {
        return new SheetColumn<>(head, Kind.WHOLE, FIGURE, value::apply);
    }

    /** A column of numbers with decimals. */
    public static <R> SheetColumn<R> decimal(String head, Function<R, @Nullable Number> value) {
        return new SheetColumn<>(head, Kind.DECIMAL, FIGURE, value::apply);
    }

    /** A column of shares, as fractions of one. */
    public static <R> SheetColumn<R> percent(String head, Function<R, @Nullable Number> value) {
        return new SheetColumn<>(head, Kind.PERCENT, FIGURE, value::apply);
    }

    /** A column of days. */
    public static <R> SheetColumn<R> day(String head, Function<R, @Nullable LocalDate> value) {
        return new SheetColumn<>(head, Kind.DAY, FIGURE, value::apply);
    }
}
