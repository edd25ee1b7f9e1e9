package vn.ketnap.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.quota.TargetKind;
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
        Verdict verdict) {}
