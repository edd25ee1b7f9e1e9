package vn.ketnap.admission.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.clock.BranchHistory.Birth;
import vn.ketnap.admission.clock.BranchHistory.Kept;
import vn.ketnap.admission.clock.BranchHistory.Told;

/** What the clocks of branches are derived from. */
@Component
class HistoryQueries {

    /** A branch and those it came from, each from the day on which it counts. */
    private static final String CARRIED = """
            (SELECT v.organization_id, v.organization_id AS told_of, FALSE AS inherited, DATE '1000-01-01' AS since
             FROM organization_version v
             WHERE v.organization_id IN (:units) AND v.kind IN ('BRANCH', 'BASE_BRANCH')
             GROUP BY v.organization_id
             UNION ALL
             SELECT p.organization_id, p.predecessor_id, TRUE, p.valid_from FROM predecessor p
             WHERE p.organization_id IN (:units)
               AND EXISTS (SELECT 1 FROM organization_version v
                           WHERE v.organization_id = p.organization_id AND v.kind IN ('BRANCH', 'BASE_BRANCH')))
            """;

    private static final String STATED = """
            SELECT c.organization_id, c.inherited, GREATEST(c.since, l.clock_from) AS since, l.clock_from, l.last_on,
                   l.as_of_on, l.id AS statement_id
            FROM CARRIED c JOIN last_admission l ON l.organization_id = c.told_of
            """.replace("CARRIED", CARRIED);

    private static final String ADMITTED = """
            SELECT DISTINCT c.organization_id, c.inherited, GREATEST(c.since, x.decided_on + INTERVAL 1 DAY) AS since,
                   x.decided_on + INTERVAL 1 DAY AS clock_from, x.decided_on AS last_on, NULL AS as_of_on,
                   NULL AS statement_id
            FROM CARRIED c JOIN admission x ON x.organization_id = c.told_of
            """.replace("CARRIED", CARRIED);

    private static final String KEPT = """
            SELECT a.organization_id, GREATEST(a.valid_from, r.used_from) AS kept_from, a.valid_to, r.used_from
            FROM register_use r
            JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.organization_id IN (:units)
             AND a.valid_to > r.used_from
            """;

    private static final String BORN = """
            SELECT c.organization_id, c.inherited, c.since, MIN(w.valid_from) AS born_on
            FROM CARRIED c JOIN organization_version w ON w.organization_id = c.told_of
            GROUP BY c.organization_id, c.told_of, c.inherited, c.since
            """.replace("CARRIED", CARRIED);

    private final JdbcClient jdbc;

    HistoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Parts(List<Told> told, List<Kept> kept, List<Birth> births) {
        Parts() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        BranchHistory history() {
            return new BranchHistory(told, kept, births);
        }
    }

    /** The histories of those among some units that are or were branches and of which something is known. */
    Map<Long, BranchHistory> of(List<Long> units) {
        var parts = new HashMap<Long, Parts>();
        RowCallbackHandler told = row -> of(row, parts)
                .told
                .add(new Told(
                        row.getObject("since", LocalDate.class),
                        row.getObject("clock_from", LocalDate.class),
                        row.getBoolean("inherited"),
                        row.getObject("last_on", LocalDate.class),
                        row.getObject("as_of_on", LocalDate.class),
                        row.getObject("statement_id", Long.class)));
        read(STATED, units, told);
        read(ADMITTED, units, told);
        read(
                KEPT,
                units,
                row -> of(row, parts)
                        .kept
                        .add(new Kept(
                                row.getObject("kept_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getObject("used_from", LocalDate.class))));
        if (!parts.isEmpty()) {
            read(
                    BORN,
                    List.copyOf(parts.keySet()),
                    row -> of(row, parts)
                            .births
                            .add(new Birth(
                                    row.getObject("since", LocalDate.class),
                                    row.getObject("born_on", LocalDate.class),
                                    row.getBoolean("inherited"))));
        }
        var histories = new HashMap<Long, BranchHistory>();
        parts.forEach((branch, known) -> {
            if (!known.births.isEmpty()) {
                histories.put(branch, known.history());
            }
        });
        return histories;
    }

    private static Parts of(ResultSet row, Map<Long, Parts> parts) throws SQLException {
        return parts.computeIfAbsent(row.getLong("organization_id"), branch -> new Parts());
    }

    private void read(String sql, List<Long> units, RowCallbackHandler handler) {
        jdbc.sql(sql).param("units", units).query(handler);
    }
}
