package vn.ketnap.admission.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works the clocks of all branches out anew, from the statements themselves, and compares them with those that are kept. */
public final class ClockOracle {

    private static final String LAID_OUT = """
            WITH branch AS (
                SELECT v.organization_id FROM organization_version v
                WHERE v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
            ), carried AS (
                SELECT id AS organization_id, id AS told_of, FALSE AS inherited FROM organization
                UNION ALL
                SELECT organization_id, predecessor_id, TRUE FROM predecessor
                WHERE :predecessors AND valid_from <= :asOf
            ), told AS (
                SELECT c.organization_id, c.inherited, l.last_on, l.as_of_on, l.clock_from
                FROM last_admission l JOIN carried c ON c.told_of = l.organization_id
                WHERE l.clock_from <= :asOf
                UNION ALL
                SELECT c.organization_id, c.inherited, x.last_on, NULL, x.last_on + INTERVAL 1 DAY
                FROM (SELECT organization_id, MAX(decided_on) AS last_on FROM admission
                      WHERE decided_on < :asOf GROUP BY organization_id) x
                JOIN carried c ON c.told_of = x.organization_id
            ), best AS (
                SELECT told.*, ROW_NUMBER() OVER (PARTITION BY organization_id
                                                  ORDER BY clock_from DESC, inherited, as_of_on DESC) AS place
                FROM told
            ), age AS (
                SELECT used.organization_id, GREATEST(used.since, MIN(w.valid_from)) AS clock_from
                FROM (SELECT a.organization_id, MIN(r.used_from) AS since FROM register_use r
                      JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.valid_from <= :asOf AND a.valid_to > :asOf
                      WHERE r.used_from <= :asOf GROUP BY a.organization_id) used
                JOIN carried c ON c.organization_id = used.organization_id
                JOIN organization_version w ON w.organization_id = c.told_of
                GROUP BY used.organization_id, used.since
            )
            SELECT b.organization_id, COALESCE(t.clock_from, age.clock_from) AS clock_from,
                   COALESCE(t.inherited, FALSE) AS inherited, t.last_on
            FROM branch b
            LEFT JOIN best t ON t.organization_id = b.organization_id AND t.place = 1
            LEFT JOIN age ON age.organization_id = b.organization_id
            HAVING clock_from IS NOT NULL
            ORDER BY b.organization_id
            """;

    private static final String KEPT = """
            SELECT k.organization_id, k.clock_from, k.inherited, k.last_on
            FROM branch_clock k
            JOIN organization_version v ON v.organization_id = k.organization_id
             AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
            WHERE k.valid_from <= :asOf AND k.valid_to > :asOf
              AND IF(:predecessors, k.with_predecessors, k.without_predecessors)
            ORDER BY k.organization_id
            """;

    private ClockOracle() {}

    /** Fails with the clocks that differ on one of the days, with predecessors or without. */
    public static void agrees(JdbcClient jdbc, List<LocalDate> days) {
        for (var day : days) {
            for (var predecessors : List.of(true, false)) {
                assertThat(read(jdbc, KEPT, day, predecessors))
                        .as("clocks on %s, with predecessors: %s", day, predecessors)
                        .isEqualTo(read(jdbc, LAID_OUT, day, predecessors));
            }
        }
    }

    private static List<String> read(JdbcClient jdbc, String sql, LocalDate day, boolean predecessors) {
        return jdbc.sql(sql)
                .params(Map.of("asOf", day, "predecessors", predecessors))
                .query((row, n) -> "%d since %s, inherited %s, last %s"
                        .formatted(row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4)))
                .list();
    }
}
