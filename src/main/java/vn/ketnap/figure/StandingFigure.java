package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.facts.Fact;

/**
 * A row of {@code declared_figure}.
 *
 * @param count null where only a rate was published
 * @param basis empty where the source states none
 * @param threshold {@link #NO_THRESHOLD} where the source states none
 */
record StandingFigure(
        long organizationId,
        Metric metric,
        Population population,
        String basis,
        int threshold,
        FuzzyDate from,
        FuzzyDate to,
        @Nullable Count count,
        @Nullable String publishedRate,
        @Nullable String source,
        @Nullable String note)
        implements Fact {

    static final int NO_THRESHOLD = -1;

    static StandingFigure of(DeclareFigure command, long organizationId) {
        return new StandingFigure(
                organizationId,
                command.metric(),
                command.population(),
                basis(command),
                threshold(command),
                command.from(),
                command.to(),
                command.count(),
                command.publishedRate(),
                command.source(),
                command.note());
    }

    static StandingFigure read(ResultSet row, int number) throws SQLException {
        return new StandingFigure(
                row.getLong("organization_id"),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
                row.getString("basis"),
                row.getInt("threshold"),
                date(row, "from"),
                date(row, "to"),
                count(row),
                row.getString("published_rate"),
                row.getString("source"),
                row.getString("note"));
    }

    static String basis(DeclareFigure command) {
        return command.basis() == null ? "" : command.basis().name();
    }

    static int threshold(DeclareFigure command) {
        return command.threshold() == null ? NO_THRESHOLD : Math.toIntExact(command.threshold());
    }

    @Override
    public List<Object> key() {
        return List.of(metric.name(), population.name(), basis, threshold, from.day(), to.day());
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                from.precision().name(),
                to.precision().name(),
                count == null ? null : count.value(),
                count == null ? null : count.upTo(),
                (count == null ? Qualifier.EXACT : count.qualifier()).name(),
                publishedRate,
                source,
                note);
    }

    @Override
    public String words() {
        var formats = Formats.here();
        return Stream.of(count == null ? null : formats.count(count), publishedRate, source, note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable Count count(ResultSet row) throws SQLException {
        Long value = row.getObject("value", Long.class);
        return value == null
                ? null
                : new Count(value, row.getObject("up_to", Long.class), Qualifier.valueOf(row.getString("qualifier")));
    }

    private static FuzzyDate date(ResultSet row, String name) throws SQLException {
        return new FuzzyDate(
                row.getObject(name + "_on", LocalDate.class),
                FuzzyDate.Precision.valueOf(row.getString(name + "_precision")));
    }
}
