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

/** Exempts branches without any source for a time, and takes exemptions back; at their end they expire by themselves. */
@Service
@Transactional
public class ExemptionService {

    private final ReasonCheckQueries checks;
    private final UnitCodeQueries units;
    private final ExemptionStore exemptions;
    private final AuditLog audit;

    ExemptionService(ReasonCheckQueries checks, UnitCodeQueries units, ExemptionStore exemptions, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.exemptions = exemptions;
        this.audit = audit;
    }

    /**
     * Exempts a branch.
     *
     * @throws Refused when it breaks a rule, or another exemption stands in that time
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void exempt(Actor actor, ExemptBranch command) {
        var rows = List.of(command);
        var known = checks.find(actor.scope(), rows, ExemptBranch::code, Set.of());
        Refused.ifBroken(checks.checkExemptions(rows, known, true));
        exemptions.write(CauseService.BY_HAND, rows, known);
        var after = StandingExemption.of(command, known.id(command.code()));
        audit.record(
                actor,
                "stagnation.exempted",
                command.code(),
                Map.of("from", command.from().toString(), "after", after.words()));
    }

    /**
     * Takes an exemption back before its time.
     *
     * @throws NotFound when the branch has no such exemption, or is out of scope
     * @throws Refused when the day lies outside its time, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void withdraw(Actor actor, WithdrawExemption command) {
        var unit = units.find(actor.scope(), List.of(command.code()), Set.of()).standing(command.code());
        if (unit == null) {
            throw new NotFound(command.code());
        }
        var before = exemptions.standing(List.of(unit.id())).stream()
                .filter(exemption -> exemption.from().equals(command.from()))
                .findFirst()
                .orElseThrow(() -> new NotFound(command.code()));
        var problems = new Problems();
        ExemptBranchRules.withdrawal(
                problems, "on", "reason", before.from(), before.end().minusDays(1), command.on(), command.reason());
        Refused.ifBroken(List.of(problems.list()));
        if (!exemptions.withdraw(command, unit.id())) {
            throw new Refused(List.of(CauseService.changedMeanwhile()));
        }
        audit.record(
                actor,
                "stagnation.exemption-withdrawn",
                command.code(),
                Map.of("before", before.words(), "after", command.on().toString(), "reason", command.reason()));
    }

    /**
     * Writes exemptions by branch and first day.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeExemptions(Actor actor, ImportId importId, List<ExemptBranch> rows) {
        var known = checks.find(actor.scope(), rows, ExemptBranch::code, Set.of());
        Refused.ifBroken(checks.checkExemptions(rows, known, false));
        var written = exemptions.write(importId, rows, known);
        audit.record(actor, "stagnation.exemptions-brought", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the exemptions of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = exemptions.undo(importId);
        audit.record(actor, "stagnation.exemptions-undone", importId.subject(), undone.counts());
        return undone;
    }
}
