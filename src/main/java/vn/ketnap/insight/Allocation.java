package vn.ketnap.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * How a target of a year is handed down (contract, {@code GET /allocation}).
 *
 * @param own the unit's own target; null when it has none
 * @param sumOfChildren what the children were given together; null when none of them has a target: zero is only ever set
 * @param gap sum of children less own: what was handed down too much, or too little when negative; null without either
 */
public record Allocation(
        @Nullable BigDecimal own,
        @Nullable BigDecimal sumOfChildren,
        @Nullable BigDecimal gap,
        List<Share> children) {

    /** What one child was given; null when it has no target of the kind. */
    public record Share(String code, String name, @Nullable BigDecimal value) {}

    /** What a unit and its children were given for the period that was asked. */
    public static Allocation of(Attainment known, TargetKind kind) {
        var own = value(known.own(), kind);
        var shares = known.children().stream()
                .map(child -> new Share(child.code(), child.name(), value(child, kind)))
                .toList();
        var sum = shares.stream()
                .map(Share::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        return new Allocation(own, sum, own == null || sum == null ? null : sum.subtract(own), shares);
    }

    private static @Nullable BigDecimal value(UnitProgress unit, TargetKind kind) {
        return unit.targets().stream()
                .filter(target -> target.kind() == kind
                        && target.metric() == Metric.ADMITTED
                        && target.population() == Population.ALL)
                .map(TargetProgress::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
