package vn.ketnap.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * A target of a unit for a period: one row of the sheet "Chỉ tiêu". Its key is unit, kind, metric, population, from and
 * to; the same key under a later instrument is a new version, valid from the instrument's date.
 *
 * @param count persons (or what the metric counts); null for a ratio whose base is not known
 * @param ratioPercent the share asked for, in percent; null when a number is asked for
 * @param baseRule which members are the base of the ratio ("Mốc tính"), as the instrument says it
 * @param base the frozen base of the ratio ("Số gốc"); null: "chưa có mẫu số"
 */
public record SetQuota(
        String code,
        TargetKind kind,
        FuzzyDate from,
        FuzzyDate to,
        Metric metric,
        Population population,
        @Nullable Count count,
        @Nullable BigDecimal ratioPercent,
        @Nullable String baseRule,
        @Nullable Long base,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentDate,
        @Nullable String instrumentIssuer) {}
