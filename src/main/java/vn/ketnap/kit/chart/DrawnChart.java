package vn.ketnap.kit.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model as the browser gets it; how it looks is decided in {@code kn-chart.js}. Only a time line has days. */
record DrawnChart(
        String kind,
        String locale,
        String measure,
        List<String> categories,
        List<String> days,
        List<DrawnSeries> series) {

    /** A series as the browser gets it: figures to draw and their written form. */
    record DrawnSeries(String name, String role, List<@Nullable Double> values, List<String> texts) {

        static DrawnSeries of(Series series) {
            return new DrawnSeries(
                    series.name(),
                    lower(series.role()),
                    series.points().stream().<@Nullable Double>map(Point::value).toList(),
                    series.points().stream().map(Point::text).toList());
        }
    }

    static DrawnChart of(ChartModel model, Locale locale) {
        return new DrawnChart(
                model.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                locale.toLanguageTag(),
                lower(model.measure()),
                model.categories(),
                model instanceof ChartModel.Timeline timeline
                        ? timeline.days().stream().map(LocalDate::toString).toList()
                        : List.of(),
                model.series().stream().map(DrawnSeries::of).toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
