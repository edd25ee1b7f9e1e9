package vn.ketnap.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Qualifier;

/** The register of branches that have admitted nobody for N years, and what units say of theirs. */
@Component
@Transactional(readOnly = true)
public class StagnationQueries {

    /*
     * A branch's clock runs from the latest statement that lies before the day asked (clock_from is the day after the
     * last admission, or the day stated less the years stated), its own or of a branch it came from: a merger goes on with
     * the youngest clock, each part of a split with the one it had. An admission in the register is such a statement. Where
     * there is none but the register is kept, the clock runs from the day on which both the register and the branch (or
     * the oldest it came from) were there. It is listed when the clock has run N years. A branch of which nothing is known
     * is not listed; one that has ended is no branch.
     */
    private static final String CLOCKS = """
            WITH branch AS (
                SELECT a.organization_id, v.code, v.name FROM ancestry a
                JOIN organization_version v ON v.organization_id = a.organization_id
                 AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
                WHERE a.ancestor_id = :unit AND a.valid_from <= :asOf AND a.valid_to > :asOf
                  AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                       AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
            ), carried AS (
                SELECT id AS organization_id, id AS told_of, FALSE AS inherited FROM organization
                UNION ALL
                SELECT organization_id, predecessor_id, TRUE FROM predecessor
                WHERE :predecessors AND valid_from <= :asOf
            ), told AS (
                SELECT c.organization_id, c.inherited, l.last_on, l.last_precision, l.as_of_on, l.clock_from, l.note
                FROM last_admission l JOIN carried c ON c.told_of = l.organization_id
                WHERE l.clock_from <= :asOf
                UNION ALL
                SELECT c.organization_id, c.inherited, x.last_on, 'DAY', NULL, x.last_on + INTERVAL 1 DAY, NULL
                FROM (SELECT organization_id, MAX(decided_on) AS last_on FROM admission
                      WHERE decided_on < :asOf GROUP BY organization_id) x
                JOIN carried c ON c.told_of = x.organization_id
            ), best AS (
                SELECT told.*, ROW_NUMBER() OVER (PARTITION BY organization_id
                                                  ORDER BY clock_from DESC, inherited, as_of_on DESC) AS place
                FROM told
            ), age AS (
                SELECT used.organization_id, GREATEST(used.since, MIN(w.valid_from)) AS clock_from
                FROM (SELECT a.organization_id, MIN(r.used_from) AS since FROM register_use r
                      JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.valid_from <= :asOf AND a.valid_to > :asOf
                      WHERE r.used_from <= :asOf GROUP BY a.organization_id) used
                JOIN carried c ON c.organization_id = used.organization_id
                JOIN organization_version w ON w.organization_id = c.told_of
                GROUP BY used.organization_id, used.since
            ), clock AS (
                SELECT b.organization_id, b.code, b.name, COALESCE(t.inherited, FALSE) AS inherited, t.last_on,
                       COALESCE(t.last_precision, 'DAY') AS last_precision, t.as_of_on, t.note,
                       COALESCE(t.clock_from, age.clock_from) AS clock_from
                FROM branch b
                LEFT JOIN best t ON t.organization_id = b.organization_id AND t.place = 1
                LEFT JOIN age ON age.organization_id = b.organization_id
            )
            """;

    private static final String LISTED = " k.clock_from <= :asOf - INTERVAL :months MONTH";

