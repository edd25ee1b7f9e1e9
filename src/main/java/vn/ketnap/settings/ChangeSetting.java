package vn.ketnap.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another value from a day on; what held before it stays as it was.
 *
 * @param source paper and clause, or who decided
 * @param reason why days that are over are to be read anew; needed where the first day is one of them
 */
public record ChangeSetting(
        Setting setting,
        @Nullable LocalDate from,
        String value,
        String source,
        @Nullable String reason) {}
