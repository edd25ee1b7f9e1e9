package vn.ketnap.organization.closure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/** The closure of who stood below whom on which days; worked out whole, once for all changes of a transaction, and written where it differs. */
@Component
class AncestryStore {

    /*
     * walk   from each version of a unit down through the placements that hold on the same days; the depth is cut where
     *        only a cycle gets, and a cycle breaks the table's check
     * piece  marks what merely continues the row before it (a renamed unit has two versions and stands where it stood)
     * run    numbers the unbroken stretches, so that each becomes one row
     */
    private static final String CLOSURE = """
            WITH RECURSIVE walk (ancestor_id, organization_id, depth, valid_from, valid_to) AS (
                SELECT organization_id, organization_id, 0, valid_from, valid_to FROM organization_version
                UNION ALL
                SELECT walk.ancestor_id, placement.organization_id, walk.depth + 1,
                       GREATEST(walk.valid_from, placement.valid_from), LEAST(walk.valid_to, placement.valid_to)
                FROM walk
                JOIN placement ON placement.parent_id = walk.organization_id
                    AND placement.valid_from < walk.valid_to AND walk.valid_from < placement.valid_to
                WHERE walk.depth < 30
            ), piece AS (
                SELECT walk.*, LAG(valid_to) OVER earlier <=> valid_from AND LAG(depth) OVER earlier <=> depth AS continues
                FROM walk WINDOW earlier AS (PARTITION BY ancestor_id, organization_id ORDER BY valid_from)
            ), run AS (
                SELECT piece.*, SUM(NOT continues) OVER (PARTITION BY ancestor_id, organization_id
                                                         ORDER BY valid_from) AS number
                FROM piece
            )
            SELECT ancestor_id, organization_id, MIN(depth) AS depth, MIN(valid_from) AS valid_from, MAX(valid_to) AS valid_to
            FROM run GROUP BY ancestor_id, organization_id, number
            """;

    private final JdbcTemplate jdbc;

    AncestryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Above(long ancestor, long unit, int depth, LocalDate from, LocalDate until) implements Stretch {

        @Override
        public Object start() {
            return List.of(ancestor, unit, depth, from);
        }

        static Above read(ResultSet row, int n) throws SQLException {
            return new Above(
                    row.getLong("ancestor_id"),
                    row.getLong("organization_id"),
                    row.getInt("depth"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class));
        }
    }

    /** Writes what has changed, which after most changes is little, and says of which units and from which day on. */
    Map<Long, LocalDate> rebuild() {
        WriteTransaction.needed();
        var now = new HashSet<>(jdbc.query(CLOSURE, Above::read));
        var before = new HashSet<>(jdbc.query("SELECT * FROM ancestry", Above::read));
        var gone = before.stream().filter(row -> !now.contains(row)).toList();
        var come = now.stream().filter(row -> !before.contains(row)).toList();
        jdbc.batchUpdate(
                "DELETE FROM ancestry WHERE ancestor_id = ? AND organization_id = ? AND valid_from = ?",
                gone.stream()
                        .map(row -> new Object[] {row.ancestor, row.unit, row.from})
                        .toList());
        Chunks.of(come).forEach(this::insert);
        return Stretch.since(gone, come);
    }

    private void insert(List<Above> rows) {
        var values = new ArrayList<Object>();
        rows.forEach(row -> values.addAll(List.of(row.ancestor, row.unit, row.depth, row.from, row.until)));
        jdbc.update(
                "INSERT INTO ancestry (ancestor_id, organization_id, depth, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)"
                        + ", (?, ?, ?, ?, ?)".repeat(rows.size() - 1),
                values.toArray());
    }
}
