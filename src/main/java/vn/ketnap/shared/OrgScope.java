package vn.ketnap.shared;

import java.util.Set;
import java.util.TreeSet;

/**
 * The units an actor may see: everything, or the subtrees below some roots as they stand today. The first parameter of
 * every read, so that no unscoped read can be written by accident.
 *
 * @param all whether all units are visible, those of other trees included
 * @param roots ids of the organisations whose subtrees are visible; ignored when {@code all}
 */
public record OrgScope(boolean all, Set<Long> roots) {

    private static final OrgScope EVERYTHING = new OrgScope(true, Set.of());
    private static final OrgScope NOTHING = new OrgScope(false, Set.of());

    /** Copies the roots. */
    public OrgScope {
        roots = Set.copyOf(roots);
    }

    /** Every unit of every tree. */
    public static OrgScope everything() {
        return EVERYTHING;
    }

    /** No unit at all: what an administrator without figures has. */
    public static OrgScope nothing() {
        return NOTHING;
    }

    /** The subtrees below the given organisations. */
    public static OrgScope below(Set<Long> roots) {
        return new OrgScope(false, roots);
    }

    /** The roots for an SQL {@code IN} list, never empty: −1 is nobody. */
    public Set<Long> rootsForSql() {
        return roots.isEmpty() ? Set.of(-1L) : new TreeSet<>(roots);
    }
}
