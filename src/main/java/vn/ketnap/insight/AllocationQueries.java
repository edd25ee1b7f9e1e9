package vn.ketnap.insight;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

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
        return Allocation.of(attainment.load(scope, AttainmentFilter.of(code, Period.year(year))), kind);
    }
}
