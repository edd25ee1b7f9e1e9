package vn.ketnap.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.FuzzyDate;

/**
 * When a branch admitted somebody last, or for how many years nobody: one row of the sheet "Kết nạp gần nhất".
 *
 * @param lastOn day of the last admission; null when only the years are known
 * @param years full years without an admission as at {@code asOf}; null when the day is known
 * @param asOf the day the statement speaks of; needed with {@code years}
 */
public record RecordLastAdmission(
        String code,
        @Nullable FuzzyDate lastOn,
        @Nullable Integer years,
        @Nullable LocalDate asOf,
        @Nullable String note) {}
