package vn.ketnap.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Qualifier;

/** How many branches stand below a unit, and what units say of theirs. Who is asked was found in scope before. */
@Component
@Transactional(readOnly = true)
class BranchCountQueries {

    private static final int MANY = 1000;

    private static final String BELOW =
            "SELECT COUNT(*) > :many FROM (SELECT 1 FROM ancestry WHERE ancestor_id IN (:units) LIMIT " + (MANY + 1)
                    + ") below";

    /** Below a unit with thousands of others three walks joined by hash are quicker than a search for each of them. */
    static final String BY_HASH = "SET STATEMENT join_cache_level = 4 FOR\n";

    /** Branches {@code v} that stood below units {@code a} on a day, with their clocks {@code k} where they have one. */
    static final String MANY_BRANCHES = """
            ancestry a FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN organization_version v FORCE INDEX (organization_version_kind)
               ON v.organization_id = a.organization_id AND v.kind IN ('BRANCH', 'BASE_BRANCH')
              AND v.valid_from <= :asOf AND v.valid_to > :asOf
            LEFT JOIN branch_clock k FORCE INDEX (branch_clock_counted) ON k.organization_id = a.organization_id
            """;

    /** The same, one by one. */
    static final String FEW_BRANCHES = """
            ancestry a
            STRAIGHT_JOIN organization_version v
               ON v.organization_id = a.organization_id AND v.kind IN ('BRANCH', 'BASE_BRANCH')
              AND v.valid_from <= :asOf AND v.valid_to > :asOf
            LEFT JOIN branch_clock k ON k.organization_id = a.organization_id
            """;

    /** All branches and those without a clock. */
    private static final String HEARD = """
            SELECT COUNT(*) AS branches, COUNT(*) - COUNT(k.organization_id) AS unheard,
                   COUNT(IF(k.clock_from <= :asOf - INTERVAL :months MONTH, 1, NULL)) AS silent
            FROM BRANCHES
             AND k.valid_from <= :asOf AND k.valid_to > :asOf
             AND IF(:predecessors, k.with_predecessors, k.without_predecessors)
            WHERE a.ancestor_id IN (:units) AND a.valid_from <= :asOf AND a.valid_to > :asOf AND SEEN
            """.replace("SEEN", SeenQueries.SEEN);

    private static final String HEARD_OF_MANY = BY_HASH + HEARD.replace("BRANCHES", MANY_BRANCHES);

    private static final String HEARD_OF_FEW = HEARD.replace("BRANCHES", FEW_BRANCHES);

    private static final String STATEMENTS = """
            SELECT v.organization_id, v.code, v.name, d.metric, d.value, d.up_to, d.qualifier, d.threshold, d.to_on,
                   d.source, d.note
            FROM ancestry a
            JOIN declared_figure d ON d.organization_id = a.organization_id AND d.population = 'ALL'
             AND d.metric IN ('NO_ADMISSION_BRANCHES', 'SMALL_BRANCHES') AND d.to_on <= :asOf
             AND d.value IS NOT NULL
            JOIN organization_version v ON v.organization_id = a.organization_id
             AND v.valid_from <= :asOf AND v.valid_to > :asOf
            WHERE a.ancestor_id IN (:units) AND a.valid_from <= :asOf AND a.valid_to > :asOf AND SEEN
              AND NOT EXISTS (SELECT 1 FROM declared_figure later
                   WHERE later.organization_id = d.organization_id AND later.metric = d.metric
                     AND later.population = d.population AND later.to_on <= :asOf
                     AND later.value IS NOT NULL
                     AND (later.to_on > d.to_on OR (later.to_on = d.to_on AND later.threshold < d.threshold)))
            ORDER BY a.depth, v.name, d.metric
            """.replace("SEEN", SeenQueries.SEEN);

    private static final String OWN_STATEMENTS = STATEMENTS.replace(
            "WHERE a.ancestor_id IN (:units)", "WHERE a.ancestor_id IN (:units) AND a.organization_id IN (:units)");

    private final JdbcClient jdbc;

    BranchCountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All branches on a day, how many of them have no clock, and how many have admitted nobody for the months asked. */
    record Heard(long branches, long unheard, long silent) {}

    /** Whether thousands of units stand, or stood, below them. */
    boolean many(SeenQueries.Below below) {
        return many(below.units());
    }

    /** Whether thousands of units stand, or stood, below these together. */
    boolean many(List<Long> units) {
        return jdbc.sql(BELOW)
                .param("units", units)
                .param("many", MANY)
                .query(Boolean.class)
                .single();
    }

    /** @param below who may be counted */
    Heard heard(SeenQueries.Below below, StagnationFilter filter, int months) {
        return heard(below, filter, months, many(below));
    }

    /** Both ways say the same. */
    Heard heard(SeenQueries.Below below, StagnationFilter filter, int months, boolean many) {
        return jdbc.sql(many ? HEARD_OF_MANY : HEARD_OF_FEW)
                .param("asOf", filter.asOf())
                .param("predecessors", filter.predecessors())
                .param("months", months)
                .params(below.parameters())
                .query((row, n) -> new Heard(row.getLong("branches"), row.getLong("unheard"), row.getLong("silent")))
                .single();
    }

    /**
     * What the unit and those below it say of branches without admission and of small ones.
     *
     * @param below who may be heard
     * @param alone whether only the unit itself is heard
     */
    List<Stagnation.Statement> statements(SeenQueries.Below below, LocalDate asOf, boolean alone) {
        return jdbc.sql(alone ? OWN_STATEMENTS : STATEMENTS)
                .params(below.parameters())
                .param("asOf", asOf)
                .query(BranchCountQueries::statement)
                .list();
    }

    private static Stagnation.Statement statement(ResultSet row, int n) throws SQLException {
        int threshold = row.getInt("threshold");
        return new Stagnation.Statement(
                row.getString("code"),
                row.getString("name"),
                Metric.valueOf(row.getString("metric")),
                new Count(
                        row.getLong("value"),
                        row.getObject("up_to", Long.class),
                        Qualifier.valueOf(row.getString("qualifier"))),
                threshold < 0 ? null : threshold,
                row.getObject("to_on", LocalDate.class),
                row.getString("source"));
    }
}
