package vn.ketnap.source.deadline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many clocks run out in one of the units below.
 *
 * @param counts by clock and horizon; what is missing is none
 */
public record DeadlineGroup(String code, String name, Map<ClockKind, Map<Horizon, Long>> counts) {

    /** Copies the counts. */
    public DeadlineGroup {
        counts = Map.copyOf(counts);
    }

    /** How many there are of a clock and a horizon; null: of all. */
    public long of(@Nullable ClockKind kind, @Nullable Horizon horizon) {
        return counts.entrySet().stream()
                .filter(one -> kind == null || one.getKey() == kind)
                .flatMap(one -> one.getValue().entrySet().stream())
                .filter(one -> horizon == null || one.getKey() == horizon)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
