package vn.ketnap.source.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Which clocks are asked for: those that ran out, or run out within ninety days.
 *
 * @param code the unit; all below it count
 * @param kind null: all clocks
 * @param horizon null: all of them
 * @param page counted from 0
 * @param size rows of a page
 */
public record DeadlineFilter(
        String code, @Nullable ClockKind kind, @Nullable Horizon horizon, int page, int size) {

    boolean takes(ClockKind one, Horizon other) {
        return (kind == null || kind == one) && (horizon == null || horizon == other);
    }
}
