package vn.ketnap.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.source.Stage;

/** The register of branches that have admitted nobody for N years, and what units say of theirs. */
@Component
@Transactional(readOnly = true)
public class StagnationQueries {

    /*
     * The clock a branch shows on the day asked is kept (admission.clock); it is listed when the clock has run N years. A
     * branch of which nothing is known has no clock and is not listed; one that has ended is no branch.
     */
    private static final String LISTED = """
            SELECT k.*, v.code, v.name, COUNT(*) OVER () AS total
            FROM CLOCKS_BELOW
            STRAIGHT_JOIN organization_version v ON v.organization_id = k.organization_id
             AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
            WHERE k.valid_to > :asOf AND k.valid_from <= :asOf AND k.clock_from <= :asOf - INTERVAL :months MONTH
              AND IF(:predecessors, k.with_predecessors, k.without_predecessors)
              AND SEEN
            """.replace("SEEN", SeenQueries.SEEN);

    private static final String ROWS = """
            SELECT k.*, TIMESTAMPDIFF(YEAR, k.clock_from, :asOf) AS years,
                   COALESCE(l.last_precision, 'DAY') AS last_precision, l.as_of_on, l.note,
                   base.code AS base_code, base.name AS base_name,
                   (SELECT m.total FROM member_count m WHERE m.organization_id = k.organization_id AND m.as_of_on <= :asOf
                    ORDER BY m.as_of_on DESC LIMIT 1) AS members,
                   e.id IS NOT NULL AS exempt, e.valid_to AS exempt_to, o.title AS officer_title, o.name AS officer_name,
                   o.valid_from AS officer_since,
                   (SELECT GROUP_CONCAT(DISTINCT c.cause ORDER BY c.cause) FROM stagnation_cause c
                    WHERE c.organization_id = k.organization_id AND c.noted_on <= :asOf AND c.ended_on > :asOf) AS causes,
                   (SELECT IF(COUNT(*) = 0, NULL, SUM(s.stage IN (STAGES))) FROM candidate_stay s
                    WHERE s.organization_id = k.organization_id AND s.valid_from <= :asOf AND s.valid_to > :asOf
                      AND s.stage <> 'FEASIBLE') AS sources
            FROM (LISTED WANTED ORDER BY k.clock_from, v.name, v.code LIMIT :size OFFSET :skip) k
            LEFT JOIN last_admission l ON l.id = k.statement_id
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
            """.replace("LISTED", LISTED)
            .replace("WANTED", ReasonFilter.CONDITION)
            .replace("STAGES", Stage.sourcesInSql());

    /** The branches on all pages, without what only a page shows. */
    private static final String ALL = LISTED.replace(", COUNT(*) OVER () AS total", "");

    private static final String WANTED_IDS = "SELECT k.organization_id FROM (" + ALL + ReasonFilter.CONDITION + ") k";

    private static final String TOTAL = "SELECT COUNT(*) FROM (" + ALL + ReasonFilter.CONDITION + ") k";

    private static final String BY_YEARS =
            "SELECT TIMESTAMPDIFF(YEAR, k.clock_from, :asOf) AS years, COUNT(*) AS branches FROM (" + ALL
                    + ") k GROUP BY years ORDER BY years";

    /** Below a unit with thousands of others it is quicker to begin with the clocks that have run so long. */
    private static final String FROM_CLOCKS = """
            branch_clock k FORCE INDEX (branch_clock_day)
            STRAIGHT_JOIN ancestry a ON a.organization_id = k.organization_id AND a.ancestor_id IN (:units)
             AND a.valid_from <= :asOf AND a.valid_to > :asOf""";

    private static final String FROM_UNITS = """
            ancestry a
            STRAIGHT_JOIN branch_clock k FORCE INDEX (PRIMARY) ON k.organization_id = a.organization_id
             AND a.ancestor_id IN (:units) AND a.valid_from <= :asOf AND a.valid_to > :asOf""";

    private final JdbcClient jdbc;
    private final BranchCountQueries counts;
    private final SettingStore settings;
    private final SeenQueries seen;

