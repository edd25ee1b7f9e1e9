package vn.ketnap.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** How many accounts hold roles over units; never whose they are. */
@Component
@Transactional(readOnly = true)
public class GrantQueries {

    private final JdbcClient jdbc;

    GrantQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open accounts of a role over a unit. */
    public record Holders(OrganizationId unit, Role role, int accounts) {}

    /**
     * Who holds roles over some units themselves on a day.
     *
     * @param units that the asker sees
     */
    public List<Holders> over(OrgScope scope, Collection<OrganizationId> units, LocalDate day) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT g.organization_id, g.role, COUNT(DISTINCT g.user_id) AS accounts
                        FROM role_grant g JOIN user_account a ON a.id = g.user_id AND a.disabled_at IS NULL
                        WHERE g.organization_id IN (:units) AND g.valid_from <= :day AND g.valid_to > :day
                        GROUP BY g.organization_id, g.role ORDER BY g.organization_id, g.role
                        """)
                        .param(
                                "units",
                                units.stream().map(OrganizationId::value).toList())
                        .param("day", day)
                        .query((row, n) -> new Holders(
                                new OrganizationId(row.getLong("organization_id")),
                                Role.valueOf(row.getString("role")),
                                row.getInt("accounts")))
                        .list();
    }
}
