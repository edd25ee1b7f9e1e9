package vn.ketnap.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a target, as people read it.
 *
 * @param unit name of the unit that ended
 * @param heirCode who is asked now; null where it was closed
 * @param heir name of that unit; null where it was closed, or out of scope
 * @param value persons given; null: all of it
 * @param mine whether the reader's scope holds the unit that ended
 */
public record SettledTarget(
        long id,
        NamedTarget target,
        @Nullable String unit,
        LocalDate on,
        boolean closed,
        @Nullable String heirCode,
        @Nullable String heir,
        @Nullable Long value,
        @Nullable String reason,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn,
        boolean mine) {

    /** The same, of a unit in the reader's scope. */
    SettledTarget byTheBoard() {
        return new SettledTarget(
                id, target, unit, on, closed, heirCode, heir, value, reason, instrumentNumber, instrumentOn, true);
    }
}
