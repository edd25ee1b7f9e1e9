package vn.ketnap.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.history.ChangeKind;
import vn.ketnap.admission.history.ChangeStore;
import vn.ketnap.admission.history.NewChange;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.figure.RegisterStore;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.source.CandidateAdmissionQueries;
import vn.ketnap.source.CandidateAdmissionService;

/**
 * Keeps the register of admissions. The model of every later write: a command, the facts about it, rules that return
 * problems, the store, what follows from it, the audit log; all in one transaction.
 */
@Service
@Transactional
public class AdmissionService {

    private static final ImportId BY_HAND = new ImportId(0);

    private final AdmissionCheckQueries checks;
    private final UnitCodeQueries units;
    private final AdmissionStore admissions;
    private final RegisterStore registers;
    private final ChangeStore changes;
    private final CandidateAdmissionQueries candidateChecks;
    private final CandidateAdmissionService candidates;
    private final FollowerQueries followers;
    private final AuditLog audit;

    AdmissionService(
            AdmissionCheckQueries checks,
            UnitCodeQueries units,
            AdmissionStore admissions,
            RegisterStore registers,
            ChangeStore changes,
            CandidateAdmissionQueries candidateChecks,
            CandidateAdmissionService candidates,
            FollowerQueries followers,
            AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.admissions = admissions;
        this.registers = registers;
        this.changes = changes;
        this.candidateChecks = candidateChecks;
        this.candidates = candidates;
        this.followers = followers;
        this.audit = audit;
    }

    /**
     * Records one admission: of a candidate, who goes on with it, or directly, for a reason.
     *
     * @throws Refused when it breaks a rule, the register of the branch has the person already, or somebody changed the
     *     candidate meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public Written record(Actor actor, RecordAdmission command, AdmissionOrigin origin) {
        var person = admissions.digests().of(command.fullName(), command.bornOn());
        var unit = units.find(actor.scope(), List.of(command.code()), Set.of()).standing(command.code());
        var standing = unit == null ? Optional.<Long>empty() : admissions.find(unit.id(), person);
        Refused.ifBroken(List.of(RecordAdmissionRules.first(command, standing.isPresent())));
        Refused.ifBroken(List.of(problems(actor, command, person, origin)));
        var written = write(actor, BY_HAND, List.of(command));
        long organization = Objects.requireNonNull(unit).id();
        long id = admissions.find(organization, person).orElseThrow();
        var resolved = origin.direct()
                ? command.resolvedOn()
                : candidates.admit(actor, command.of(origin.candidateId(), person, null), origin.stamp(), id);
        admissions.made(id, origin, resolved);
        changes.note(actor, new NewChange(id, organization, ChangeKind.RECORDED, origin.reason(), List.of()));
        audit.record(
                actor,
                "admission.recorded",
                command.code(),
                Map.of("id", id, "person", person, "candidate", origin.candidateId()));
        return written;
    }

    /** All that speaks against an entry made by hand, so that nobody is sent back twice. */
    private List<Problem> problems(Actor actor, RecordAdmission command, String person, AdmissionOrigin origin) {
        var found = new ArrayList<>(RecordAdmissionRules.origin(origin, command));
        found.addAll(checks.check(actor.scope(), List.of(command), Set.of()).getFirst());
        if (!origin.direct()) {
            found.addAll(candidateChecks.check(
                    actor.scope(), command.of(origin.candidateId(), person, null), origin.stamp()));
        }
        return found;
    }

    /**
     * Writes admissions by branch, name and birth.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeAdmissions(Actor actor, ImportId importId, List<RecordAdmission> commands) {
        var written = write(actor, importId, commands);
        follow(actor);
        audit.record(actor, "admission.brought", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the admissions of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = admissions.undo(importId);
        follow(actor);
        audit.record(actor, "admission.undone", importId.subject(), undone.counts());
        return undone;
    }

    /**
     * Marks a register as kept.
     *
     * @throws Refused when the unit is unknown or the day cannot be meant
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void useRegister(Actor actor, UseRegister command) {
        var problems = new Problems();
        var known = units.find(actor.scope(), List.of(command.code()), Set.of());
        known.check(problems, command.code(), command.from(), command.from());
        CommonRules.plausible(problems, "from", command.from());
        Refused.ifBroken(List.of(problems.list()));
        registers.use(BY_HAND, Map.of(known.id(command.code()), command.from()));
        audit.record(
                actor,
                "admission.register-used",
                command.code(),
                Map.of("from", command.from().toString()));
    }

    /** The candidates of entries that a workbook changed, or that stand again as before it, go with them. */
    private void follow(Actor actor) {
        followers.ahead(actor.scope()).forEach(one -> candidates.follow(actor, one.says(), one.admissionId()));
    }

    private Written write(Actor actor, ImportId importId, List<RecordAdmission> commands) {
        Refused.ifBroken(checks.check(actor.scope(), commands, Set.of()));
        var codes = commands.stream().map(RecordAdmission::code).toList();
        return admissions.write(importId, commands, units.find(actor.scope(), codes, Set.of()), checks.terms());
    }
}
