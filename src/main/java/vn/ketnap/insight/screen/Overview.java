package vn.ketnap.insight.screen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Curve;
import vn.ketnap.insight.Lag;
import vn.ketnap.insight.Pipeline;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.Metric;

/**
 * Everything the leadership page shows of a unit and a period.
 *
 * @param filter what was asked
 * @param unit the unit as it was described on the last day
 * @param superiors the units above it that the actor may see, topmost first
 * @param roots the topmost units the actor may see, and the groupings
 * @param yearBefore what the unit had reached a year before, each day a year later
 * @param register branches without admission for {@code years} years
 * @param gapRows how many units stand before "all"
 */
public record Overview(
        AttainmentFilter filter,
        Unit unit,
        List<Superior> superiors,
        List<Unit> roots,
        Attainment attainment,
        Curve curve,
        List<Curve.Known> yearBefore,
        Pipeline pipeline,
        Stagnation register,
        int years,
        int gapRows) {

    /** More calls than these nobody makes from one page. */
    private static final int CALLED = 5;

    /** Copies the lists. */
    public Overview {
        superiors = List.copyOf(superiors);
        roots = List.copyOf(roots);
        yearBefore = List.copyOf(yearBefore);
    }

    /** The unit's own line. */
    public UnitProgress own() {
        return attainment.own();
    }

    /** Whether the page is about a grouping and not a unit of the tree. */
    public boolean grouping() {
        return attainment.terms().together() != null;
    }

    /** The units below, the largest gap first; then those without a pace, then those without a figure. */
    public List<UnitProgress> ranked() {
        return attainment.children().stream().sorted(Lag.LARGEST_FIRST).toList();
    }

    /** Who of the units below lags. */
    public Lag lag() {
        return Lag.of(attainment.children());
    }

    /** The few units below that lag most: whom to call about. */
    public List<UnitProgress> lagging() {
        return ranked().stream()
                .filter(unit -> unit.ahead() != null
                        && unit.ahead().setScale(0, RoundingMode.HALF_UP).signum() < 0)
                .limit(CALLED)
                .toList();
    }

    /** What the units below admitted together, where the own number says what they leave unexplained. */
    public @Nullable Long named() {
        var own = own();
        return own.residual() == null || own.admitted() == null
                ? null
                : Long.valueOf(own.admitted().value() - own.residual());
    }

    /** How many units below have a figure. */
    public long answering() {
        return attainment.children().stream()
                .filter(unit -> unit.admitted() != null)
                .count();
    }

    /** The unit's targets of admissions among the population asked: the headline first, then those with a number. */
    public List<TargetProgress> targets() {
        var headline = own().headline();
        return own().targets().stream()
                .filter(target -> target.metric() == Metric.ADMITTED && target.population() == filter.population())
                .sorted(Comparator.comparing((TargetProgress target) -> !target.equals(headline))
                        .thenComparing(target -> target.value() == null))
                .toList();
    }

    /** The first target of admissions among a part of the whole with something reached; null when there is none. */
    public @Nullable TargetProgress ofWhich() {
        return own().targets().stream()
                .filter(target -> target.metric() == Metric.ADMITTED
                        && target.population() != filter.population()
                        && target.rate() != null)
                .findFirst()
                .orElse(null);
    }

    /** The forecast in percent of the target it is made for. */
    public @Nullable BigDecimal forecastPercent() {
        var headline = own().headline();
        return own().forecast() == null
                        || headline == null
                        || headline.value() == null
                        || headline.value().signum() == 0
                ? null
                : own().forecast().movePointRight(2).divide(headline.value(), MathContext.DECIMAL64);
    }

    /** How many units below declare a number of branches without admission: each counts its own way, never summed. */
    public long declaringBelow() {
        return register.statements().stream()
                .filter(statement -> statement.metric() == Metric.NO_ADMISSION_BRANCHES
                        && !statement.code().equals(filter.code()))
                .count();
    }

    /** The whole in the sources: the channel ALL. */
    public Pipeline.Channel everybody() {
        return pipeline.channels().getFirst();
    }
}
