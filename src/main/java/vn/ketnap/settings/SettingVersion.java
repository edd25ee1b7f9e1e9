package vn.ketnap.settings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A value from a day on, or what stood there before it was corrected.
 *
 * @param until the first day of the next value; null where there is none
 * @param recordedBy who set it; null: it came with the portal
 * @param standing whether it was not corrected since
 */
public record SettingVersion(
        Setting setting,
        LocalDate from,
        @Nullable LocalDate until,
        String value,
        String source,
        @Nullable String recordedBy,
        @Nullable LocalDateTime recordedAt,
        @Nullable String reason,
        boolean standing) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return standing && !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
