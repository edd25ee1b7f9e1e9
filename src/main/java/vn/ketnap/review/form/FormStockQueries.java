package vn.ketnap.review.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.review.form.FormFigures.Members;
import vn.ketnap.review.form.FormFigures.Standing;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Qualifier;

/** Reads how many members and organisations a unit has on a day. */
@Component
class FormStockQueries {

    private static final String MEMBERS = """
            SELECT total, official, probationary, qualifier, as_of_on FROM member_count
            WHERE organization_id = :unit AND as_of_on <= :day ORDER BY as_of_on DESC LIMIT 1
            """;

    /* The unit itself is none of its organisations, unless it is a base by itself. */
    private static final String STANDING = """
            SELECT v.kind, v.sector, COUNT(*) AS organizations, COUNT(m.total) AS heard, SUM(m.total) AS members
            FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.organization_id
             AND v.valid_from <= :day AND v.valid_to > :day
            LEFT JOIN member_count m ON m.organization_id = v.organization_id AND m.as_of_on = (
                SELECT MAX(c.as_of_on) FROM member_count c
                WHERE c.organization_id = v.organization_id AND c.as_of_on <= :day)
            WHERE a.ancestor_id = :unit AND a.valid_from <= :day AND a.valid_to > :day
              AND (a.depth > 0 OR v.kind IN ('BASE_ORGANIZATION', 'BASE_BRANCH'))
            GROUP BY v.kind, v.sector
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    FormStockQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Members as the unit told them last until a day; null where it has not. */
    @Nullable
    Members members(OrgScope scope, String code, LocalDate day) {
        return jdbc.sql(MEMBERS)
                .param("unit", organizations.idOf(scope, code).value())
                .param("day", day)
                .query((row, n) -> members(row))
                .optional()
                .orElse(null);
    }

    /** Organisations of a unit on a day, in the order of their kinds and sectors. */
    List<Standing> standing(OrgScope scope, String code, LocalDate day) {
        return jdbc
                .sql(STANDING)
                .param("unit", organizations.idOf(scope, code).value())
                .param("day", day)
                .query((row, n) -> new Standing(
                        OrganizationKind.valueOf(row.getString("kind")),
                        OrganizationSector.valueOf(row.getString("sector")),
                        row.getLong("organizations"),
                        row.getLong("heard"),
                        row.getObject("members", Long.class)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Standing::kind).thenComparing(Standing::sector))
                .toList();
    }

    private static Members members(ResultSet row) throws SQLException {
        return new Members(
                new Count(row.getLong("total"), null, Qualifier.valueOf(row.getString("qualifier"))),
                row.getObject("official", Long.class),
                row.getObject("probationary", Long.class),
                Objects.requireNonNull(row.getObject("as_of_on", LocalDate.class)));
    }
}
