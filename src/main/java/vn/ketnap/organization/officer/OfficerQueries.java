package vn.ketnap.organization.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** Who is in charge of which units, on a day and before. */
@Component
@Transactional(readOnly = true)
public class OfficerQueries {

    private static final String CHARGES =
            "SELECT o.organization_id, o.title, o.name, o.valid_from, o.valid_to FROM officer o";

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    OfficerQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Everybody in charge of a unit in scope on a day. */
    public List<InCharge> on(OrgScope scope, LocalDate day) {
        var all = jdbc.sql(CHARGES + " WHERE o.valid_from <= :day AND o.valid_to > :day ORDER BY o.valid_from, o.id")
                .param("day", day)
                .query(OfficerQueries::read)
                .list();
        var visible = organizations.visible(
                scope, all.stream().map(InCharge::organization).distinct().toList());
        return all.stream()
                .filter(charge -> visible.contains(charge.organization()))
                .toList();
    }

    /** Who was and is in charge of a unit until a day, the latest first; nobody when the unit is out of scope. */
    public List<InCharge> until(OrgScope scope, OrganizationId unit, LocalDate day) {
        return organizations.visible(scope, List.of(unit.value())).isEmpty()
                ? List.of()
                : jdbc.sql(
                                CHARGES
                                        + " WHERE o.organization_id = :unit AND o.valid_from <= :day ORDER BY o.valid_from DESC, o.id")
                        .param("unit", unit.value())
                        .param("day", day)
                        .query(OfficerQueries::read)
                        .list();
    }

    private static InCharge read(ResultSet row, int n) throws SQLException {
        var until = row.getObject("valid_to", LocalDate.class);
        return new InCharge(
                row.getLong("organization_id"),
                new Officer(row.getString("title"), row.getString("name")),
                row.getObject("valid_from", LocalDate.class),
                until.equals(HandOverUnitsRules.OPEN) ? null : until.minusDays(1));
    }
}
