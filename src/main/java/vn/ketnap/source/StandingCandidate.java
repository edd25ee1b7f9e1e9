package vn.ketnap.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.facts.Fact;

/**
 * A row of {@code candidate}: one round of a person, without the person.
 *
 * @param person digest of name and birth
 * @param round counted from 1
 * @param admittingId the branch that will admit, where it is another one
 * @param certificateOn of a certificate from an earlier round that still counts
 */
record StandingCandidate(
        long organizationId,
        String person,
        int round,
        @Nullable Long admittingId,
        Population channel,
        StageDays days,
        @Nullable WayOut wayOut,
        @Nullable LocalDate certificateOn,
        Mark mark)
        implements Fact {

    /** Columns in the order of {@link #values()}. */
    static final List<String> COLUMNS = columns();

    /** Whether the person can be admitted here; all null while nobody has said. */
    record Mark(
            @Nullable Boolean feasible,
            @Nullable LocalDate judgedOn,
            @Nullable WayOut hindrance) {

        static final Mark NONE = new Mark(null, null, null);
    }

    static StandingCandidate read(ResultSet row, int number) throws SQLException {
        return new StandingCandidate(
                row.getLong("organization_id"),
                row.getString("person"),
                row.getInt("round"),
                row.getObject("admitting_branch_id", Long.class),
                Population.valueOf(row.getString("channel")),
                days(row),
                wayOut(row, "way_out"),
                row.getObject("certificate_on", LocalDate.class),
                new Mark(
                        row.getObject("feasible", Boolean.class),
                        row.getObject("judged_on", LocalDate.class),
                        wayOut(row, "hindrance")));
    }

    static StageDays days(ResultSet row) throws SQLException {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        for (var stage : Stage.values()) {
            var day = row.getObject(stage.column(), LocalDate.class);
            if (day != null) {
                days.put(stage, day);
            }
        }
        return new StageDays(days);
    }

    static @Nullable WayOut wayOut(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : WayOut.valueOf(name);
    }

    StandingCandidate with(StageDays otherDays, @Nullable WayOut otherWayOut) {
        return new StandingCandidate(
                organizationId, person, round, admittingId, channel, otherDays, otherWayOut, certificateOn, mark);
    }

    StandingCandidate with(Mark other) {
        return new StandingCandidate(
                organizationId, person, round, admittingId, channel, days, wayOut, certificateOn, other);
    }

    StandingCandidate from(Population otherChannel, @Nullable Long otherAdmitting) {
        return new StandingCandidate(
                organizationId, person, round, otherAdmitting, otherChannel, days, wayOut, certificateOn, mark);
    }

    /** The certificate that counts in this round; null where there is none. */
    @Nullable
    LocalDate certificate() {
        var own = days.on(Stage.COMPLETED_CLASS);
        return own == null ? certificateOn : own;
    }

    @Override
    public List<Object> key() {
        return List.of(person, round);
    }

    @Override
    public List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>();
        values.add(admittingId);
        values.add(channel.name());
        for (var stage : Stage.values()) {
            values.add(days.on(stage));
        }
        values.addAll(Arrays.asList(
                wayOut == null ? null : wayOut.name(),
                certificateOn,
                mark.feasible,
                mark.judgedOn,
                mark.hindrance == null ? null : mark.hindrance.name()));
        return values;
    }

    @Override
    public String words() {
        var formats = Formats.here();
        var messages = Messages.ofClassPath();
        return days.days().entrySet().stream()
                .map(entry -> messages.word(formats.locale(), entry.getKey()) + " " + formats.date(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static List<String> columns() {
        return Stream.of(
                        Stream.of("admitting_branch_id", "channel"),
                        Arrays.stream(Stage.values()).map(Stage::column),
                        Stream.of("way_out", "certificate_on", "feasible", "judged_on", "hindrance"))
                .flatMap(columns -> columns)
                .toList();
    }
}
