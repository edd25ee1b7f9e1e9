package vn.ketnap.figure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** The figures as they will stand after a sheet: what comes lies over what stands. */
final class ComingFigures {

    private final Map<Stretch, EnumMap<Population, Figure>> byStretch = new HashMap<>();
    private final Map<Run, NavigableMap<LocalDate, Figure>> byRun = new HashMap<>();

    /**
     * A figure.
     *
     * @param row place in the sheet; null when it stands already and does not come
     */
    record Figure(Count count, LocalDate to, @Nullable Integer row) {}

    /** Figures that may be compared: same unit, metric and way of counting. */
    record Series(String code, Metric metric, String basis, long threshold) {

        static Series of(DeclareFigure row) {
            long threshold = row.threshold() == null ? StandingFigure.NO_THRESHOLD : row.threshold();
            return new Series(row.code(), row.metric(), StandingFigure.basis(row), threshold);
        }
    }

    private record Stretch(Series series, LocalDate from, LocalDate to) {}

    private record Run(Series series, Population population, LocalDate from) {}

    /** Lays the rows over the standing figures of the units named, by unit code. */
    ComingFigures(List<DeclareFigure> rows, Map<String, List<StandingFigure>> standing) {
        standing.forEach((code, figures) -> figures.forEach(figure -> put(
                new Series(code, figure.metric(), figure.basis(), figure.threshold()),
                figure.population(),
                figure.from().day(),
                figure.to().day(),
                figure.count(),
                null)));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            put(Series.of(row), row.population(), row.from().day(), row.to().day(), row.count(), i);
        }
    }

    /** All populations of a row's unit, metric and days. */
    Map<Population, Figure> populations(DeclareFigure row) {
        return byStretch.getOrDefault(
                new Stretch(Series.of(row), row.from().day(), row.to().day()), new EnumMap<>(Population.class));
    }

    /** The figure from the same first day that ends last before the row's; null when there is none. */
    @Nullable
    Figure shorter(DeclareFigure row) {
        var entry = run(row).lowerEntry(row.to().day());
        return entry == null ? null : entry.getValue();
    }

    /** The figure from the same first day that ends first after the row's; null when there is none. */
    @Nullable
    Figure longer(DeclareFigure row) {
        var entry = run(row).higherEntry(row.to().day());
        return entry == null ? null : entry.getValue();
    }

    private NavigableMap<LocalDate, Figure> run(DeclareFigure row) {
        return byRun.getOrDefault(
                new Run(Series.of(row), row.population(), row.from().day()), new TreeMap<>());
    }

    /** A rate without its number is compared with nothing. */
    private void put(
            Series series,
            Population population,
            LocalDate from,
            LocalDate to,
            @Nullable Count count,
            @Nullable Integer row) {
        if (count == null) {
            return;
        }
        var figure = new Figure(count, to, row);
        byStretch
                .computeIfAbsent(new Stretch(series, from, figure.to()), key -> new EnumMap<>(Population.class))
                .put(population, figure);
        byRun.computeIfAbsent(new Run(series, population, from), key -> new TreeMap<>())
                .put(figure.to(), figure);
    }
}
