package vn.ketnap.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;

/** The lists beside the register: branches nobody knows of, branches that admit again, small ones. */
@Component
@Transactional(readOnly = true)
public class BranchListQueries {

    private static final String BRANCHES = """
            WITH branch AS (
                SELECT a.organization_id, v.code, v.name FROM ancestry a
                JOIN organization_version v ON v.organization_id = a.organization_id
                 AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
                WHERE a.ancestor_id IN (:units) AND a.valid_from <= :asOf AND a.valid_to > :asOf AND SEEN
            )
            """.replace("SEEN", SeenQueries.SEEN);

    /** Those without a clock: no statement before the day, no admission, no register in use. */
    private static final String UNKNOWN = """
            , wanted AS (
                SELECT b.*, NULL AS again_on, NULL AS since, b.name AS place FROM branch b
                WHERE NOT EXISTS (SELECT 1 FROM branch_clock k WHERE k.organization_id = b.organization_id
                                    AND k.valid_from <= :asOf AND k.valid_to > :asOf
                                    AND IF(:predecessors, k.with_predecessors, k.without_predecessors))
            )
            """;

    /** The first admission of the year ends the time that the clock showed on its day, the branch's or a predecessor's. */
    private static final String RECOVERED = """
            WITH again AS (
                SELECT x.organization_id, MIN(x.decided_on) AS again_on
                FROM (SELECT a.organization_id, a.decided_on FROM admission a
                      WHERE a.decided_on >= :from AND a.decided_on <= :asOf
                      UNION ALL
                      SELECT p.organization_id, a.decided_on FROM admission a
                      JOIN predecessor p ON p.predecessor_id = a.organization_id AND p.valid_from <= :asOf AND :predecessors
                      WHERE a.decided_on >= :from AND a.decided_on <= :asOf) x
                GROUP BY x.organization_id
            ), since AS (
                SELECT g.*, GREATEST(
                    COALESCE((SELECT MAX(k.clock_from) FROM branch_clock k
                              WHERE k.organization_id = g.organization_id
                                AND k.valid_from <= g.again_on AND k.valid_to > g.again_on
                                AND IF(:predecessors, k.with_predecessors, k.without_predecessors)), DATE '1000-01-01'),
                    COALESCE((SELECT MAX(k.clock_from) FROM predecessor p
                              JOIN branch_clock k ON k.organization_id = p.predecessor_id
                               AND k.valid_from <= g.again_on AND k.valid_to > g.again_on AND k.with_predecessors
                              WHERE p.organization_id = g.organization_id AND p.valid_from <= :asOf AND :predecessors),
                             DATE '1000-01-01')) AS since
                FROM again g
            ), wanted AS (
                SELECT s.organization_id, v.code, v.name, s.again_on, s.again_on AS place, s.since
                FROM since s
                JOIN ancestry a ON a.organization_id = s.organization_id AND a.ancestor_id IN (:units)
                 AND a.valid_from <= :asOf AND a.valid_to > :asOf
                JOIN organization_version v ON v.organization_id = s.organization_id
                 AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
                WHERE s.since > DATE '1000-01-01' AND s.since <= s.again_on - INTERVAL :months MONTH AND SEEN
            )
            """.replace("SEEN", SeenQueries.SEEN);

    private static final String LATEST_MEMBERS = """
            (SELECT m.id FROM member_count m WHERE m.organization_id = b.organization_id AND m.as_of_on <= :asOf
             ORDER BY m.as_of_on DESC LIMIT 1)
            """;

    private static final String SMALL = """
            , wanted AS (
                SELECT b.*, NULL AS again_on, NULL AS since, m.total AS place FROM branch b
                JOIN member_count m ON m.id = LATEST AND m.total < :under AND m.qualifier <> 'AT_LEAST'
            )
            """.replace("LATEST", LATEST_MEMBERS);

