package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.OrgScope;

/** The unit asked about and its children: each of them is answered by the same rules. */
@Component
class FamilyQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    FamilyQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ids; none when the unit is out of scope.
     *
     * @param depth 0 for the unit alone, 1 for its children too
     */
    List<Long> members(OrgScope scope, Question question, int depth) {
        var tree = question.tree(LocalDate.now(clock));
        return jdbc.sql("""
                        SELECT DISTINCT a.organization_id FROM ancestry a
                        WHERE a.ancestor_id = :unit AND a.depth <= :depth
                          AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
                          AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                               AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
                        """)
                .param("unit", question.organization().value())
                .param("depth", depth)
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row.getLong("organization_id"))
                .list();
    }
}