    private static final String ROWS = CLOCKS + """
            SELECT k.*, TIMESTAMPDIFF(YEAR, k.clock_from, :asOf) AS years,
                   base.code AS base_code, base.name AS base_name,
                   (SELECT m.total FROM member_count m WHERE m.organization_id = k.organization_id AND m.as_of_on <= :asOf
                    ORDER BY m.as_of_on DESC LIMIT 1) AS members,
                   e.id IS NOT NULL AS exempt, e.valid_to AS exempt_to, o.title AS officer_title, o.name AS officer_name,
                   (SELECT GROUP_CONCAT(DISTINCT c.cause ORDER BY c.cause) FROM stagnation_cause c
                    WHERE c.organization_id = k.organization_id AND c.noted_on <= :asOf AND c.ended_on > :asOf) AS causes
            FROM (SELECT k.* FROM clock k WHERE LISTED WANTED
                  ORDER BY k.clock_from, k.name, k.code LIMIT :size OFFSET :skip) k
            LEFT JOIN organization_version base ON base.id = (
                SELECT w.id FROM ancestry up
                JOIN organization_version w ON w.organization_id = up.ancestor_id AND w.valid_from <= :asOf AND w.valid_to > :asOf
                WHERE up.organization_id = k.organization_id AND up.valid_from <= :asOf AND up.valid_to > :asOf
                  AND w.kind IN ('BASE_ORGANIZATION', 'BASE_BRANCH') ORDER BY up.depth LIMIT 1)
            LEFT JOIN exemption e ON e.organization_id = k.organization_id AND e.valid_from <= :asOf AND e.valid_to > :asOf
            LEFT JOIN officer o ON o.id = (
                SELECT x.id FROM ancestry up JOIN officer x ON x.organization_id = up.ancestor_id
                WHERE up.organization_id = k.organization_id AND up.depth IN (0, 1)
                  AND up.valid_from <= :asOf AND up.valid_to > :asOf AND x.valid_from <= :asOf AND x.valid_to > :asOf
                ORDER BY up.depth, x.valid_from DESC, x.id LIMIT 1)
            ORDER BY k.clock_from, k.name, k.code
            """.replace("LISTED", LISTED).replace("WANTED", ReasonFilter.CONDITION);

    private static final String WANTED_IDS =
            CLOCKS + "SELECT k.organization_id FROM clock k WHERE" + LISTED + ReasonFilter.CONDITION;

    private static final String BY_YEARS = CLOCKS
            + "SELECT TIMESTAMPDIFF(YEAR, k.clock_from, :asOf) AS years, COUNT(*) AS branches FROM clock k WHERE"
            + LISTED
            + " GROUP BY years ORDER BY years";

    private static final String NUMBERS = CLOCKS
            + "SELECT COALESCE(SUM(" + LISTED + "), 0) AS listed, COUNT(*) AS branches,"
            + " COALESCE(SUM(k.clock_from IS NULL), 0) AS unheard FROM clock k";

