package vn.ketnap.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Rows of assigned targets as a workbook brings them. */
public final class QuotaRows {

    private QuotaRows() {}

    /** So many admissions in a period, by paper 1-KH/TU of January 2025. */
    public static SetQuota assigned(String code, Period period, long value) {
        return assigned(code, period, value, "1-KH/TU", LocalDate.of(2025, 1, 15));
    }

    /** The same by another paper, or by none. */
    public static SetQuota assigned(
            String code, Period period, long value, @Nullable String number, @Nullable LocalDate date) {
        return new SetQuota(
                code,
                TargetKind.ASSIGNED,
                FuzzyDate.on(period.from()),
                FuzzyDate.on(period.to()),
                Metric.ADMITTED,
                Population.ALL,
                Count.exactly(value),
                null,
                null,
                null,
                number,
                date,
                number == null ? null : "Test");
    }
}
