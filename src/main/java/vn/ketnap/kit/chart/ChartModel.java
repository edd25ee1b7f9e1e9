package vn.ketnap.kit.chart;

import java.time.LocalDate;
import java.util.List;
import vn.ketnap.kit.Formats;

/** What to draw, not how. Every series has a point for every category; each kind copies its lists. */
public sealed interface ChartModel {

    /** What is compared: units, months, years. */
    List<String> categories();

    /** The figures, the most important series first. */
    List<Series> series();

    /** What the numbers on the axis are. */
    default Measure measure() {
        return Measure.NUMBER;
    }

    /** What the numbers on the axis are. */
    enum Measure {
        NUMBER,
        PERCENT
    }

    /** A lying bar per category, sorted by the caller; PACE and TARGET series are marks across the bars. */
    record Bars(List<String> categories, List<Series> series, Measure measure) implements ChartModel {
        public Bars {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** A standing column per category, for categories with an order of their own (years without admission). */
    record Columns(List<String> categories, List<Series> series, Measure measure) implements ChartModel {
        public Columns {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** Lines over time; the last point of a DONE series is named. */
    record Lines(List<String> categories, List<Series> series, Measure measure) implements ChartModel {
        public Lines {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /**
     * Figures on the days they are known for, on an axis of time: a DONE series holds its level until the next known day,
     * for nothing is spread between two days; a PACE series is a straight line.
     */
    record Timeline(List<LocalDate> days, List<Series> series, Measure measure) implements ChartModel {
        public Timeline {
            days = List.copyOf(days);
            series = List.copyOf(series);
        }

        @Override
        public List<String> categories() {
            return days.stream().map(Formats.here()::date).toList();
        }
    }

    /** A field of squares, a row for each series (unit), a column for each category (month); darker is more. */
    record Heatmap(List<String> categories, List<Series> series) implements ChartModel {
        public Heatmap {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }
}
