package vn.ketnap.organization.grouping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/**
 * A named set of units, as far as the actor may see it.
 *
 * @param members the memberships in scope, by name of the unit
 * @param hidden the days of memberships that are out of scope
 * @param version counts the changes; a change names the one it was made on
 */
public record Grouping(
        String code,
        String name,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn,
        @Nullable String note,
        List<Member> members,
        List<Period> hidden,
        int version) {

    /** Copies the lists. */
    public Grouping {
        members = List.copyOf(members);
        hidden = List.copyOf(hidden);
    }

    /**
     * A unit that belongs to the grouping.
     *
     * @param code as it is called today, or was called last
     * @param days on which it belongs to the grouping
     * @param ended last day of the unit; null while it stands
     */
    public record Member(
            OrganizationId unit,
            String code,
            String name,
            Period days,
            @Nullable LocalDate ended) {}

    /** The members of some days that the actor may see, each once. */
    public List<Member> on(Period tree) {
        var met = new LinkedHashMap<OrganizationId, Member>();
        members.stream()
                .filter(member -> meet(member.days, tree))
                .filter(member -> member.ended == null || !member.ended.isBefore(tree.from()))
                .forEach(member -> met.putIfAbsent(member.unit, member));
        return List.copyOf(met.values());
    }

    /** How many members of some days the actor may not see. */
    public int hiddenOn(Period tree) {
        return Math.toIntExact(hidden.stream().filter(days -> meet(days, tree)).count());
    }

    private static boolean meet(Period one, Period other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }
}
