package vn.ketnap.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/**
 * A target as it stands in one version.
 *
 * @param period the days it is set for
 * @param effectiveOn day of the instrument that set this version; null when the source gives none
 * @param count the number asked for; null for a ratio without a base ("chưa có mẫu số")
 * @param ratioPercent the share asked for, in percent; null when a number is asked for
 * @param base the frozen base of the ratio; null when it is missing
 * @param instrument the paper, as people cite it; null when the source names none
 * @param together what targets side by side ask for together, where that is no count of its own; null for a single one
 */
public record Quota(
        OrganizationId organization,
        TargetKind kind,
        Metric metric,
        Population population,
        Period period,
        @Nullable LocalDate effectiveOn,
        @Nullable Count count,
        @Nullable BigDecimal ratioPercent,
        @Nullable Long base,
        @Nullable String instrument,
        @Nullable BigDecimal together) {

    /** A single target. */
    public Quota(
            OrganizationId organization,
            TargetKind kind,
            Metric metric,
            Population population,
            Period period,
            @Nullable LocalDate effectiveOn,
            @Nullable Count count,
            @Nullable BigDecimal ratioPercent,
            @Nullable Long base,
            @Nullable String instrument) {
        this(organization, kind, metric, population, period, effectiveOn, count, ratioPercent, base, instrument, null);
    }

    /** The smallest number the target can mean; null when it cannot be told. */
    public @Nullable BigDecimal lowest() {
        return bound(count == null ? null : count.low());
    }

    /** The largest number the target can mean; null when it cannot be told. "From nine up" asks for nine. */
    public @Nullable BigDecimal highest() {
        boolean floor = count != null && count.qualifier() == Qualifier.AT_LEAST && count.upTo() == null;
        return floor ? lowest() : bound(count == null ? null : count.high());
    }

    private @Nullable BigDecimal bound(@Nullable Long stated) {
        if (count != null) {
            return stated == null ? null : BigDecimal.valueOf(stated);
        }
        if (together != null) {
            return together;
        }
        if (ratioPercent == null || base == null) {
            return null;
        }
        return ratioPercent.multiply(BigDecimal.valueOf(base)).movePointLeft(2).stripTrailingZeros();
    }
}