    StagnationQueries(JdbcClient jdbc, BranchCountQueries counts, SettingStore settings, SeenQueries seen) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.settings = settings;
        this.seen = seen;
    }

    /**
     * Loads a page of the register with what the unit itself says of its number.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public StagnationPage page(OrgScope scope, StagnationFilter filter) {
        var below = below(scope, filter);
        var page = page(below, filter);
        var own = counts.statements(below, filter.asOf(), true);
        return new StagnationPage(page.total, declared(own, filter.code()), page.rows);
    }

    /**
     * Loads a page of the register, how many branches there are, and what units below say of theirs.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public Stagnation load(OrgScope scope, StagnationFilter filter) {
        var below = below(scope, filter);
        var heard = counts.heard(below, filter, months(filter));
        return stagnation(filter, heard, counts.statements(below, filter.asOf(), false), page(below, filter));
    }

    /**
     * Loads how many branches there are and have been silent for N years, and what units below say of theirs: no branch by
     * name, and whatever the filter says of reasons.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public Stagnation counted(OrgScope scope, StagnationFilter filter) {
        var below = below(scope, filter);
        var heard = counts.heard(below, filter, months(filter));
        var statements = counts.statements(below, filter.asOf(), false);
        return stagnation(filter, heard, statements, new Page(heard.silent(), List.of()));
    }

    private static Stagnation stagnation(
            StagnationFilter filter, BranchCountQueries.Heard heard, List<Stagnation.Statement> statements, Page page) {
        return new Stagnation(
                page.total,
                declared(statements, filter.code()),
                page.rows,
                heard.unheard(),
                heard.branches(),
                statements);
    }

    /**
     * Loads the branches of a page alone, the longest without an admission first.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public List<Stagnation.Branch> rows(OrgScope scope, StagnationFilter filter) {
        return page(below(scope, filter), filter).rows;
    }

    /** Every row knows how many there are; where the page has none they are counted. */
    private record Page(long total, List<Stagnation.Branch> rows) {}

    private Page page(SeenQueries.Below below, StagnationFilter filter) {
        var total = new AtomicLong(-1);
        var rows = wanted(ROWS, below, filter)
                .param("size", filter.size())
                .param("skip", (long) filter.page() * filter.size())
                .query((row, n) -> {
                    total.set(row.getLong("total"));
                    return branch(row);
                })
                .list();
        return new Page(
                rows.isEmpty() ? wanted(TOTAL, below, filter).query(Long.class).single() : total.get(), rows);
    }

    private SeenQueries.Below below(OrgScope scope, StagnationFilter filter) {
        return seen.below(scope, filter.code(), filter.asOf());
    }

    private JdbcClient.StatementSpec wanted(String sql, SeenQueries.Below below, StagnationFilter filter) {
        return listed(sql, below, filter).params(filter.reasons().parameters());
    }

    private JdbcClient.StatementSpec listed(String sql, SeenQueries.Below below, StagnationFilter filter) {
        return jdbc.sql(sql.replace("CLOCKS_BELOW", counts.many(below) ? FROM_CLOCKS : FROM_UNITS))
                .params(below.parameters())
                .param("asOf", filter.asOf())
                .param("months", months(filter))
                .param("predecessors", filter.predecessors());
    }

    /** The ids of all branches on the pages, for what is read beside them. */
    List<Long> listed(OrgScope scope, StagnationFilter filter) {
        return wanted(WANTED_IDS, below(scope, filter), filter)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * How many branches there are on all pages.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public long count(OrgScope scope, StagnationFilter filter) {
        return wanted(TOTAL, below(scope, filter), filter).query(Long.class).single();
    }

    /**
     * Counts the listed branches by full years without an admission.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public List<Stagnation.Years> byYears(OrgScope scope, StagnationFilter filter) {
        return listed(BY_YEARS, below(scope, filter), filter)
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

    private static Stagnation.Branch branch(ResultSet row) throws SQLException {
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
                row.getObject("sources", Long.class),
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
                title == null
                        ? null
                        : new UnitProgress.Officer(
                                title, row.getString("officer_name"), row.getObject("officer_since", LocalDate.class)));
    }
}
