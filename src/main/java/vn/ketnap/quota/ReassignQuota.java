package vn.ketnap.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;

/**
 * The target of a unit that ended, or a part of it, is asked of another unit from a day on.
 *
 * @param heir code of that unit
 * @param part how many of what is left; null: all of it
 * @param seen what was left when it was looked at; null for a ratio
 */
public record ReassignQuota(
        NamedTarget target,
        @Nullable String heir,
        @Nullable Long part,
        @Nullable LocalDate on,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn,
        @Nullable Count seen) {}
