package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.facts.Chunks;

/** Reads of the tree: which unit a code means, its description on a day, its children, search without accents. */
@Component
@Transactional(readOnly = true)
public class OrganizationQueries {

    /** Further ones count as one: no name is that long. */
    private static final int MOST_WORDS = 12;

    /**
     * A unit is in scope when it stands below a granted root today, or stood there last before it ended, or when a unit
     * that does carries its history.
     */
    private static final String IN_SCOPE = """
            (:all OR EXISTS (
                SELECT 1 FROM ancestry g
                WHERE g.organization_id = v.organization_id AND g.ancestor_id IN (:roots)
                  AND g.valid_from <= :today AND (g.valid_to > :today OR NOT EXISTS (
                      SELECT 1 FROM ancestry later
                      WHERE later.organization_id = g.organization_id AND later.valid_to > g.valid_to)))
             OR EXISTS (
                SELECT 1 FROM heir h JOIN ancestry g ON g.organization_id = h.heir_id AND g.ancestor_id IN (:roots)
                WHERE h.organization_id = v.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                  AND g.valid_from <= :today AND g.valid_to > :today))
            """;

    private static final String DESCRIPTION = """
            SELECT v.organization_id, v.code, v.name, v.kind, v.sector, v.valid_from, v.valid_to,
                   IF(pv.seen, pv.code, NULL) AS parent_code, IF(pv.seen, pv.name, NULL) AS parent_name,
                   (SELECT COUNT(*) FROM placement c
                    WHERE c.parent_id = v.organization_id AND c.valid_from <= :day AND c.valid_to > :day) AS children
            FROM organization_version v
            LEFT JOIN placement p
                   ON p.organization_id = v.organization_id AND p.valid_from <= :day AND p.valid_to > :day
            LEFT JOIN (SELECT v.organization_id, v.code, v.name, v.valid_from, v.valid_to, %1$s AS seen
                       FROM organization_version v) pv
                   ON pv.organization_id = p.parent_id AND pv.valid_from <= :day AND pv.valid_to > :day
            WHERE v.valid_from <= :day AND v.valid_to > :day AND %1$s
            """.formatted(IN_SCOPE);

    private static final String BELOW = """
            SELECT d.*, b.depth FROM (%s) d
            JOIN ancestry b ON b.organization_id = d.organization_id AND b.ancestor_id = :id
             AND b.valid_from <= :day AND b.valid_to > :day
            ORDER BY b.depth, d.parent_name, d.parent_code, d.name, d.code LIMIT :limit OFFSET :offset
            """.formatted(DESCRIPTION + """
             AND v.organization_id IN (
                SELECT s.organization_id FROM ancestry s
                WHERE s.ancestor_id = :id AND s.valid_from <= :day AND s.valid_to > :day)
            """);

    private static final String BY_NAME = " ORDER BY v.name, v.code";

    /** A commune before its branches, which have its name in theirs. */
    private static final String FROM_THE_TOP =
            " ORDER BY FIELD(v.kind, 'PROVINCE', 'SUPERIOR', 'BASE_ORGANIZATION', 'BASE_BRANCH', 'SECTION', 'BRANCH'),"
                    + " v.name, v.code";

