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
            FROM BRANCHES
             AND k.valid_from <= :asOf AND k.valid_to > :asOf AND k.with_predecessors
            WHERE a.ancestor_id IN (:members) AND a.valid_from <= :asOf AND a.valid_to > :asOf
            GROUP BY a.ancestor_id
            """;

    private static final String OF_MANY =
            BranchCountQueries.BY_HASH + SILENCE.replace("BRANCHES", BranchCountQueries.MANY_BRANCHES);

    private static final String OF_FEW = SILENCE.replace("BRANCHES", BranchCountQueries.FEW_BRANCHES);

    private final JdbcClient jdbc;
    private final BranchCountQueries counts;

    SilenceQueries(JdbcClient jdbc, BranchCountQueries counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** The numbers by id; a unit without branches has none. Branches inherit the clocks of their predecessors. */
    public Map<Long, Silence> of(Family family, LocalDate asOf, int years) {
        return family.members().isEmpty() ? Map.of() : of(family, asOf, years, counts.many(family.members()));
    }

    /** Both ways say the same. */
    Map<Long, Silence> of(Family family, LocalDate asOf, int years, boolean many) {
        var found = new HashMap<Long, Silence>();
        jdbc.sql(many ? OF_MANY : OF_FEW)
                .param("members", family.members())
                .param("asOf", asOf)
                .param("months", years * 12)
                .query(row -> {
                    found.put(
                            row.getLong("ancestor_id"),
                            new Silence(row.getLong("branches"), row.getLong("silent"), row.getLong("unheard")));
                });
        return found;
    }
}
