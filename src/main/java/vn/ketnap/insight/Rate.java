package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/**
 * A share n/of as exact fraction, with the percentage as a paper prints it.
 *
 * @param kind kind of the target it is measured against; null for a rate that is no completion (conversion)
 * @param n persons counted
 * @param of persons asked for, or trained
 * @param percent rounded as asked; the lower bound where there is one, else the upper
 * @param qualifier how the percentage is meant
 * @param text the percentage in Vietnamese with its bounds: "92,3 %", "83,3 %–99,4 %", "≤ 50,7 %"
 */
public record Rate(
        @Nullable TargetKind kind, long n, BigDecimal of, BigDecimal percent, Qualifier qualifier, String text) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How a report prints percentages.
     *
     * @param rounding half up or down
     * @param decimals digits behind the comma, 0 to 4
     */
    public record Printing(RoundingMode rounding, int decimals) {

        BigDecimal round(BigDecimal percent) {
            return percent.setScale(decimals, rounding);
        }

        String text(BigDecimal percent) {
            return Formats.of(VIETNAMESE).percent(percent, decimals, rounding).replace('\u00A0', ' ');
        }
    }

    /** The completion of a target; null where the target or its base is missing or zero, or bounds tell nothing. */
    static @Nullable Rate completion(Count n, Quota target, Printing printing) {
        var lowest = target.lowest();
        var highest = target.highest();
        var of = lowest == null ? highest : lowest;
        return of == null ? null : of(target.kind(), n, of, lowest, highest, printing);
    }

    /** The share of one count in another; null where the other is zero or bounds tell nothing. */
    static @Nullable Rate share(Count n, Count of, Printing printing) {
        return of(null, n, BigDecimal.valueOf(of.value()), big(of.low()), big(of.high()), printing);
    }

    private static @Nullable Rate of(
            @Nullable TargetKind kind,
            Count n,
            BigDecimal of,
            @Nullable BigDecimal ofLow,
            @Nullable BigDecimal ofHigh,
            Printing printing) {
        if (of.signum() == 0) {
            return null;
        }
        var low = percent(n.low() == null ? BigDecimal.ZERO : big(n.low()), ofHigh);
        var high = percent(big(n.high()), ofLow);
        boolean noLow = low == null || (low.signum() == 0 && (high == null || high.signum() != 0));
        if (noLow && high == null) {
            return null;
        }
        var about = n.qualifier() == Qualifier.ABOUT;
        if (noLow || low == null) {
            var most = java.util.Objects.requireNonNull(high);
            return new Rate(kind, n.value(), of, printing.round(most), Qualifier.AT_MOST, "≤ " + printing.text(most));
        }
        if (high == null) {
            return new Rate(kind, n.value(), of, printing.round(low), Qualifier.AT_LEAST, "≥ " + printing.text(low));
        }
        if (low.compareTo(high) == 0) {
            var sure = about ? Qualifier.ABOUT : Qualifier.EXACT;
            return new Rate(kind, n.value(), of, printing.round(low), sure, (about ? "≈ " : "") + printing.text(low));
        }
        String range = printing.text(low) + "–" + printing.text(high);
        return new Rate(kind, n.value(), of, printing.round(low), Qualifier.AT_LEAST, range);
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal n, @Nullable BigDecimal of) {
        return n == null || of == null || of.signum() == 0
                ? null
                : n.multiply(HUNDRED).divide(of, MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal big(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    /** Whether a target is met. */
    static Verdict verdict(Count n, Quota target) {
        var low = n.low() == null ? BigDecimal.ZERO : BigDecimal.valueOf(n.low());
        var high = big(n.high());
        var lowest = target.lowest();
        var highest = target.highest();
        if (highest != null && low.compareTo(highest) >= 0 && n.qualifier() != Qualifier.ABOUT) {
            return Verdict.MET;
        }
        return high != null && lowest != null && high.compareTo(lowest) < 0 && n.qualifier() != Qualifier.ABOUT
                ? Verdict.NOT_MET
                : Verdict.UNDECIDED;
    }
}
