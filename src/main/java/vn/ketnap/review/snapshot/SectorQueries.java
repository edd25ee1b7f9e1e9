package vn.ketnap.review.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Of which sector the units below a unit are, as they were described last in a period. */
@Component
class SectorQueries {

    private static final String CHILDREN = """
            SELECT v.code, v.sector FROM placement p
            JOIN organization_version v ON v.organization_id = p.organization_id
             AND v.valid_from < :until AND v.valid_to > :from
            WHERE p.parent_id = :unit AND p.valid_from < :until AND p.valid_to > :from
            ORDER BY v.valid_from
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    SectorQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    Map<String, Population> of(OrgScope scope, OrganizationId unit, Period period) {
        if (organizations.visible(scope, java.util.List.of(unit.value())).isEmpty()) {
            throw new NotFound(String.valueOf(unit.value()));
        }
        var sectors = new HashMap<String, Population>();
        jdbc.sql(CHILDREN)
                .param("unit", unit.value())
                .param("from", period.from())
                .param("until", period.until())
                .query(row -> {
                    sectors.remove(row.getString("code"));
                    var sector = sector(OrganizationSector.valueOf(row.getString("sector")));
                    if (sector != Population.ALL) {
                        sectors.put(row.getString("code"), sector);
                    }
                });
        return sectors;
    }

    private static Population sector(OrganizationSector sector) {
        return switch (sector) {
            case COMMUNE, RESIDENTIAL -> Population.COMMUNE_SECTOR;
            case AGENCY, SCHOOL, HEALTH -> Population.AGENCY_AND_SCHOOL_SECTOR;
            case STATE_ENTERPRISE, NON_STATE_ENTERPRISE -> Population.ENTERPRISE_SECTOR;
            case ARMED_FORCES -> Population.ARMED_FORCES_SECTOR;
            case OTHER -> Population.ALL;
        };
    }
}