    private static final String STATEMENTS = """
            SELECT v.organization_id, v.code, v.name, d.metric, d.value, d.up_to, d.qualifier, d.threshold, d.to_on,
                   d.source, d.note
            FROM ancestry a
            JOIN declared_figure d ON d.organization_id = a.organization_id AND d.population = 'ALL'
             AND d.metric IN ('NO_ADMISSION_BRANCHES', 'SMALL_BRANCHES') AND d.to_on <= :asOf
             AND d.value IS NOT NULL
            JOIN organization_version v ON v.organization_id = a.organization_id
             AND v.valid_from <= :asOf AND v.valid_to > :asOf
            WHERE a.ancestor_id = :unit AND a.valid_from <= :asOf AND a.valid_to > :asOf
              AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                   AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
              AND NOT EXISTS (SELECT 1 FROM declared_figure later
                   WHERE later.organization_id = d.organization_id AND later.metric = d.metric
                     AND later.population = d.population AND later.to_on <= :asOf
                     AND later.value IS NOT NULL
                     AND (later.to_on > d.to_on OR (later.to_on = d.to_on AND later.threshold < d.threshold)))
            ORDER BY a.depth, v.name, d.metric
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    StagnationQueries(JdbcClient jdbc, OrganizationQueries organizations, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads a page of the register.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Stagnation load(OrgScope scope, StagnationFilter filter) {
        var id = organizations.idOf(scope, filter.code());
        record Numbers(long listed, long branches, long unheard) {}
        var numbers = scoped(NUMBERS, scope, id, filter.asOf())
                .param("months", months(filter))
                .param("predecessors", filter.predecessors())
                .query((row, n) -> new Numbers(row.getLong("listed"), row.getLong("branches"), row.getLong("unheard")))
                .single();
        var rows = rows(scope, filter);
        var statements = scoped(STATEMENTS, scope, id, filter.asOf())
                .query(StagnationQueries::statement)
                .list();
        return new Stagnation(
                numbers.listed,
                declared(statements, filter.code()),
                rows,
                numbers.unheard,
                numbers.branches,
                statements);
    }

    /**
     * Loads the branches of a page alone, the longest without an admission first.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<Stagnation.Branch> rows(OrgScope scope, StagnationFilter filter) {
        return scoped(ROWS, scope, organizations.idOf(scope, filter.code()), filter.asOf())
                .param("months", months(filter))
                .param("predecessors", filter.predecessors())
                .params(filter.reasons().parameters())
                .param("size", filter.size())
                .param("skip", (long) filter.page() * filter.size())
                .query(StagnationQueries::branch)
                .list();
    }

    /** The ids of all branches on the pages, for what is read beside them. */
    List<Long> listed(OrgScope scope, StagnationFilter filter) {
        return scoped(WANTED_IDS, scope, organizations.idOf(scope, filter.code()), filter.asOf())
                .param("months", months(filter))
                .param("predecessors", filter.predecessors())
                .params(filter.reasons().parameters())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * How many branches there are on all pages.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public long count(OrgScope scope, StagnationFilter filter) {
        return listed(scope, filter).size();
    }

    /**
     * Counts the listed branches by full years without an admission.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<Stagnation.Years> byYears(OrgScope scope, StagnationFilter filter) {
        return scoped(BY_YEARS, scope, organizations.idOf(scope, filter.code()), filter.asOf())
                .param("months", months(filter))
                .param("predecessors", filter.predecessors())
                .query((row, n) -> new Stagnation.Years(row.getInt("years"), row.getLong("branches")))
                .list();
    }

    /** N in months. */
    int months(StagnationFilter filter) {
        return filter.unit() == StagnationFilter.UnitOfN.YEAR
                ? 12 * filter.n()
                : filter.n() * settings.integer("stagnation.term-months", filter.asOf());
    }

    private static Stagnation.@Nullable Declared declared(List<Stagnation.Statement> statements, String code) {
        return statements.stream()
                .filter(statement ->
                        statement.code().equals(code) && statement.metric() == Metric.NO_ADMISSION_BRANCHES)
                .findFirst()
                .map(own -> new Stagnation.Declared(
                        own.count().value(), own.count().qualifier(), own.cutOff(), own.source()))
                .orElse(null);
    }

    private JdbcClient.StatementSpec scoped(String sql, OrgScope scope, OrganizationId unit, LocalDate asOf) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("asOf", asOf)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock));
    }

    private static Stagnation.Branch branch(ResultSet row, int n) throws SQLException {
        String causes = row.getString("causes");
        return new Stagnation.Branch(
                row.getString("code"),
                row.getString("name"),
                row.getString("base_code"),
                row.getObject("members", Long.class),
                row.getObject("last_on", LocalDate.class),
                row.getInt("years"),
                row.getBoolean("inherited"),
                row.getBoolean("exempt"),
                causes == null ? List.of() : List.of(causes.split(",")),
                null,
                row.getString("base_name"),
                row.getString("note"),
                details(row));
    }

    private static Stagnation.Details details(ResultSet row) throws SQLException {
        var last = row.getObject("last_on", LocalDate.class);
        var statedOn = row.getObject("as_of_on", LocalDate.class);
        var exemptTo = row.getObject("exempt_to", LocalDate.class);
        String title = row.getString("officer_title");
        return new Stagnation.Details(
                last == null ? null : new FuzzyDate(last, FuzzyDate.Precision.valueOf(row.getString("last_precision"))),
                statedOn == null || statedOn.getYear() == 1000 ? null : statedOn,
                exemptTo == null || exemptTo.getYear() == 9999 ? null : exemptTo.minusDays(1),
                title == null ? null : new UnitProgress.Officer(title, row.getString("officer_name")));
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
