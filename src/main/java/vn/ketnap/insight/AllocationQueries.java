package vn.ketnap.insight;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** A target of a year against what the children were given. */
@Component
@Transactional(readOnly = true)
public class AllocationQueries {

    private final AttainmentQueries attainment;

    AllocationQueries(AttainmentQueries attainment) {
        this.attainment = attainment;
    }

    /**
     * Loads the targets of a kind of a unit and of its children for a calendar year.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Allocation load(OrgScope scope, String code, int year, TargetKind kind) {
        var known = attainment.load(scope, AttainmentFilter.of(code, Period.year(year)));
        var own = value(known.own(), kind);
        var shares = known.children().stream()
                .map(child -> new Allocation.Share(child.code(), child.name(), value(child, kind)))
                .toList();
        var sum = shares.stream()
                .map(Allocation.Share::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Allocation(own, sum, own == null ? null : sum.subtract(own), shares);
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
