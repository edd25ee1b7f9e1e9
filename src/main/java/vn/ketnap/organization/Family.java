package vn.ketnap.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.ketnap.shared.OrganizationId;

/**
 * A unit and units below it on some days, or some chosen units. Only {@link FamilyQueries} makes one, and only of what the actor may see: who
 * holds a family may read what its members say without asking for the scope again.
 *
 * @see "decision 0016"
 */
public final class Family {

    /** Stands at the top of units side by side. */
    public static final OrganizationId NOBODY = new OrganizationId(0);

    private final OrganizationId unit;
    private final List<Long> members;
    private final Set<Long> parents;

    Family(OrganizationId unit, Collection<Long> members, Set<Long> parents) {
        this.unit = unit;
        this.members = List.copyOf(members);
        this.parents = Set.copyOf(parents);
    }

    /** The unit at its top; {@link #NOBODY} where units stand side by side. */
    public OrganizationId unit() {
        return unit;
    }

    /** Ids of all its units, the unit at its top among them; none when the actor may not see it. */
    public List<Long> members() {
        return members;
    }

    /** Whether units stand right below a member on the days asked. */
    public boolean isParent(long member) {
        return parents.contains(member);
    }

    /** Ids of the members that have units below them. */
    public Set<Long> parents() {
        return parents;
    }
}
