package vn.ketnap.source.tally;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/** In whose sums the candidates of a unit are: those above it in the tree of one stretch of days, which is kept beside. */
@Component
class AboveStore {

    private static final String ABOVE = """
            SELECT h.organization_id, a.ancestor_id FROM heir h
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.valid_from <= :day AND a.valid_to > :day
            JOIN organization_version v ON v.organization_id = h.heir_id AND v.valid_from <= :day AND v.valid_to > :day
            WHERE h.organization_id IN (:units) AND h.valid_from <= :day AND h.valid_to > :day
              AND (a.depth > 0 OR v.kind <> 'BRANCH')
              AND EXISTS (SELECT 1 FROM candidate_stay s WHERE s.organization_id = h.organization_id)
            """;

    /** A unit stands in both lists below the same ones, or it has moved. */
    private static final String MOVED = """
            SELECT DISTINCT organization_id FROM (
                SELECT organization_id, ancestor_id FROM (
                    SELECT organization_id, ancestor_id FROM candidate_above WHERE organization_id IN (:units)
                    UNION ALL %s) twice
                GROUP BY organization_id, ancestor_id HAVING COUNT(*) = 1) once
            """.formatted(ABOVE);

    /** The last day up to today, and the first day after it, on which anything in the tree begins or ends. */
    private static final String UNCHANGED = """
            SELECT MAX(IF(valid_to <= :today, valid_to, IF(valid_from <= :today, valid_from, NULL))) AS since,
                   MIN(IF(valid_from > :today, valid_from, IF(valid_to > :today, valid_to, NULL))) AS until
            FROM (SELECT valid_from, valid_to FROM ancestry
                  UNION ALL SELECT valid_from, valid_to FROM heir
                  UNION ALL SELECT valid_from, valid_to FROM organization_version) days
            """;

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Clock clock;

    AboveStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stretch of days on which the tree is one and the same. */
    private record Stretch(LocalDate since, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    /** Notes where some units stand that carry candidates. */
    void note(List<Long> units) {
        jdbc.sql("INSERT INTO candidate_above (organization_id, ancestor_id) " + ABOVE)
                .param("units", units)
                .param("day", day())
                .update();
    }

    void forget(List<Long> units) {
        jdbc.sql("DELETE FROM candidate_above WHERE organization_id IN (:units)")
                .param("units", units)
                .update();
    }

    /** Those of some units whose candidates are in other sums than their place in the tree says. */
    Set<Long> moved(Collection<Long> units) {
        var moved = new HashSet<Long>();
        for (var some : Chunks.of(units)) {
            moved.addAll(jdbc.sql(MOVED)
                    .param("units", some)
                    .param("day", day())
                    .query((row, n) -> row.getLong("organization_id"))
                    .list());
        }
        return moved;
    }

    /** Units that carry candidates, or have. */
    List<Long> carrying() {
        return jdbc.sql("SELECT DISTINCT organization_id FROM candidate_stay")
                .query((row, n) -> row.getLong("organization_id"))
                .list();
    }

    /**
     * Works out anew on which days the tree is as it is today.
     *
     * @return whether the tree was another one until now, so that any unit may have moved
     */
    boolean settle() {
        WriteTransaction.needed();
        var before = stretch();
        var today = LocalDate.now(clock);
        var now = jdbc.sql(UNCHANGED)
                .param("today", today)
                .query((row, n) -> new Stretch(
                        or(row.getObject("since", LocalDate.class), today),
                        or(row.getObject("until", LocalDate.class), OPEN)))
                .single();
        if (!before.filter(now::equals).isPresent()) {
            jdbc.sql("REPLACE INTO candidate_tree (one, valid_from, valid_to) VALUES (1, :since, :until)")
                    .param("since", now.since)
                    .param("until", now.until)
                    .update();
        }
        return before.filter(stretch -> stretch.holds(today)).isEmpty();
    }

    /** Whether the tree of the sums is not the one of today. */
    boolean outdated() {
        return stretch().filter(stretch -> stretch.holds(LocalDate.now(clock))).isEmpty();
    }

    private LocalDate day() {
        return stretch().map(Stretch::since).orElseGet(() -> {
            settle();
            return stretch().orElseThrow().since;
        });
    }

    private Optional<Stretch> stretch() {
        return jdbc.sql("SELECT valid_from, valid_to FROM candidate_tree")
                .query((row, n) -> new Stretch(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
                .optional();
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }
}
