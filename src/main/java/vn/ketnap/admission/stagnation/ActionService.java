package vn.ketnap.admission.stagnation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/** Agrees what is done for a branch, by whom and until when, and closes it with what came of it. */
@Service
@Transactional
public class ActionService {

    private final ReasonCheckQueries checks;
    private final UnitCodeQueries units;
    private final ActionStore actions;
    private final AuditLog audit;

    ActionService(ReasonCheckQueries checks, UnitCodeQueries units, ActionStore actions, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.actions = actions;
        this.audit = audit;
    }

    /**
     * Agrees an action for a branch.
     *
     * @throws Refused when it breaks a rule, or stands already
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void agree(Actor actor, AgreeAction command) {
        var rows = List.of(command);
        var known = checks.find(actor.scope(), rows, AgreeAction::code, Set.of());
        Refused.ifBroken(checks.checkActions(rows, known, true));
        actions.write(CauseService.BY_HAND, rows, known);
        var after = StandingAction.of(command, known.id(command.code()));
        audit.record(
                actor,
                "stagnation.action-agreed",
                command.code(),
                Map.of("measure", command.measure(), "after", after.words()));
    }

    /**
     * Closes an action.
     *
     * @throws NotFound when there is no such action, or its branch is out of scope
     * @throws Refused when it breaks a rule, or somebody changed or closed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void close(Actor actor, CloseAction command) {
        var unit = units.find(actor.scope(), List.of(command.code()), Set.of()).standing(command.code());
        if (unit == null) {
            throw new NotFound(command.code());
        }
        var before = actions.standing(List.of(unit.id())).stream()
                .filter(action -> action.measure() == command.measure()
                        && action.agreedOn().equals(command.agreedOn()))
                .findFirst()
                .orElseThrow(() -> new NotFound(command.code()));
        var problems = new Problems();
        AgreeActionRules.closing(problems, command.agreedOn(), command.closedOn(), command.outcome(), checks.today());
        Refused.ifBroken(List.of(problems.list()));
        if (!actions.close(command, unit.id())) {
            throw new Refused(List.of(CauseService.changedMeanwhile()));
        }
        audit.record(
                actor,
                "stagnation.action-closed",
                command.code(),
                Map.of(
                        "measure", command.measure(),
                        "before", before.words(),
                        "after", command.closedOn().toString(),
                        "outcome", command.outcome()));
    }

    /**
     * Writes actions by branch, measure and day.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeActions(Actor actor, ImportId importId, List<AgreeAction> rows) {
        var known = checks.find(actor.scope(), rows, AgreeAction::code, Set.of());
        Refused.ifBroken(checks.checkActions(rows, known, false));
        var written = actions.write(importId, rows, known);
        audit.record(actor, "stagnation.actions-brought", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the actions of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = actions.undo(importId);
        audit.record(actor, "stagnation.actions-undone", importId.subject(), undone.counts());
        return undone;
    }
}
