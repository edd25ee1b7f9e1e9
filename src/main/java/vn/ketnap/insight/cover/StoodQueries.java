package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.source.Stage;

/**
 * Who stood in which stage on a day and on the same day of the years before. Units above the branch are read from the sums
 * that are kept for the tree of today, others person by person; both say the same.
 *
 * @see "decision 0040"
 */
@Component
@Transactional(readOnly = true)
class StoodQueries {

    private static final String STANDS = """
            day.back > 0 AS before_now, f.decided_on <= day.until AS passed,
            IF(f.left_on <= day.day OR f.decided_on <= day.day, NULL, %s) AS stage
            """.formatted(AskedDay.STAGE_ON.replace("DAY", "day.day"));

    /*
     * day    today, and the same day of the years before, each with the last day until which a decision counts
     * stood  who stood in which stage before the decision on each of them, and had it by that last day: one walk through
     *        all candidates, which is faster than their stays on four days
     */
    private static final String BY_WALK = """
            WITH day (back, day, until) AS (DAYS), stood AS (
                SELECT f.organization_id, STANDS FROM candidate f JOIN day
            ), counted AS (
                SELECT organization_id, stage, before_now, COUNT(*) AS stood, SUM(passed) AS passed
                FROM stood WHERE stage IS NOT NULL GROUP BY organization_id, stage, before_now
            )
            SELECT a.ancestor_id, counted.stage, counted.before_now, SUM(counted.stood) AS stood,
                   SUM(counted.passed) AS passed
            FROM counted
            JOIN heir h ON h.organization_id = counted.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:units)
             AND a.valid_from <= :today AND a.valid_to > :today
            GROUP BY a.ancestor_id, counted.stage, counted.before_now
            """.replace("STANDS", STANDS);

    /** The same of units with few people: from the units down. */
    private static final String BY_UNITS = """
            WITH day (back, day, until) AS (DAYS), stood AS (
                SELECT a.ancestor_id, STANDS
                FROM ancestry a
                STRAIGHT_JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                STRAIGHT_JOIN candidate f ON f.organization_id = h.organization_id
                STRAIGHT_JOIN day
                WHERE a.ancestor_id IN (:units) AND a.valid_from <= :today AND a.valid_to > :today
            )
            SELECT ancestor_id, stage, before_now, COUNT(*) AS stood, SUM(passed) AS passed
            FROM stood WHERE stage IS NOT NULL GROUP BY ancestor_id, stage, before_now
            """.replace("STANDS", STANDS);

    /** Of some units those whose sums are kept, for the tree of a day. */
    private static final String SUMMED = """
            SELECT v.organization_id FROM organization_version v
            JOIN candidate_tree t ON t.valid_from <= :today AND t.valid_to > :today
            WHERE v.organization_id IN (:units) AND v.kind <> 'BRANCH' AND v.valid_from <= :today AND v.valid_to > :today
            """;

    /** Whether nobody took a step after a day. */
    private static final String CURRENT =
            "SELECT NOT EXISTS (SELECT 1 FROM candidate_stay WHERE valid_from > :day) AS current";

    /**
     * Who stood at the first of the months, and has gone on since or stands there still. Those who stand there on a day since
     * which nobody took a step are kept under the end of time.
     */
    private static final String MONTHS = """
            SELECT ancestor_id, stage, SUM(IF(month = :now, n, 0)) AS now, SUM(IF(month = :now, 0, n)) AS stood
            FROM candidate_stock WHERE ancestor_id IN (:units) AND (month = :now OR month IN (:before))
            GROUP BY ancestor_id, stage
            UNION ALL
            SELECT ancestor_id, stage, SUM(n * (since < :now AND NOT :current)), SUM(n * (BEFORE))
            FROM candidate_since WHERE ancestor_id IN (:units) AND stage IN (SOURCES) AND since < :last
            GROUP BY ancestor_id, stage
            """.replace("SOURCES", Stage.sourcesInSql());

    private static final String DAYS = """
            SELECT t.ancestor_id, e.stage, e.before_now, SUM(e.n) AS persons
            FROM (EVENTS) e
            STRAIGHT_JOIN candidate_above t ON t.organization_id = e.organization_id AND t.ancestor_id IN (:units)
            GROUP BY t.ancestor_id, e.stage, e.before_now
            """;

    private static final String PASSED = """
            SELECT t.ancestor_id, e.stage, COUNT(*) AS persons FROM (DECIDED) e
            STRAIGHT_JOIN candidate_above t ON t.organization_id = e.organization_id AND t.ancestor_id IN (:units)
            WHERE e.stage IS NOT NULL GROUP BY t.ancestor_id, e.stage
            """;

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    StoodQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was seen in some units.
     *
     * @param day who stands where on it
     * @param end until when a decision counts
     * @param today the tree is the one of this day
     */
    Map<Long, Stood> of(Collection<Long> units, LocalDate day, LocalDate end, LocalDate today, int years) {
        var summed = summed(units, today);
        if (summed.isEmpty()) {
            return byPersons(units, true, day, end, today, years);
        }
        var others = new HashSet<>(units);
        others.removeAll(summed);
        var stood = new HashMap<>(bySums(summed, day, end, years));
        stood.putAll(byPersons(others, false, day, end, today, years));
        return stood;
    }

