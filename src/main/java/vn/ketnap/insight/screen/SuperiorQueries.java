package vn.ketnap.insight.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Question;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** The way up from a unit as far as the actor may see it. */
@Component
@Transactional(readOnly = true)
public class SuperiorQueries {

    private static final String ABOVE = """
            SELECT v.code, v.name
            FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.ancestor_id AND v.valid_from <= :day AND v.valid_to > :day
            WHERE a.organization_id = :unit AND a.depth > 0 AND a.valid_from <= :day AND a.valid_to > :day
              AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = a.ancestor_id
                   AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
            ORDER BY a.depth DESC
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SuperiorQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The units above a unit in the tree a question reads: of its last day or of today; topmost first. */
    public List<Superior> above(OrgScope scope, OrganizationId unit, AttainmentFilter filter) {
        boolean then = filter.reading() == Question.Reading.AS_IT_WAS;
        return above(scope, unit, then ? filter.period().to() : LocalDate.now(clock));
    }

    /** The units above a unit on a day, topmost first. */
    private List<Superior> above(OrgScope scope, OrganizationId unit, LocalDate day) {
        return jdbc.sql(ABOVE)
                .param("unit", unit.value())
                .param("day", day)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Superior(row.getString("code"), row.getString("name")))
                .list();
    }
}
