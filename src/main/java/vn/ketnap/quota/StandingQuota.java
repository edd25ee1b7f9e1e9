package vn.ketnap.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * A row of {@code quota}.
 *
 * @param effectiveOn date of the instrument, {@link #NOT_STATED} where none is given
 */
record StandingQuota(
        long organizationId,
        TargetKind kind,
        Metric metric,
        Population population,
        FuzzyDate from,
        FuzzyDate to,
        LocalDate effectiveOn,
        @Nullable Count count,
        @Nullable BigDecimal ratioPercent,
        @Nullable String baseRule,
        @Nullable Long base,
        @Nullable Long instrumentId)
        implements Fact {

    static final LocalDate NOT_STATED = LocalDate.of(1000, 1, 1);
    private static final int RATIO_DECIMALS = 3;

    static StandingQuota of(SetQuota command, long organizationId, @Nullable Long instrumentId) {
        return new StandingQuota(
                organizationId,
                command.kind(),
                command.metric(),
                command.population(),
                command.from(),
                command.to(),
                effectiveOn(command),
                command.count(),
                scaled(command.ratioPercent()),
                command.baseRule(),
                command.base(),
                instrumentId);
    }

    static StandingQuota read(ResultSet row, int number) throws SQLException {
        return new StandingQuota(
                row.getLong("organization_id"),
                TargetKind.valueOf(row.getString("kind")),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
                date(row, "from"),
                date(row, "to"),
                row.getObject("effective_on", LocalDate.class),
                count(row),
                scaled(row.getBigDecimal("ratio_percent")),
                row.getString("base_rule"),
                row.getObject("base", Long.class),
                row.getObject("instrument_id", Long.class));
    }

    static LocalDate effectiveOn(SetQuota command) {
        return command.instrumentDate() == null ? NOT_STATED : command.instrumentDate();
    }

    @Override
    public List<Object> key() {
        return List.of(kind.name(), metric.name(), population.name(), from.day(), to.day(), effectiveOn);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                from.precision().name(),
                to.precision().name(),
                count == null ? null : count.value(),
                count == null ? null : count.upTo(),
                count == null ? Qualifier.EXACT.name() : count.qualifier().name(),
                ratioPercent,
                baseRule,
                base,
                instrumentId);
    }

    @Override
    public String words() {
        var formats = Formats.here();
        return Stream.of(
                        count == null ? null : formats.count(count),
                        ratioPercent == null ? null : formats.percent(ratioPercent),
                        baseRule,
                        base == null ? null : formats.number(base))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(RATIO_DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable Count count(ResultSet row) throws SQLException {
        var value = row.getObject("value", Long.class);
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
