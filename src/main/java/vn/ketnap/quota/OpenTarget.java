package vn.ketnap.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target of a unit that ended of which something is still asked of nobody that stands.
 *
 * @param unit what the unit was called last
 * @param lastDay of the unit
 * @param left what is left
 * @param given persons that heirs have been given of it
 * @param heirCode who carries the history of the unit today and did not stand above it; null where nobody does, or out of scope
 * @param mine whether the reader's scope holds the unit itself, not only its heir
 */
public record OpenTarget(
        NamedTarget target,
        String unit,
        LocalDate lastDay,
        Quota left,
        long given,
        @Nullable String heirCode,
        boolean mine) {}
