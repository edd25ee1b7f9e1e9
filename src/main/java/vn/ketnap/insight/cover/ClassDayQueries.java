package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of those sent to class were decided, and after how many days; whole months are read from their sums. */
@Component
@Transactional(readOnly = true)
class ClassDayQueries {

    private static final String BY_PERSONS =
            """
            SELECT STEP_DAYS AS days, COUNT(*) AS n
            FROM ancestry a
            STRAIGHT_JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            STRAIGHT_JOIN candidate f ON f.organization_id = h.organization_id
            WHERE a.ancestor_id = :unit AND a.valid_from <= :today AND a.valid_to > :today
              AND f.STEP_ON > :from AND f.STEP_ON <= :until AND f.sent_to_class_on IS NOT NULL
            GROUP BY days
            """.replace("STEP_DAYS", "COALESCE(DATEDIFF(f.decided_on, f.sent_to_class_on), -1)");

    private static final String BY_SUMS = """
            SELECT days, SUM(n) AS n FROM (
                SELECT days, n FROM candidate_class_days
                WHERE ancestor_id = :unit AND step = :step AND month >= :first AND month < :last
                UNION ALL
                SELECT COALESCE(DATEDIFF(d.valid_from, c.valid_from), -1), 1
                FROM candidate_stay s
                JOIN candidate_above t ON t.organization_id = s.organization_id AND t.ancestor_id = :unit
                JOIN candidate_stay c ON c.candidate_id = s.candidate_id AND c.stage = 'SENT_TO_CLASS'
                LEFT JOIN candidate_stay d ON d.candidate_id = s.candidate_id AND d.stage = 'DECIDED'
                WHERE s.stage = :step AND s.valid_from > :from AND s.valid_from <= :until
                  AND (s.valid_from < :first OR s.valid_from >= :last)
            ) steps GROUP BY days HAVING n > 0
            """;

    private final JdbcClient jdbc;

    ClassDayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose steps are asked for.
     *
     * @param today the tree is the one of this day
     * @param summed whether the sums of the unit are kept
     */
    record Of(long unit, LocalDate today, boolean summed) {}

    /** What is asked for: steps after one day and until another one. */
    private record Steps(String stage, LocalDate from, LocalDate until) {}

    /**
     * What became of those sent to class.
     *
     * @param from after which day they were sent, and were decided
     * @param remaining how many days they are given; those sent later than that do not count
     */
    ClassPassing passing(Of of, LocalDate from, LocalDate day, long remaining) {
        var sent = days(of, new Steps("SENT_TO_CLASS", from.minusDays(remaining), day.minusDays(remaining)));
        var decided = days(of, new Steps("DECIDED", from, of.today));
        var median = decided.median();
        return new ClassPassing(
                sent.persons(),
                sent.between(0, Math.toIntExact(remaining)),
                median == null ? null : Math.toIntExact(Math.round(median)));
    }

    /** Persons by the days from the class to the decision; −1 is without one. */
    private DaySpread days(Of of, Steps steps) {
        var days = new DaySpread();
        var first = steps.from.plusDays(1);
        var month = first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        var last = steps.until.plusDays(1).withDayOfMonth(1);
        boolean months = month.isBefore(last);
        var sql = of.summed ? BY_SUMS : BY_PERSONS.replace("STEP_ON", steps.stage.toLowerCase(Locale.ROOT) + "_on");
        jdbc.sql(sql)
                .param("unit", of.unit)
                .param("today", of.today)
                .param("step", steps.stage)
                .param("from", steps.from)
                .param("until", steps.until)
                .param("first", months ? month : steps.until.plusDays(1))
                .param("last", months ? last : steps.until.plusDays(1))
                .query(row -> {
                    days.add(row.getInt("days"), row.getLong("n"));
                });
        return days;
    }
}
