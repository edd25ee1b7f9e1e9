package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/** Who belongs to a unit on some days: its children, or everybody below it; and units chosen one by one. */
@Component
@Transactional(readOnly = true)
public class FamilyQueries {

    private static final int DEEPEST = 100;

    private static final String MEMBERS = """
            SELECT DISTINCT a.organization_id FROM ancestry a
            WHERE a.ancestor_id IN (:units) AND a.depth <= :depth
              AND (a.depth = 0 OR (a.valid_from < :treeUntil AND a.valid_to > :treeFrom))
            """;

    private static final String BELOW_A_ROOT = """
            SELECT EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                           AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today)
            """;

    private static final String CHILDREN = """
            SELECT c.parent_id, COUNT(*) AS children FROM placement c
            WHERE c.parent_id IN (:members) AND c.valid_from < :treeUntil AND c.valid_to > :treeFrom
            GROUP BY c.parent_id
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    FamilyQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The unit alone; empty when it is out of scope. */
    public Family alone(OrgScope scope, OrganizationId unit, Period tree) {
        return family(scope, unit, tree, 0);
    }

    /**
     * The unit and its children; empty when it is out of scope. Of a unit that stands nowhere today (it ended, another
     * carries its history) only those members that are in scope themselves.
     *
     * @param tree the days on which somebody is below: those of a period, or today
     */
    public Family withChildren(OrgScope scope, OrganizationId unit, Period tree) {
        return family(scope, unit, tree, 1);
    }

    /** The unit and everybody below it, by the same rules. */
    public Family whole(OrgScope scope, OrganizationId unit, Period tree) {
        return family(scope, unit, tree, DEEPEST);
    }

    /**
     * Whom the actor may see of everybody below a unit; nothing where that is everybody, and the unit is asked as a whole.
     * Of a unit that stands nowhere today it is those who are in scope themselves.
     */
    public Optional<Set<Long>> seenOf(OrgScope scope, OrganizationId unit, Period tree) {
        if (scope.all() || belowARoot(scope, unit)) {
            return Optional.empty();
        }
        var seen = new HashSet<>(visible(scope, unit, members(List.of(unit), tree, DEEPEST)));
        seen.add(Family.NOBODY.value());
        return Optional.of(seen);
    }

    /** Units side by side, as far as they are in scope; nobody stands at the top. */
    public Family sideBySide(OrgScope scope, Collection<OrganizationId> units, Period tree) {
        return sideBySide(scope, units, tree, 0);
    }

    /** Units side by side with everybody below them, by the same rules. */
    public Family wholeSideBySide(OrgScope scope, Collection<OrganizationId> units, Period tree) {
        return sideBySide(scope, units, tree, DEEPEST);
    }

    private Family sideBySide(OrgScope scope, Collection<OrganizationId> units, Period tree, int depth) {
        var below = members(units, tree, depth);
        var seen = scope.all() ? Set.copyOf(below) : organizations.visible(scope, below);
        var members = below.stream().filter(seen::contains).toList();
        return new Family(Family.NOBODY, members, members.isEmpty() ? Map.of() : children(members, tree));
    }

    private Family family(OrgScope scope, OrganizationId unit, Period tree, int depth) {
        var below = members(List.of(unit), tree, depth);
        var members = scope.all() || belowARoot(scope, unit) ? below : visible(scope, unit, below);
        return new Family(unit, members, members.isEmpty() ? Map.of() : children(members, tree));
    }

    private List<Long> members(Collection<OrganizationId> units, Period tree, int depth) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(MEMBERS)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("depth", depth)
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .query((row, n) -> row.getLong("organization_id"))
                .list();
    }

    private boolean belowARoot(OrgScope scope, OrganizationId unit) {
        return jdbc.sql(BELOW_A_ROOT)
                .param("unit", unit.value())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private List<Long> visible(OrgScope scope, OrganizationId unit, List<Long> members) {
        var visible = organizations.visible(scope, members);
        return visible.contains(unit.value())
                ? members.stream().filter(visible::contains).toList()
                : List.of();
    }

    private Map<Long, Integer> children(List<Long> members, Period tree) {
        var children = new HashMap<Long, Integer>();
        jdbc.sql(CHILDREN)
                .param("members", members)
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .query(row -> {
                    children.put(row.getLong("parent_id"), row.getInt("children"));
                });
        return children;
    }
}
