package vn.ketnap.kit.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Count;

/**
 * A figure in a chart: as long as it is drawn, and as it is written in the table and beside the pointer.
 *
 * @param value what is drawn; null leaves a gap
 * @param text what is written, bounds included
 */
public record Point(@Nullable Double value, String text) {

    /** Where nobody knows a figure. */
    public static final Point GAP = new Point(null, Formats.MISSING);

    /** A number of persons, branches or classes. */
    public static Point of(long value) {
        return new Point((double) value, Formats.here().number(value));
    }

    /** A figure with its bound, drawn at its value; a gap when there is none. */
    public static Point of(@Nullable Count count) {
        return count == null
                ? GAP
                : new Point((double) count.value(), Formats.here().count(count));
    }

    /** A percentage; a gap when there is none. */
    public static Point percent(@Nullable BigDecimal percent) {
        return percent == null
                ? GAP
                : new Point(percent.doubleValue(), Formats.here().percent(percent));
    }
}