    Set<Long> summed(Collection<Long> units, LocalDate today) {
        return Set.copyOf(jdbc.sql(SUMMED)
                .param("units", units)
                .param("today", today)
                .query((row, n) -> row.getLong("organization_id"))
                .list());
    }

    /** Whether what is kept of a unit beside the months is so on a day. */
    boolean summedOn(long unit, LocalDate day) {
        return current(day) && !summed(List.of(unit), day).isEmpty();
    }

    /** @param many whether the units have so many people that all are walked through */
    Map<Long, Stood> byPersons(
            Collection<Long> units, boolean many, LocalDate day, LocalDate end, LocalDate today, int years) {
        var sums = new HashMap<Long, Stood.Sums>();
        if (!units.isEmpty()) {
            jdbc.sql((many ? BY_WALK : BY_UNITS).replace("DAYS", days(asked(day, end, years))))
                    .param("units", units)
                    .param("today", today)
                    .query(row -> {
                        var of = sums.computeIfAbsent(row.getLong("ancestor_id"), unit -> new Stood.Sums());
                        var stage = Stage.valueOf(row.getString("stage"));
                        if (row.getBoolean("before_now")) {
                            of.before(stage, row.getLong("stood"));
                            of.passed(stage, row.getLong("passed"));
                        } else {
                            of.now(stage, row.getLong("stood"));
                        }
                    });
        }
        return counts(sums);
    }

    Map<Long, Stood> bySums(Collection<Long> units, LocalDate day, LocalDate end, int years) {
        var sums = new HashMap<Long, Stood.Sums>();
        if (!units.isEmpty()) {
            var asked = asked(day, end, years);
            boolean current = current(day);
            months(units, asked, current, sums);
            days(units, current ? asked.subList(1, asked.size()) : asked, sums);
            passed(units, asked, sums);
        }
        return counts(sums);
    }

    private boolean current(LocalDate day) {
        return jdbc.sql(CURRENT)
                .param("day", day)
                .query((row, n) -> row.getBoolean("current"))
                .single();
    }

    private void months(Collection<Long> units, List<AskedDay> asked, boolean current, Map<Long, Stood.Sums> sums) {
        var before = asked.stream().skip(1).map(AskedDay::month).toList();
        var now = current ? END_OF_TIME : asked.getFirst().month();
        var stood = before.stream()
                .map(month -> "(since < DATE '%s')".formatted(month))
                .collect(Collectors.joining(" + "));
        jdbc.sql(MONTHS.replace("BEFORE", stood))
                .param("units", units)
                .param("now", now)
                .param("before", before)
                .param("current", current)
                .param("last", current ? before.getFirst() : now)
                .query(row -> {
                    var of = sums.computeIfAbsent(row.getLong("ancestor_id"), unit -> new Stood.Sums());
                    var stage = Stage.valueOf(row.getString("stage"));
                    of.now(stage, row.getLong("now"));
                    of.before(stage, row.getLong("stood"));
                });
    }

    private void days(Collection<Long> units, List<AskedDay> asked, Map<Long, Stood.Sums> sums) {
        var events = asked.stream().flatMap(AskedDay::events).collect(Collectors.joining(" UNION ALL "));
        if (!events.isEmpty()) {
            jdbc.sql(DAYS.replace("EVENTS", events)).param("units", units).query(row -> {
                var of = sums.computeIfAbsent(row.getLong("ancestor_id"), unit -> new Stood.Sums());
                var stage = Stage.valueOf(row.getString("stage"));
                if (row.getBoolean("before_now")) {
                    of.before(stage, row.getLong("persons"));
                } else {
                    of.now(stage, row.getLong("persons"));
                }
            });
        }
    }

    private void passed(Collection<Long> units, List<AskedDay> asked, Map<Long, Stood.Sums> sums) {
        var decided = asked.stream().skip(1).map(AskedDay::decided).collect(Collectors.joining(" UNION ALL "));
        jdbc.sql(PASSED.replace("DECIDED", decided)).param("units", units).query(row -> {
            sums.computeIfAbsent(row.getLong("ancestor_id"), unit -> new Stood.Sums())
                    .passed(Stage.valueOf(row.getString("stage")), row.getLong("persons"));
        });
    }

    private static Map<Long, Stood> counts(Map<Long, Stood.Sums> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().counts()));
    }

    private static List<AskedDay> asked(LocalDate day, LocalDate end, int years) {
        return IntStream.rangeClosed(0, years)
                .mapToObj(back -> new AskedDay(back, day.minusYears(back), end.minusYears(back)))
                .toList();
    }

    private static String days(List<AskedDay> asked) {
        return asked.stream().map(AskedDay::sql).collect(Collectors.joining(" UNION ALL "));
    }
}
