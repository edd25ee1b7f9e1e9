package vn.ketnap.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.access.SystemActors;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.Rehearsal;
import vn.ketnap.organization.lineage.RehearsalService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.shared.ImportId;

/** Reorganisations of the sample province: everything they change is worked out and taken back. */
class ReorganizedSample {

    /** Base organisations that stand, those with the most branches first. */
    private static final String LARGEST = """
            SELECT v.code FROM organization_version v
            JOIN ancestry up ON up.organization_id = v.organization_id AND up.valid_to > :day AND up.valid_from <= :day
            JOIN organization_version top ON top.organization_id = up.ancestor_id AND top.code = 'MS'
            JOIN ancestry down ON down.ancestor_id = v.organization_id AND down.valid_to > :day AND down.valid_from <= :day
            WHERE v.kind = 'BASE_ORGANIZATION' AND v.sector = 'COMMUNE' AND v.valid_to > :day AND v.valid_from <= :day
            GROUP BY v.code ORDER BY COUNT(*) DESC, v.code LIMIT 2
            """;

    private static final String BRANCHES = """
            SELECT v.code, v.name, v.kind, v.sector FROM organization_version v
            JOIN ancestry up ON up.organization_id = v.organization_id AND up.valid_to > :day AND up.valid_from <= :day
            JOIN organization_version top ON top.organization_id = up.ancestor_id AND top.code = 'MS'
            WHERE v.kind = 'BRANCH' AND v.valid_to > :day AND v.valid_from <= :day
            ORDER BY v.code LIMIT 300
            """;

    private final RehearsalService rehearsals;
    private final OrganizationService organizations;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    ReorganizedSample(
            RehearsalService rehearsals,
            OrganizationService organizations,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.rehearsals = rehearsals;
        this.organizations = organizations;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** A commune goes up in another one, with all its branches. */
    Rehearsal merge(LocalDate day) {
        var communes = codes(LARGEST, day);
        return rehearse(new CarryOutEvent(
                ReorganizationKind.ABSORB,
                day,
                List.of(communes.getLast()),
                List.of(communes.getFirst()),
                Map.of(),
                null,
                null,
                null,
                null));
    }

    /** Three hundred branches come to stand below one unit. */
    int move(LocalDate day) {
        var rows = branches(codes(LARGEST, day).getFirst(), day);
        var portal = SystemActors.firstStart();
        SystemActors.run(
                portal,
                () -> transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    organizations.writeUnits(portal, new ImportId(900_002), rows);
                }));
        return rows.size();
    }

    private List<DescribeUnit> branches(String parent, LocalDate day) {
        return jdbc.sql(BRANCHES)
                .param("day", day)
                .query((row, n) -> new DescribeUnit(
                        row.getString("code"),
                        row.getString("name"),
                        parent,
                        OrganizationKind.valueOf(row.getString("kind")),
                        OrganizationSector.valueOf(row.getString("sector")),
                        day,
                        null,
                        null))
                .list();
    }

    private List<String> codes(String sql, LocalDate day) {
        return jdbc.sql(sql).param("day", day).query(String.class).list();
    }

    private Rehearsal rehearse(CarryOutEvent event) {
        var portal = SystemActors.firstStart();
        var seen = new Rehearsal[1];
        SystemActors.run(portal, () -> seen[0] = rehearsals.rehearse(portal, event));
        return seen[0];
    }
}
