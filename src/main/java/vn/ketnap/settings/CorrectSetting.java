package vn.ketnap.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a value from a day on should have been; what stood there is kept beside it.
 *
 * @param from the first day of the value that is corrected
 * @param seen the value as whoever corrects it saw it
 * @param reason needed where the value has been in use
 */
public record CorrectSetting(
        Setting setting,
        LocalDate from,
        String seen,
        String value,
        String source,
        @Nullable String reason) {}
