package vn.ketnap.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.organization.lineage.EventSources;
import vn.ketnap.shared.OrgScope;

/** Candidates of units that ended, and with whom they count since; no names. */
@Component
@Transactional(readOnly = true)
class CarriedSourceQueries implements EventSources {

    /* The unit is called as on its last day, whoever carries its candidates as on the day asked. */
    private static final String CARRIED = """
            SELECT v.code, v.name, h.heir_id, w.code AS heir_code, w.name AS heir_name,
                   SUM(s.stage IN ('LISTED', 'HELPER_ASSIGNED')) AS listed,
                   SUM(s.stage NOT IN ('LISTED', 'HELPER_ASSIGNED')) AS trained
            FROM candidate_stay s
            JOIN organization_version v ON v.organization_id = s.organization_id AND v.valid_to <= :day
             AND NOT EXISTS (SELECT 1 FROM organization_version later
                             WHERE later.organization_id = v.organization_id AND later.valid_to > v.valid_to)
            LEFT JOIN heir h ON h.organization_id = s.organization_id AND h.heir_id <> h.organization_id
             AND h.valid_from <= :day AND h.valid_to > :day
            LEFT JOIN organization_version w ON w.organization_id = h.heir_id AND w.valid_from <= :day AND w.valid_to > :day
            WHERE s.organization_id IN (:units) AND s.valid_from <= :day AND s.valid_to > :day AND s.stage IN (SOURCES)
            GROUP BY v.code, v.name, h.heir_id, w.code, w.name
            ORDER BY v.name, v.code
            """.replace("SOURCES", Stage.sourcesInSql());

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final UnitCodeQueries units;

    CarriedSourceQueries(JdbcClient jdbc, OrganizationQueries organizations, UnitCodeQueries units) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.units = units;
    }

    private record Row(Carried carried, @Nullable Long heir) {

        static Row read(ResultSet row, int n) throws SQLException {
            return new Row(
                    new Carried(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("heir_code"),
                            row.getString("heir_name"),
                            row.getLong("listed"),
                            row.getLong("trained")),
                    row.getObject("heir_id", Long.class));
        }

        Carried seenBy(Set<Long> visible) {
            return heir == null || visible.contains(heir)
                    ? carried
                    : new Carried(carried.code(), carried.unit(), null, null, carried.listed(), carried.trained());
        }
    }

    @Override
    public List<Carried> carried(OrgScope scope, Collection<String> codes, LocalDate day) {
        var ids = units.find(scope, codes, Set.of()).standing().values().stream()
                .map(known -> known.id())
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = jdbc.sql(CARRIED)
                .param("units", ids)
                .param("day", day)
                .query(Row::read)
                .list();
        var heirs = rows.stream().map(Row::heir).filter(heir -> heir != null).collect(Collectors.toSet());
        var visible = heirs.isEmpty() ? heirs : organizations.visible(scope, heirs);
        return rows.stream().map(row -> row.seenBy(visible)).toList();
    }
}
