package vn.ketnap.insight.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Question;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** The way up from a unit as far as the actor may see it. */
@Component
@Transactional(readOnly = true)
public class SuperiorQueries {

    private static final String ABOVE = """
            SELECT a.ancestor_id, v.code, v.name
            FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.ancestor_id AND v.valid_from <= :day AND v.valid_to > :day
            WHERE a.organization_id = :unit AND a.depth > 0 AND a.valid_from <= :day AND a.valid_to > :day
            ORDER BY a.depth DESC
            """;

    private static final String RIGHT_ABOVE = """
            SELECT p.organization_id, p.parent_id, v.code, v.name
            FROM placement p
            JOIN organization_version v ON v.organization_id = p.parent_id AND v.valid_from <= :day AND v.valid_to > :day
            WHERE p.organization_id IN (:units) AND p.valid_from <= :day AND p.valid_to > :day
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    SuperiorQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The units above a unit in the tree a question reads: of its last day or of today; topmost first. */
    public List<Superior> above(OrgScope scope, OrganizationId unit, AttainmentFilter filter) {
        boolean then = filter.reading() == Question.Reading.AS_IT_WAS;
        return above(scope, unit, then ? filter.period().to() : LocalDate.now(clock));
    }

    /** The units above a unit on a day, topmost first. */
    private List<Superior> above(OrgScope scope, OrganizationId unit, LocalDate day) {
        record Above(long id, Superior superior) {}
        var above = jdbc.sql(ABOVE)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> new Above(
                        row.getLong("ancestor_id"), new Superior(row.getString("code"), row.getString("name"))))
                .list();
        var seen = organizations.visible(scope, above.stream().map(Above::id).toList());
        return above.stream()
                .filter(one -> seen.contains(one.id))
                .map(Above::superior)
                .toList();
    }

    /** The unit right above each of some units on a day, by their ids; where it is out of scope there is none. */
    public Map<Long, Superior> rightAbove(OrgScope scope, Collection<OrganizationId> units, LocalDate day) {
        record Above(long unit, long id, Superior superior) {}
        var above = jdbc.sql(RIGHT_ABOVE)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("day", day)
                .query((row, n) -> new Above(
                        row.getLong("organization_id"),
                        row.getLong("parent_id"),
                        new Superior(row.getString("code"), row.getString("name"))))
                .list();
        var seen = organizations.visible(
                scope, above.stream().map(Above::id).distinct().toList());
        return above.stream()
                .filter(one -> seen.contains(one.id))
                .collect(Collectors.toMap(Above::unit, Above::superior));
    }
}
