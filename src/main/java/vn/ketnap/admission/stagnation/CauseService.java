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
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/** Names why branches admit nobody, and says when a cause is gone. */
@Service
@Transactional
public class CauseService {

    static final ImportId BY_HAND = new ImportId(0);

    /*
     * Nobody overwrites what he has not seen: a form adds only what is not there, and a change names the version it was
     * made on (the moment the row was written). Another hand in between is told, whoever of the two comes second.
     */
    private final ReasonCheckQueries checks;
    private final UnitCodeQueries units;
    private final CauseStore causes;
    private final AuditLog audit;

    CauseService(ReasonCheckQueries checks, UnitCodeQueries units, CauseStore causes, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.causes = causes;
        this.audit = audit;
    }

    /**
     * Names a cause of a branch.
     *
     * @throws Refused when it breaks a rule, or stands already
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void name(Actor actor, NameCause command) {
        var rows = List.of(command);
        var known = checks.find(actor.scope(), rows, NameCause::code, Set.of());
        Refused.ifBroken(checks.checkCauses(rows, known, true));
        causes.write(BY_HAND, rows, known);
        var after = StandingCause.of(command, known.id(command.code()));
        audit.record(
                actor,
                "stagnation.cause-named",
                command.code(),
                Map.of("cause", command.cause(), "after", after.words()));
    }

    /**
     * Says when a cause was gone.
     *
     * @throws NotFound when the branch has no such cause, or is out of scope
     * @throws Refused when the day cannot be meant, or somebody changed the cause meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void end(Actor actor, EndCause command) {
        var unit = units.find(actor.scope(), List.of(command.code()), Set.of()).standing(command.code());
        if (unit == null) {
            throw new NotFound(command.code());
        }
        var before = causes.standing(List.of(unit.id())).stream()
                .filter(cause ->
                        cause.cause() == command.cause() && cause.notedOn().equals(command.notedOn()))
                .findFirst()
                .orElseThrow(() -> new NotFound(command.code()));
        var problems = new Problems();
        NameCauseRules.checkEnd(problems, command.notedOn(), command.to(), checks.today());
        Refused.ifBroken(List.of(problems.list()));
        if (!causes.end(command, unit.id())) {
            throw new Refused(List.of(changedMeanwhile()));
        }
        audit.record(
                actor,
                "stagnation.cause-ended",
                command.code(),
                Map.of(
                        "cause",
                        command.cause(),
                        "before",
                        before.words(),
                        "after",
                        command.to().toString()));
    }

    /**
     * Writes causes by branch, code and day.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeCauses(Actor actor, ImportId importId, List<NameCause> rows) {
        var known = checks.find(actor.scope(), rows, NameCause::code, Set.of());
        Refused.ifBroken(checks.checkCauses(rows, known, false));
        var written = causes.write(importId, rows, known);
        audit.record(actor, "stagnation.causes-brought", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the causes of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = causes.undo(importId);
        audit.record(actor, "stagnation.causes-undone", importId.subject(), undone.counts());
        return undone;
    }

    static Problem changedMeanwhile() {
        return Problem.error("admission.reason.problem.changedMeanwhile", null);
    }
}
