package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/**
 * A target with what was reached of it.
 *
 * @param value the number asked for; null for a ratio without a base
 * @param rate null without a figure, and without a base ("chưa có mẫu số"): never 0 %
 */
public record TargetProgress(
        TargetKind kind,
        Metric metric,
        Population population,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal value,
        @Nullable Long upTo,
        Qualifier qualifier,
        @Nullable BigDecimal ratioPercent,
        @Nullable Long base,
        @Nullable String instrument,
        @Nullable Rate rate,
        Verdict verdict) {

    /** What is asked for, as it was set: 248, ≤ 150, 1–2, 3 %. */
    public String text(Formats formats) {
        if (value == null) {
            return formats.percent(
                    ratioPercent, ratioPercent == null ? 0 : decimals(ratioPercent), RoundingMode.HALF_UP);
        }
        return decimals(value) == 0
                ? formats.count(new Count(value.longValue(), upTo, qualifier))
                : formats.number(value, 1);
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
