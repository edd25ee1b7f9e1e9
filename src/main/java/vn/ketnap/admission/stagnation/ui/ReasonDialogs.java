package vn.ketnap.admission.stagnation.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admission.stagnation.ActionService;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.admission.stagnation.CauseService;
import vn.ketnap.admission.stagnation.ExemptionService;
import vn.ketnap.admission.stagnation.ReasonQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;

/** Opens what is said of a branch, from any screen that lists branches. */
@Component
public class ReasonDialogs {

    final CauseService causes;
    final ExemptionService exemptions;
    final ActionService actions;
    private final ReasonQueries reasons;
    private final CurrentActor current;
    private final Clock clock;

    ReasonDialogs(
            CauseService causes,
            ExemptionService exemptions,
            ActionService actions,
            ReasonQueries reasons,
            CurrentActor current,
            Clock clock) {
        this.causes = causes;
        this.exemptions = exemptions;
        this.actions = actions;
        this.reasons = reasons;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Opens the dialog of a branch.
     *
     * @param onChange told when the dialog closes after something was changed
     */
    public void open(String code, String name, Runnable onChange) {
        new ReasonDialog(this, code, name, onChange).open();
    }

    BranchReasons of(String code) {
        return reasons.of(actor().scope(), code);
    }

    Actor actor() {
        return current.get();
    }

    boolean mayChange() {
        return actor().may(Permission.RECORD_ADMISSION);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
