package vn.ketnap.admission.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.AdmissionCheckQueries;
import vn.ketnap.admission.AdmissionStore;
import vn.ketnap.admission.AdmissionTerms;
import vn.ketnap.admission.history.ChangeKind;
import vn.ketnap.admission.history.ChangeStore;
import vn.ketnap.admission.history.FieldChange;
import vn.ketnap.admission.history.NewChange;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.AdmitCandidate;
import vn.ketnap.source.CandidateAdmissionQueries;
import vn.ketnap.source.CandidateAdmissionService;

/**
 * Changes admissions that stand. Each change is compared with the entry that was read, noted in the history of the
 * admission and in the audit log; the audit knows persons by digest alone.
 */
@Service
@Transactional
public class CorrectionService {

    private final EntryQueries entries;
    private final AdmissionCheckQueries checks;
    private final UnitCodeQueries units;
    private final AdmissionStore admissions;
    private final CorrectionStore corrections;
    private final ChangeStore changes;
    private final CandidateAdmissionQueries candidates;
    private final CandidateAdmissionService followers;
    private final SettingStore settings;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionService(
            EntryQueries entries,
            AdmissionCheckQueries checks,
            UnitCodeQueries units,
            AdmissionStore admissions,
            CorrectionStore corrections,
            ChangeStore changes,
            CandidateAdmissionQueries candidates,
            CandidateAdmissionService followers,
            SettingStore settings,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.checks = checks;
        this.units = units;
        this.admissions = admissions;
        this.corrections = corrections;
        this.changes = changes;
        this.candidates = candidates;
        this.followers = followers;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens one admission; whoever reads the person is in the audit log.
     *
     * @throws vn.ketnap.shared.NotFound when there is none, or it is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public Entry open(Actor actor, long id) {
        var shown = entries.find(actor.scope(), id).shown();
        if (shown.whole()) {
            audit.record(actor, "admission.persons-seen", shown.code(), Map.of("ids", List.of(id), "count", 1));
        }
        return shown;
    }

    /**
     * Corrects an entry.
     *
     * @throws Refused when it breaks a rule, has no reason, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void correct(Actor actor, CorrectAdmission command) {
        corrections.lock(command.id());
        var standing = entries.find(actor.scope(), command.id());
        var to = command.to();
        var problems = checks.check(actor.scope(), List.of(to), Set.of()).getFirst();
        var person = admissions.digests().of(to.fullName(), to.bornOn());
        var unit = units.find(actor.scope(), List.of(to.code()), Set.of()).standing(to.code());
        boolean taken = unit != null && entries.taken(actor.scope(), unit.id(), person, standing.id());
        Refused.ifBroken(List.of(CorrectionRules.check(command, standing, problems, taken)));
        var candidate = candidates.of(actor.scope(), standing.id());
        var says = candidate.map(one -> to.of(one.id(), person, standing.struckOffOn()));
        says.ifPresent(one -> Refused.ifBroken(List.of(candidates.checkAgain(actor.scope(), one))));
        var fields = FieldChanges.between(Objects.requireNonNull(standing.command()), to);
        long organization = Objects.requireNonNull(unit).id();
        corrections.correct(standing, to, organization, person, AdmissionTerms.on(settings, to.decidedOn()));
        says.ifPresent(one -> followers.follow(actor, one, standing.id()));
        note(actor, standing, organization, ChangeKind.CORRECTED, command.reason(), fields, person);
    }

    /**
     * Records a ceremony, a recognition, or that the person left on probation.
     *
     * @throws Refused when it breaks a rule, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void recordStep(Actor actor, RecordStep command) {
        corrections.lock(command.id());
        var standing = entries.find(actor.scope(), command.id());
        int probation = AdmissionTerms.on(settings, standing.decidedOn()).probation();
        Refused.ifBroken(List.of(CorrectionRules.check(command, standing, probation, LocalDate.now(clock))));
        var says = candidates.of(actor.scope(), standing.id()).map(one -> after(command, standing, one.id()));
        says.ifPresent(one -> Refused.ifBroken(List.of(candidates.checkAgain(actor.scope(), one))));
        corrections.step(standing.id(), command.step(), command.on());
        says.ifPresent(one -> followers.follow(actor, one, standing.id()));
        var field = switch (command.step()) {
            case CEREMONY -> "ceremonyOn";
            case RECOGNIZED -> "recognizedOn";
            case STRUCK_OFF -> "struckOffOn";
        };
        var day = command.on().toString();
        note(
                actor,
                standing,
                standing.organizationId(),
                ChangeKind.valueOf(command.step().name()),
                command.reason(),
                List.of(new FieldChange(field, null, day)),
                standing.person());
    }

    /**
     * Strikes out an entry that was wrong; the history keeps what it said of the admission, the person is deleted.
     *
     * @throws Refused when it has no reason, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void strikeOut(Actor actor, StrikeOutAdmission command) {
        corrections.lock(command.id());
        var standing = entries.find(actor.scope(), command.id());
        Refused.ifBroken(List.of(CorrectionRules.check(command, standing)));
        corrections.strikeOut(standing);
        followers.release(actor, standing.id());
        note(
                actor,
                standing,
                standing.organizationId(),
                ChangeKind.STRUCK_OUT,
                command.reason(),
                FieldChanges.gone(standing),
                standing.person());
    }

    /** What the entry says of its candidate once a step is taken. */
    private static AdmitCandidate after(RecordStep command, Entry standing, long candidateId) {
        var on = command.on();
        return switch (command.step()) {
            case CEREMONY -> standing.of(candidateId, on, standing.recognizedOn(), standing.struckOffOn());
            case RECOGNIZED -> standing.of(candidateId, standing.ceremonyOn(), on, standing.struckOffOn());
            case STRUCK_OFF -> standing.of(candidateId, standing.ceremonyOn(), standing.recognizedOn(), on);
        };
    }

    private void note(
            Actor actor,
            Entry before,
            long organization,
            ChangeKind kind,
            @Nullable String reason,
            List<FieldChange> fields,
            String person) {
        changes.note(actor, new NewChange(before.id(), organization, kind, reason, fields));
        var details = new HashMap<String, Object>();
        details.put("id", before.id());
        details.put("fields", fields);
        details.put("reason", reason == null ? "" : reason);
        details.put("person", before.person().equals(person) ? person : List.of(before.person(), person));
        audit.record(
                actor,
                "admission." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                before.code(),
                details);
    }
}
