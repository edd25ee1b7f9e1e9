package vn.ketnap.admission.deadline;

import java.util.Map;

/**
 * How many are late in one of the units below.
 *
 * @param counts by clock; a clock without a late one is missing
 */
public record LateGroup(String code, String name, Map<LateKind, Long> counts) {

    /** Copies the counts. */
    public LateGroup {
        counts = Map.copyOf(counts);
    }

    /** How many are late under a clock. */
    public long of(LateKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** How many are late under any. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
