package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.source.Stage;

/**
 * A day that is asked for, and the last one until which a decision counts.
 *
 * @param back how many years before the first one
 */
record AskedDay(int back, LocalDate day, LocalDate until) {

    /** The stage somebody stands in on a day, by the days of his steps. */
    static final String STAGE_ON = Stage.sources().reversed().stream()
            .map(stage -> "WHEN f.%s <= DAY THEN '%s'".formatted(stage.column(), stage))
            .collect(Collectors.joining(" ", "CASE ", " END"));

    private static final int MIDDLE = 16;

    String sql() {
        return "SELECT %d, DATE '%s', DATE '%s'".formatted(back, day, until);
    }

    /** The first of the month from which whole months are counted up to the day: the nearer of two. */
    LocalDate month() {
        var first = after().withDayOfMonth(1);
        return after().getDayOfMonth() > MIDDLE ? first.plusMonths(1) : first;
    }

    LocalDate after() {
        return day.plusDays(1);
    }

    /** Who came and went on the days between the day and the first of the month. */
    Stream<String> events() {
        var month = month();
        boolean later = month.isAfter(after());
        var from = later ? after() : month;
        var until = later ? month : after();
        int sign = later ? -1 : 1;
        return from.equals(until)
                ? Stream.of()
                : Stream.of(event(sign, "valid_from", from, until), event(-sign, "valid_to", from, until));
    }

    /** Where those stood on the day who were decided after it and in time. */
    String decided() {
        return """
                SELECT d.organization_id, %1$s AS stage
                FROM candidate_stay d STRAIGHT_JOIN candidate f ON f.id = d.candidate_id
                WHERE d.stage = 'DECIDED' AND d.valid_from > DATE '%2$s' AND d.valid_from <= DATE '%3$s'
                """.formatted(STAGE_ON.replace("DAY", "DATE '" + day + "'"), day, until);
    }

    private String event(int sign, String column, LocalDate from, LocalDate until) {
        return """
                SELECT organization_id, stage, %d AS before_now, %d AS n FROM candidate_stay
                WHERE %s >= DATE '%s' AND %3$s < DATE '%s' AND stage IN (%s)
                """.formatted(back > 0 ? 1 : 0, sign, column, from, until, Stage.sourcesInSql());
    }
}
