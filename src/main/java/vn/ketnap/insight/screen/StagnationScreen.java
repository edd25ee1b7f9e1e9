package vn.ketnap.insight.screen;

import java.util.List;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.CauseCounts;
import vn.ketnap.insight.Coverage;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationRegister;

/**
 * The screen of branches without admission with the reasons.
 *
 * @param register the register as it stands, whatever branches are wanted of it
 * @param matching how many branches of the register are wanted
 * @param first the first page of these, with what is said of them
 * @param recovered how many branches were without admission for N years and admit again
 * @param small how many are small, by threshold
 */
public record StagnationScreen(
        StagnationRegister register,
        long matching,
        List<Stagnation.Branch> first,
        CauseCounts causes,
        Coverage coverage,
        long recovered,
        List<BranchList.Under> small) {

    /** Copies the lists. */
    public StagnationScreen {
        first = List.copyOf(first);
        small = List.copyOf(small);
    }
}
