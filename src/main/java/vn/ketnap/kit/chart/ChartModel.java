package vn.ketnap.kit.chart;

import java.util.List;

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

    /** A field of squares, a row for each series (unit), a column for each category (month); darker is more. */
    record Heatmap(List<String> categories, List<Series> series) implements ChartModel {
        public Heatmap {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }
}
