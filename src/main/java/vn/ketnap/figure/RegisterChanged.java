package vn.ketnap.figure;

import java.util.Set;

/**
 * Registers of these units say otherwise than before, or are kept from another day on. Published inside the transaction,
 * so that what other rooms derive from registers changes with them or not at all.
 *
 * @param units ids of branches and of units above them
 */
public record RegisterChanged(Set<Long> units) {

    /** Copies the ids. */
    public RegisterChanged {
        units = Set.copyOf(units);
    }
}