    private static final String TOPMOST =
            " AND v.organization_id IN (SELECT organization_id FROM topmost) AND p.parent_id IS NULL";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganizationQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The unit a code means today, or meant last.
     *
     * @throws NotFound when there is none, or the actor may not see it
     */
    public OrganizationId idOf(OrgScope scope, String code) {
        return scoped(scope, """
                        SELECT v.organization_id FROM organization_version v
                        WHERE v.code = :code AND %s
                        ORDER BY (v.valid_from <= :today) DESC, v.valid_from DESC LIMIT 1
                        """.formatted(IN_SCOPE))
                .param("code", code)
                .query((row, n) -> new OrganizationId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /**
     * A unit as it is described on a day; before its first and after its last day, the nearest description.
     *
     * @throws NotFound when there is none, or the actor may not see it
     */
    public Unit unit(OrgScope scope, String code, LocalDate day) {
        var id = idOf(scope, code);
        LocalDate known = scoped(scope, """
                        SELECT GREATEST(MIN(v.valid_from), LEAST(:day, MAX(v.valid_to) - INTERVAL 1 DAY))
                        FROM organization_version v WHERE v.organization_id = :id AND %s
                        """.formatted(IN_SCOPE))
                .param("id", id.value())
                .param("day", day)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .single();
        return scoped(scope, DESCRIPTION + " AND v.organization_id = :id")
                .param("id", id.value())
                .param("day", known)
                .query(OrganizationQueries::unit)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /** The units directly below a unit on a day, by name. */
    public UnitPage children(OrgScope scope, OrganizationId parent, LocalDate day, int offset, int limit) {
        String where = " AND p.parent_id = :id";
        return page(scope, where, Map.of("id", parent.value()), day, offset, limit);
    }

    /**
     * A unit and all below it on a day, level by level; within a level by superior and name.
     *
     * <p>Rows read one page after another fit together only within one snapshot.
     */
    public List<PlacedUnit> below(OrgScope scope, OrganizationId unit, LocalDate day, int offset, int limit) {
        return scoped(scope, BELOW)
                .param("id", unit.value())
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new PlacedUnit(row.getInt("depth"), unit(row, n)))
                .list();
    }

    /** The topmost units the actor may see on a day, by name: the roots of the trees, or of the granted subtrees. */
    public UnitPage roots(OrgScope scope, LocalDate day, int offset, int limit) {
        return scope.all()
                ? page(scope, TOPMOST, Map.of(), day, offset, limit)
                : page(scope, " AND v.organization_id IN (:roots)", Map.of(), day, offset, limit);
    }

    /** Units whose code or name holds every word of the text, in any order, accents or not; the highest kinds first. */
    public UnitPage find(OrgScope scope, String text, LocalDate day, int offset, int limit) {
        return find(scope, "", text, day, offset, limit);
    }

    /** As {@link #find}, but only units that admit persons. */
    public UnitPage branches(OrgScope scope, String text, LocalDate day, int offset, int limit) {
        return find(scope, " AND v.kind IN ('BRANCH', 'BASE_BRANCH')", text, day, offset, limit);
    }

    private UnitPage find(OrgScope scope, String kinds, String text, LocalDate day, int offset, int limit) {
        var where = new StringBuilder(kinds);
        var words = new HashMap<String, String>();
        for (String word : Folded.of(text).split(" ", MOST_WORDS)) {
            String name = "word" + words.size();
            where.append(" AND v.search_text LIKE :").append(name);
            words.put(name, "%" + literally(word) + "%");
        }
        return page(scope, where.toString(), words, day, FROM_THE_TOP, offset, limit);
    }

    /** The unit a code means on a day, or nothing: "total 0 when nothing". */
    public UnitPage byCode(OrgScope scope, String code, LocalDate day) {
        return page(scope, " AND v.code = :code", Map.of("code", code), day, 0, 1);
    }

    /** Units for the search box. */
    public List<UnitHit> search(OrgScope scope, String text, int limit) {
        return find(scope, text, LocalDate.now(clock), 0, limit).rows().stream()
                .map(unit -> new UnitHit(unit.code(), unit.name(), unit.kind(), unit.parentName()))
                .toList();
    }

    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Those among some units that the actor may see. */
    public Set<Long> visible(OrgScope scope, Collection<Long> organizations) {
        var visible = new HashSet<Long>();
        for (var some : Chunks.of(organizations)) {
            visible.addAll(scoped(scope, """
                            SELECT DISTINCT v.organization_id FROM organization_version v
                            WHERE v.organization_id IN (:organizations) AND %s
                            """.formatted(IN_SCOPE))
                    .param("organizations", some)
                    .query(Long.class)
                    .list());
        }
        return visible;
    }

    private UnitPage page(OrgScope scope, String where, Map<String, ?> params, LocalDate day, int offset, int limit) {
        return page(scope, where, params, day, BY_NAME, offset, limit);
    }

    private UnitPage page(
            OrgScope scope, String where, Map<String, ?> params, LocalDate day, String order, int offset, int limit) {
        long total = scoped(scope, "SELECT COUNT(*) FROM (" + DESCRIPTION + where + ") found")
                .param("day", day)
                .params(params)
                .query(Long.class)
                .single();
        var rows = scoped(scope, DESCRIPTION + where + order + " LIMIT :limit OFFSET :offset")
                .param("day", day)
                .params(params)
                .param("limit", limit)
                .param("offset", offset)
                .query(OrganizationQueries::unit)
                .list();
        return new UnitPage(total, rows);
    }

    private JdbcClient.StatementSpec scoped(OrgScope scope, String sql) {
        return jdbc.sql(sql)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock));
    }

    private static Unit unit(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        return new Unit(
                new OrganizationId(row.getLong("organization_id")),
                row.getString("code"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationSector.valueOf(row.getString("sector")),
                nullable(row, "parent_code"),
                nullable(row, "parent_name"),
                row.getObject("valid_from", LocalDate.class),
                to.getYear() == 9999 ? null : to.minusDays(1),
                row.getInt("children"));
    }

    private static @Nullable String nullable(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        return row.getString(column);
    }
}
