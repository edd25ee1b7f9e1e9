package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Family;

/** How many branches of each member of a family have admitted nobody for N years: the register's numbers, unit by unit. */
@Component
@Transactional(readOnly = true)
public class SilenceQueries {

    private static final String SILENCE = """
            SELECT a.ancestor_id, COUNT(*) AS branches, COUNT(*) - COUNT(k.organization_id) AS unheard,
                   COALESCE(SUM(k.clock_from <= :asOf - INTERVAL :months MONTH), 0) AS silent
            FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.organization_id
             AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
            LEFT JOIN branch_clock k ON k.organization_id = a.organization_id
             AND k.valid_from <= :asOf AND k.valid_to > :asOf AND k.with_predecessors
            WHERE a.ancestor_id IN (:members) AND a.valid_from <= :asOf AND a.valid_to > :asOf
            GROUP BY a.ancestor_id
            """;

    private final JdbcClient jdbc;

    SilenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers by id; a unit without branches has none. Branches inherit the clocks of their predecessors. */
    public Map<Long, Silence> of(Family family, LocalDate asOf, int years) {
        var found = new HashMap<Long, Silence>();
        if (!family.members().isEmpty()) {
            jdbc.sql(SILENCE)
                    .param("members", family.members())
                    .param("asOf", asOf)
                    .param("months", years * 12)
                    .query(row -> {
                        found.put(
                                row.getLong("ancestor_id"),
                                new Silence(row.getLong("branches"), row.getLong("silent"), row.getLong("unheard")));
                    });
        }
        return found;
    }
}
