package vn.ketnap.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;

/**
 * What is left of the target of a unit that ended is asked of nobody from a day on.
 *
 * @param seen what was left when it was looked at; null for a ratio
 */
public record CloseQuota(
        NamedTarget target,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn,
        @Nullable Count seen) {}
