package vn.ketnap.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.facts.Fact;

/**
 * A row of {@code last_admission}.
 *
 * @param asOf {@link #NOT_STATED} where the source gives none
 * @param lastOn the latest day it can have been: the last of the month or year where no day is given
 */
record StandingLastAdmission(
        long organizationId,
        LocalDate asOf,
        @Nullable LocalDate lastOn,
        FuzzyDate.Precision precision,
        @Nullable Integer years,
        LocalDate clockFrom,
        @Nullable String note)
        implements Fact {

    static final LocalDate NOT_STATED = LocalDate.of(1000, 1, 1);

    static StandingLastAdmission of(RecordLastAdmission command, long organizationId) {
        var lastOn = command.lastOn();
        var asOf = command.asOf() == null ? NOT_STATED : command.asOf();
        var years = command.years();
        LocalDate latest = lastOn == null ? null : latest(lastOn);
        return new StandingLastAdmission(
                organizationId,
                asOf,
                latest,
                lastOn == null ? FuzzyDate.Precision.DAY : lastOn.precision(),
                years,
                latest != null ? latest.plusDays(1) : asOf.minusYears(years == null ? 0 : years),
                command.note());
    }

    static StandingLastAdmission read(ResultSet row, int number) throws SQLException {
        return new StandingLastAdmission(
                row.getLong("organization_id"),
                row.getObject("as_of_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                FuzzyDate.Precision.valueOf(row.getString("last_precision")),
                row.getObject("years", Integer.class),
                row.getObject("clock_from", LocalDate.class),
                row.getString("note"));
    }

    /** The first day a date can mean. */
    static LocalDate earliest(FuzzyDate date) {
        return switch (date.precision()) {
            case DAY -> date.day();
            case MONTH -> date.day().with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> date.day().with(TemporalAdjusters.firstDayOfYear());
        };
    }

    /** The last day a date can mean. */
    static LocalDate latest(FuzzyDate date) {
        return switch (date.precision()) {
            case DAY -> date.day();
            case MONTH -> date.day().with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> date.day().with(TemporalAdjusters.lastDayOfYear());
        };
    }

    @Override
    public List<Object> key() {
        return List.of(asOf);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(lastOn, precision.name(), years, clockFrom, note);
    }

    @Override
    public String words() {
        var formats = Formats.here();
        return Stream.of(
                        lastOn == null ? null : formats.date(new FuzzyDate(lastOn, precision)),
                        years == null ? null : formats.number(years.longValue()),
                        note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
