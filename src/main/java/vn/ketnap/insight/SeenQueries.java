package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/**
 * Whom a statement about a unit or a grouping may count: those below the unit, or below the members of the grouping that
 * are in scope; of a unit that stands nowhere today those still in scope.
 */
@Component
@Transactional(readOnly = true)
class SeenQueries {

    /** The condition over {@code a}, a row of {@code ancestry} below one of {@code :units}. */
    static final String SEEN = "(:whole OR a.organization_id IN (:seen))";

    /** Members that came to stand below another one since they were put together would be counted twice. */
    private static final String NESTED = """
            SELECT DISTINCT a.organization_id FROM ancestry a
            WHERE a.organization_id IN (:units) AND a.ancestor_id IN (:units) AND a.depth > 0
              AND a.valid_from <= :day AND a.valid_to > :day
            """;

    private static final Set<Long> NOBODY = Set.of(Family.NOBODY.value());

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final FamilyQueries families;

    SeenQueries(JdbcClient jdbc, OrganizationQueries organizations, GroupingQueries groupings, FamilyQueries families) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.groupings = groupings;
        this.families = families;
    }

    /**
     * Below whom a statement counts.
     *
     * @param units the unit, or the members of a grouping; nobody where it has none on the day
     * @param parameters of {@link #SEEN} and of its units
     */
    record Below(List<Long> units, Map<String, Object> parameters) {

        private static Below of(List<Long> units, boolean whole, Set<Long> seen) {
            var asked = units.isEmpty() ? List.copyOf(NOBODY) : units;
            return new Below(asked, Map.of("units", asked, "whole", whole, "seen", seen));
        }
    }

    /**
     * Whom a code means on a day.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither a unit nor a grouping, or it is out of scope
     */
    Below below(OrgScope scope, String code, LocalDate day) {
        var grouping = groupings.find(scope, code);
        return grouping.isPresent()
                ? below(scope, grouping.get(), new Period(day, day))
                : below(scope, organizations.idOf(scope, code), day);
    }

    private Below below(OrgScope scope, OrganizationId unit, LocalDate day) {
        var seen = families.seenOf(scope, unit, new Period(day, day));
        return Below.of(List.of(unit.value()), seen.isEmpty(), seen.orElse(NOBODY));
    }

    private Below below(OrgScope scope, Grouping grouping, Period day) {
        var members = grouping.on(day).stream().map(Grouping.Member::unit).toList();
        var nested = nested(members, day);
        var units =
                members.stream().filter(unit -> !nested.contains(unit.value())).toList();
        var ids = units.stream().map(OrganizationId::value).toList();
        if (units.stream().allMatch(unit -> families.seenOf(scope, unit, day).isEmpty())) {
            return Below.of(ids, true, NOBODY);
        }
        var seen = new HashSet<>(families.wholeSideBySide(scope, units, day).members());
        seen.addAll(NOBODY);
        return Below.of(ids, false, seen);
    }

    private Set<Long> nested(List<OrganizationId> members, Period day) {
        return members.size() < 2
                ? Set.of()
                : Set.copyOf(jdbc.sql(NESTED)
                        .param(
                                "units",
                                members.stream().map(OrganizationId::value).toList())
                        .param("day", day.from())
                        .query((row, n) -> row.getLong("organization_id"))
                        .list());
    }
}
