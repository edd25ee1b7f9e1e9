package vn.ketnap.insight.ui;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admission.stagnation.ui.ReasonDialogs;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.BranchListQueries;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.screen.StagnationScreen;
import vn.ketnap.insight.screen.StagnationScreenQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** Reads what an address of the screen asks for: at once, and page by page. */
@Component
class StagnationReader {

    private final CurrentActor current;
    private final StagnationScreenQueries screens;
    private final BranchListQueries lists;
    private final ReasonDialogs dialogs;

    StagnationReader(
            CurrentActor current, StagnationScreenQueries screens, BranchListQueries lists, ReasonDialogs dialogs) {
        this.current = current;
        this.screens = screens;
        this.lists = lists;
        this.dialogs = dialogs;
    }

    StagnationScreen load(OrgScope scope, StagnationAddress address) {
        return screens.load(scope, address.filter(0, StagnationGrid.PAGE));
    }

    /** @param onChange told when something was said of a branch */
    StagnationPages pages(StagnationAddress address, Runnable onChange) {
        return new StagnationPages() {

            @Override
            public List<Stagnation.Branch> branches(int page, int size) {
                return screens.rows(scope(), address.filter(page, size));
            }

            @Override
            public BranchList list() {
                var filter = address.filter(0, StagnationGrid.PAGE);
                long total = lists.count(scope(), kind(), filter, under());
                return new BranchList(total, lines(0, StagnationGrid.PAGE));
            }

            @Override
            public List<BranchList.Line> lines(int page, int size) {
                return lists.page(scope(), kind(), address.filter(page, size), under());
            }

            @Override
            public boolean mayChange() {
                return current.get().may(Permission.RECORD_ADMISSION);
            }

            @Override
            public void open(Stagnation.Branch branch) {
                dialogs.open(branch.code(), branch.name(), onChange);
            }

            private OrgScope scope() {
                return current.get().scope();
            }

            private BranchList.Kind kind() {
                return Objects.requireNonNull(address.list());
            }

            private int under() {
                var day = Objects.requireNonNull(address.asOf());
                var asked = address.under();
                return asked == null ? lists.thresholds(scope(), day).getLast() : asked;
            }
        };
    }
}
