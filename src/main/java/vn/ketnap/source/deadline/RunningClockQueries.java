package vn.ketnap.source.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clocks run under a unit, and in which of the units directly below it; only those that started early enough, and
 * without names. Of units above the branch the tree that is kept for the sums of candidates tells where people count.
 */
@Component
@Transactional(readOnly = true)
class RunningClockQueries {

    private static final String STARTED = """
            ((k.kind = 'CERTIFICATE' AND k.started_on <= :CERTIFICATE)
             OR (k.kind = 'PAPERS' AND k.started_on <= :PAPERS)
             OR (k.kind = 'DECISION' AND k.started_on <= :DECISION)
             OR (k.kind = 'CEREMONY' AND k.started_on <= :CEREMONY)
             OR (k.kind = 'RECOGNITION' AND k.started_on <= :RECOGNITION))
            """;

    private static final List<String> KINDS = List.of("CERTIFICATE", "PAPERS", "DECISION", "CEREMONY", "RECOGNITION");

    private static final String BY_TREE = """
            SELECT k.candidate_id, k.kind, k.started_on, g.code, g.name
            FROM candidate_clock k
            JOIN heir h ON h.organization_id = k.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :today AND a.valid_to > :today
            JOIN ancestry c ON c.organization_id = h.heir_id AND c.depth = GREATEST(a.depth - 1, 0)
             AND c.valid_from <= :today AND c.valid_to > :today
            JOIN organization_version g ON g.organization_id = c.ancestor_id
             AND g.valid_from <= :today AND g.valid_to > :today
            WHERE
            """ + STARTED;

    /** Whom no unit below has in its sums is carried by one of them that is a branch, or by the unit itself. */
    private static final String BY_SUMS = """
            SELECT k.candidate_id, k.kind, k.started_on, g.code, g.name
            FROM (SELECT k.candidate_id, k.kind, k.started_on, k.organization_id, MAX(t.ancestor_id) AS below
                  FROM candidate_clock k
                  STRAIGHT_JOIN candidate_above mine
                    ON mine.organization_id = k.organization_id AND mine.ancestor_id = :unit
                  LEFT JOIN candidate_above t ON t.organization_id = k.organization_id AND t.ancestor_id IN (:children)
                  WHERE %s
                  GROUP BY k.candidate_id, k.kind) k
            STRAIGHT_JOIN heir h ON h.organization_id = k.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            STRAIGHT_JOIN organization_version g ON g.organization_id = COALESCE(k.below, h.heir_id)
             AND g.valid_from <= :today AND g.valid_to > :today
            """.formatted(STARTED);

    private static final String CHILDREN = """
            SELECT organization_id FROM ancestry
            WHERE ancestor_id = :unit AND depth = 1 AND valid_from <= :today AND valid_to > :today
            """;

    private static final String SUMMED = """
            SELECT EXISTS (SELECT 1 FROM candidate_tree t JOIN organization_version v ON v.organization_id = :unit
                            AND v.kind <> 'BRANCH' AND v.valid_from <= :today AND v.valid_to > :today
                           WHERE t.valid_from <= :today AND t.valid_to > :today) AS summed
            """;

    private final JdbcClient jdbc;

    RunningClockQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A clock that runs, of somebody who counts in the unit of a code and name. */
    record RunningClock(long candidateId, String kind, LocalDate startedOn, String code, String name) {}

    /** @param latest the day after which a clock of a kind started too late to be asked for */
    List<RunningClock> of(long unit, LocalDate today, Function<String, LocalDate> latest) {
        return summed(unit, today) ? bySums(unit, today, latest) : byTree(unit, today, latest);
    }

    List<RunningClock> byTree(long unit, LocalDate today, Function<String, LocalDate> latest) {
        return read(jdbc.sql(BY_TREE), unit, today, latest);
    }

    private List<RunningClock> bySums(long unit, LocalDate today, Function<String, LocalDate> latest) {
        var children = jdbc.sql(CHILDREN)
                .param("unit", unit)
                .param("today", today)
                .query((row, n) -> row.getLong("organization_id"))
                .list();
        return read(
                jdbc.sql(BY_SUMS).param("children", children.isEmpty() ? List.of(0L) : children), unit, today, latest);
    }

    private boolean summed(long unit, LocalDate today) {
        return jdbc.sql(SUMMED)
                .param("unit", unit)
                .param("today", today)
                .query((row, n) -> row.getBoolean("summed"))
                .single();
    }

    private static List<RunningClock> read(
            JdbcClient.StatementSpec asked, long unit, LocalDate today, Function<String, LocalDate> latest) {
        KINDS.forEach(kind -> asked.param(kind, latest.apply(kind)));
        return asked.param("unit", unit)
                .param("today", today)
                .query((row, n) -> new RunningClock(
                        row.getLong("candidate_id"),
                        row.getString("kind"),
                        row.getObject("started_on", LocalDate.class),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }
}
