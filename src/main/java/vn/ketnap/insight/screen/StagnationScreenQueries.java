package vn.ketnap.insight.screen;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.admission.stagnation.ReasonQueries;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.BranchListQueries;
import vn.ketnap.insight.CauseQueries;
import vn.ketnap.insight.CoverageQueries;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.insight.StagnationRegisterQueries;
import vn.ketnap.shared.OrgScope;

/** Loads the screen of branches without admission, and its further pages. */
@Component
@Transactional(readOnly = true)
public class StagnationScreenQueries {

    private final StagnationRegisterQueries register;
    private final StagnationQueries stagnation;
    private final CauseQueries causes;
    private final CoverageQueries coverage;
    private final BranchListQueries lists;
    private final ReasonQueries reasons;

    StagnationScreenQueries(
            StagnationRegisterQueries register,
            StagnationQueries stagnation,
            CauseQueries causes,
            CoverageQueries coverage,
            BranchListQueries lists,
            ReasonQueries reasons) {
        this.register = register;
        this.stagnation = stagnation;
        this.causes = causes;
        this.coverage = coverage;
        this.lists = lists;
        this.reasons = reasons;
    }

    /**
     * Loads the screen.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public StagnationScreen load(OrgScope scope, StagnationFilter filter) {
        var all = register.load(scope, filter.with(ReasonFilter.ANY));
        boolean every = filter.reasons().any();
        return new StagnationScreen(
                all,
                every ? all.stagnation().total() : stagnation.count(scope, filter),
                every ? reasoned(scope, all.stagnation().rows()) : rows(scope, filter),
                causes.load(scope, filter),
                coverage.load(scope, filter),
                lists.count(scope, BranchList.Kind.RECOVERED, filter, 0),
                lists.small(scope, filter));
    }

    /**
     * Loads a page of the register with what is said of its branches.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<Stagnation.Branch> rows(OrgScope scope, StagnationFilter filter) {
        return reasoned(scope, stagnation.rows(scope, filter));
    }

    private List<Stagnation.Branch> reasoned(OrgScope scope, List<Stagnation.Branch> branches) {
        var said =
                reasons.of(scope, branches.stream().map(Stagnation.Branch::code).toList());
        return branches.stream()
                .map(branch -> branch.with(said.getOrDefault(branch.code(), BranchReasons.NONE)))
                .toList();
    }
}
