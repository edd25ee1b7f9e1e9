package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            SELECT DISTINCT a.organization_id, EXISTS (
                SELECT 1 FROM placement c
                WHERE c.parent_id = a.organization_id AND c.valid_from < :treeUntil AND c.valid_to > :treeFrom) AS parent
            FROM ancestry a
            WHERE a.ancestor_id IN (:units) AND a.depth <= :depth
              AND (a.depth = 0 OR (a.valid_from < :treeUntil AND a.valid_to > :treeFrom))
            """;

    private static final String BELOW_A_ROOT = """
            SELECT EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                           AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today)
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
        var below = List.copyOf(members(List.of(unit), tree, DEEPEST).keySet());
        var seen = new HashSet<>(visible(scope, unit, below));
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
        var members = List.copyOf(below.keySet());
        return family(
                Family.NOBODY, below, scope.all() ? members : inOrder(members, organizations.visible(scope, members)));
    }

    private Family family(OrgScope scope, OrganizationId unit, Period tree, int depth) {
        var below = members(List.of(unit), tree, depth);
        var members = List.copyOf(below.keySet());
        return family(unit, below, scope.all() || belowARoot(scope, unit) ? members : visible(scope, unit, members));
    }

    private static Family family(OrganizationId unit, Map<Long, Boolean> below, List<Long> members) {
        var parents = members.stream().filter(below::get).collect(Collectors.toSet());
        return new Family(unit, members, parents);
    }

    /** Whoever is there on these days, and whether somebody stands right below. */
    private Map<Long, Boolean> members(Collection<OrganizationId> units, Period tree, int depth) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var members = new LinkedHashMap<Long, Boolean>();
        jdbc.sql(MEMBERS)
                .param("units", units.stream().map(OrganizationId::value).toList())
                .param("depth", depth)
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .query(row -> {
                    members.put(row.getLong("organization_id"), row.getBoolean("parent"));
                });
        return members;
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
        return visible.contains(unit.value()) ? inOrder(members, visible) : List.of();
    }

    private static List<Long> inOrder(List<Long> members, Set<Long> visible) {
        return members.stream().filter(visible::contains).toList();
    }
}
