package vn.ketnap.organization.closure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** The closure of who stood below whom on which days; rebuilt whole, once for all changes of a transaction. */
@Component
class AncestryStore {

    /*
     * walk   from each version of a unit down through the placements that hold on the same days; the depth is cut where
     *        only a cycle gets, and a cycle breaks the table's check
     * piece  marks what merely continues the row before it (a renamed unit has two versions and stands where it stood)
     * run    numbers the unbroken stretches, so that each becomes one row
     */
    private static final String CLOSURE = """
            INSERT INTO ancestry (ancestor_id, organization_id, depth, valid_from, valid_to)
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
            SELECT ancestor_id, organization_id, MIN(depth), MIN(valid_from), MAX(valid_to)
            FROM run GROUP BY ancestor_id, organization_id, number
            """;

    private final JdbcClient jdbc;

    AncestryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rebuild() {
        WriteTransaction.needed();
        jdbc.sql("DELETE FROM ancestry").update();
        jdbc.sql(CLOSURE).update();
    }
}
