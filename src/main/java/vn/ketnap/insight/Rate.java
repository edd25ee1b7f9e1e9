package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.settings.Settings;
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
 * @param low lower bound, rounded as asked; null when there is none; for the screens
 * @param high upper bound, rounded as asked; null when there is none; for the screens
 */
public record Rate(
        @Nullable TargetKind kind,
        long n,
        BigDecimal of,
        BigDecimal percent,
        Qualifier qualifier,
        String text,
        @JsonIgnore @Nullable BigDecimal low,
        @JsonIgnore @Nullable BigDecimal high) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How a report prints percentages.
     *
     * @param rounding half up or down
     * @param decimals digits behind the comma, 0 to 4
     */
    public record Printing(RoundingMode rounding, int decimals) {

        /** As the settings say. */
        public static Printing of(Settings terms) {
            return new Printing(RoundingMode.valueOf(terms.value("rate.rounding")), terms.integer("rate.decimals"));
        }

        /** The same with other decimals. */
        public Printing to(int otherDecimals) {
            return new Printing(rounding, otherDecimals);
        }

        BigDecimal round(BigDecimal percent) {
            return percent.setScale(decimals, rounding);
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
        return bounded(kind, n, of, noLow ? null : low, high, printing);
    }

    private static Rate bounded(
            @Nullable TargetKind kind,
            Count n,
            BigDecimal of,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Printing printing) {
        var least = low == null ? null : printing.round(low);
        var most = high == null ? null : printing.round(high);
        var sure = n.qualifier() == Qualifier.ABOUT ? Qualifier.ABOUT : Qualifier.EXACT;
        var qualifier =
                low == null ? Qualifier.AT_MOST : high == null || low.compareTo(high) != 0 ? Qualifier.AT_LEAST : sure;
        var percent = Objects.requireNonNull(least == null ? most : least);
        var vietnamese = text(Formats.of(VIETNAMESE), qualifier, least, most).replace('\u00A0', ' ');
        return new Rate(kind, n.value(), of, percent, qualifier, vietnamese, least, most);
    }

    /** The percentage with its bounds, as the papers of a language write it. */
    public String text(Formats formats) {
        return text(formats, qualifier, low, high);
    }

    private static String text(
            Formats formats, Qualifier qualifier, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null || high == null || qualifier != Qualifier.AT_LEAST) {
            var percent = Objects.requireNonNull(low == null ? high : low);
            String sign = switch (qualifier) {
                case EXACT -> "";
                case ABOUT -> "≈\u00A0";
                case AT_LEAST -> "≥\u00A0";
                case AT_MOST -> "≤\u00A0";
            };
            return sign + written(formats, percent);
        }
        return written(formats, low) + "–" + written(formats, high);
    }

    /** Whole percentages stand without decimals: 60 %, not 60,0 %. */
    private static String written(Formats formats, BigDecimal percent) {
        boolean whole = percent.stripTrailingZeros().scale() <= 0;
        return formats.percent(percent, whole ? 0 : percent.scale(), RoundingMode.HALF_UP);
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
