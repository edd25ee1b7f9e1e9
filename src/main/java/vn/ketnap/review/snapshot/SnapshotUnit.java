package vn.ketnap.review.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Band;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * One unit on one line of a meeting's figures, as the screens show it.
 *
 * @param sector of the whole the unit belongs to; null where it belongs to none
 * @param inMonth persons admitted in the month of the cut-off
 * @param yearBefore persons admitted in the same days of the year before
 * @param heard whether its figures were there on the cut-off day
 * @param officer who follows it, by office
 */
public record SnapshotUnit(
        String code,
        String name,
        String kind,
        @Nullable Population sector,
        @Nullable Count members,
        @Nullable LocalDate membersOn,
        List<Target> targets,
        @Nullable Count admitted,
        @Nullable LocalDate cutOff,
        boolean derived,
        boolean mixedCutOffs,
        @Nullable Count inMonth,
        @Nullable Count yearBefore,
        @Nullable Share rate,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal ahead,
        @Nullable BigDecimal forecast,
        @Nullable Band band,
        @Nullable Long residual,
        @Nullable Share coverage,
        @Nullable Share conversion,
        @Nullable Count recognized,
        @Nullable Count struckOff,
        @Nullable String published,
        @Nullable String source,
        Heard heard,
        @Nullable String officer) {

    /** Copies the targets. */
    public SnapshotUnit {
        targets = List.copyOf(targets);
    }

    /** Whether a unit has reported. */
    public enum Heard {
        /** To the cut-off day. */
        HEARD,
        /** To an earlier day. */
        LATE,
        /** Nothing of the period. */
        MISSING
    }

    /**
     * A target with the version that applied.
     *
     * @param text the number as it was set: 248, ≤ 150, 1–2, 3 %
     * @param instrument the paper that sets it
     */
    public record Target(
            TargetKind kind,
            Metric metric,
            Population population,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            String text,
            @Nullable String instrument) {}

    /** A share n/of as it is printed. */
    public record Share(@Nullable TargetKind kind, long n, BigDecimal of, BigDecimal percent, String text) {

        /** n/N with the percentage: 8/11 (72,7 %). */
        public String whole() {
            return fraction() + " (" + text + ")";
        }

        /** n/N. */
        public String fraction() {
            return n + "/" + of.toPlainString();
        }
    }

    /** The target of admissions of everybody of a kind; null where there is none. */
    public @Nullable Target target(TargetKind kind) {
        return targets.stream()
                .filter(target -> target.kind() == kind
                        && target.metric() == Metric.ADMITTED
                        && target.population() == Population.ALL)
                .findFirst()
                .orElse(null);
    }

    /** Persons asked for by the target of admissions of a kind; null where there is none, or it has no number. */
    public @Nullable Count asked(TargetKind kind) {
        var target = target(kind);
        return target == null || target.value() == null
                ? null
                : Count.exactly(target.value().longValue());
    }

    /** Whether fewer were admitted than the pace asks for. */
    public boolean behind() {
        return ahead != null && ahead.signum() < 0;
    }

    /** Persons more or fewer than in the same days of the year before; null where one of the two is no exact number. */
    public @Nullable Long moreThanBefore() {
        return yearBefore == null || admitted == null || !yearBefore.exact() || !admitted.exact()
                ? null
                : admitted.value() - yearBefore.value();
    }
}