    private static final String PAGE = """
            SELECT w.*, TIMESTAMPDIFF(YEAR, w.since, w.again_on) AS years, base.code AS base_code, base.name AS base_name,
                   (SELECT m.total FROM member_count m WHERE m.organization_id = w.organization_id AND m.as_of_on <= :asOf
                    ORDER BY m.as_of_on DESC LIMIT 1) AS members
            FROM (SELECT * FROM wanted ORDER BY place, name, code LIMIT :size OFFSET :skip) w
            LEFT JOIN organization_version base ON base.id = (
                SELECT v.id FROM ancestry up
                JOIN organization_version v ON v.organization_id = up.ancestor_id AND v.valid_from <= :asOf AND v.valid_to > :asOf
                WHERE up.organization_id = w.organization_id AND up.valid_from <= :asOf AND up.valid_to > :asOf
                  AND v.kind IN ('BASE_ORGANIZATION', 'BASE_BRANCH') ORDER BY up.depth LIMIT 1)
            ORDER BY w.place, w.name, w.code
            """;

    private static final String BY_MEMBERS = BRANCHES
            + " SELECT m.total, COUNT(*) AS branches FROM branch b JOIN member_count m ON m.id = " + LATEST_MEMBERS
            + " WHERE m.total < :under AND m.qualifier <> 'AT_LEAST' GROUP BY m.total";

    private final JdbcClient jdbc;
    private final StagnationQueries stagnation;
    private final SettingStore settings;
    private final SeenQueries seen;

    BranchListQueries(JdbcClient jdbc, StagnationQueries stagnation, SettingStore settings, SeenQueries seen) {
        this.jdbc = jdbc;
        this.stagnation = stagnation;
        this.settings = settings;
        this.seen = seen;
    }

    /**
     * How many branches a list has.
     *
     * @param under in the list of small ones: fewer members than this
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public long count(OrgScope scope, BranchList.Kind kind, StagnationFilter filter, int under) {
        return asked(scope, wanted(kind) + " SELECT COUNT(*) FROM wanted", filter, under)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /**
     * A page of a list; who recovered is ordered by the day, who is small by members, the rest by name.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<BranchList.Line> page(OrgScope scope, BranchList.Kind kind, StagnationFilter filter, int under) {
        return asked(scope, wanted(kind) + PAGE, filter, under)
                .param("size", filter.size())
                .param("skip", (long) filter.page() * filter.size())
                .query(BranchListQueries::line)
                .list();
    }

    /**
     * How many branches are small, by each threshold of the settings.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<BranchList.Under> small(OrgScope scope, StagnationFilter filter) {
        record ByMembers(int members, long branches) {}
        var thresholds = thresholds(scope, filter.asOf());
        var counts = asked(scope, BY_MEMBERS, filter, thresholds.getLast())
                .query((row, number) -> new ByMembers(row.getInt("total"), row.getLong("branches")))
                .list();
        return thresholds.stream()
                .map(threshold -> new BranchList.Under(
                        threshold,
                        counts.stream()
                                .filter(count -> count.members < threshold)
                                .mapToLong(ByMembers::branches)
                                .sum()))
                .toList();
    }

    /** The thresholds under which branches are small, the lowest first: the same for everybody. */
    public List<Integer> thresholds(OrgScope scope, LocalDate day) {
        return settings.list("branch.small-thresholds", day).stream()
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static String wanted(BranchList.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> BRANCHES + UNKNOWN;
            case RECOVERED -> RECOVERED;
            case SMALL -> BRANCHES + SMALL;
        };
    }

    private JdbcClient.StatementSpec asked(OrgScope scope, String sql, StagnationFilter filter, int under) {
        return jdbc.sql(sql)
                .params(seen.below(scope, filter.code(), filter.asOf()).parameters())
                .param("asOf", filter.asOf())
                .param("from", filter.asOf().withDayOfYear(1))
                .param("predecessors", filter.predecessors())
                .param("months", stagnation.months(filter))
                .param("under", under);
    }

    private static BranchList.Line line(ResultSet row, int number) throws SQLException {
        return new BranchList.Line(
                row.getString("code"),
                row.getString("name"),
                row.getString("base_code"),
                row.getString("base_name"),
                row.getObject("members", Long.class),
                row.getObject("again_on", LocalDate.class),
                row.getObject("years", Long.class));
    }
}
