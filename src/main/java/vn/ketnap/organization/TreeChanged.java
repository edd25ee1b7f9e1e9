package vn.ketnap.organization;

import java.util.Set;

/**
 * Units are described otherwise than before, or stand elsewhere, or another unit carries their history, on some day.
 * Published inside the transaction, so that what other rooms derive from the tree changes with it or not at all.
 *
 * @param units ids of these units
 */
public record TreeChanged(Set<Long> units) {

    /** Copies the ids. */
    public TreeChanged {
        units = Set.copyOf(units);
    }
}
