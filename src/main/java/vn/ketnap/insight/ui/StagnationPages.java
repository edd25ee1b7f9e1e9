package vn.ketnap.insight.ui;

import java.util.List;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.Stagnation;

/** What the screen asks for while somebody scrolls and clicks, within the rights that hold then. */
interface StagnationPages {

    /** A page of the register. */
    List<Stagnation.Branch> branches(int page, int size);

    /** The first page of the list shown instead of the register. */
    BranchList list();

    /** A page of that list. */
    List<BranchList.Line> lines(int page, int size);

    /** Whether more can be said of a branch, or only read. */
    boolean mayChange();

    /** Opens what is said of a branch. */
    void open(Stagnation.Branch branch);
}
