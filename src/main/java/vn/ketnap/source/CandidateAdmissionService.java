package vn.ketnap.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Refused;

/**
 * Ties the register of admissions to the candidates: whom it takes goes on with it, in its transaction. The register asks
 * {@link CandidateAdmissionQueries} first what speaks against it.
 */
@Service
@Transactional
public class CandidateAdmissionService {

    private final CandidateEntryQueries entries;
    private final CandidateAdmissionQueries checks;
    private final CandidateAdmissionStore ties;
    private final CandidateEntryStore changes;
    private final AuditLog audit;

    CandidateAdmissionService(
            CandidateEntryQueries entries,
            CandidateAdmissionQueries checks,
            CandidateAdmissionStore ties,
            CandidateEntryStore changes,
            AuditLog audit) {
        this.entries = entries;
        this.checks = checks;
        this.ties = ties;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A candidate becomes an entry of the register.
     *
     * @param stamp of the candidate as it was read
     * @return the day of the resolution of the branch, where it is known
     * @throws Refused when it breaks a rule, or somebody changed the candidate meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public @Nullable LocalDate admit(Actor actor, AdmitCandidate command, String stamp, long admissionId) {
        changes.lock(command.id());
        Refused.ifBroken(List.of(checks.check(actor.scope(), command, stamp)));
        var standing = entries.find(actor.scope(), command.id());
        ties.tie(standing, admissionId);
        var days = command.over(standing.days());
        changes.update(standing, standing.standing().with(days, wayOut(command, standing)));
        log(actor, "source.registered", standing, admissionId);
        return days.on(Stage.BRANCH_RESOLUTION);
    }

    /** The entry of a candidate says something else now: the candidate follows; of another entry nothing happens. */
    @PreAuthorize("hasAnyAuthority('RECORD_ADMISSION', 'IMPORT_WORKBOOK')")
    public void follow(Actor actor, AdmitCandidate command, long admissionId) {
        changes.lock(command.id());
        var standing = entries.find(actor.scope(), command.id());
        var before = standing.standing();
        boolean same = command.person().equals(before.person());
        boolean fits = checks.fits(standing, command);
        var after = new StandingCandidate(
                before.organizationId(),
                command.person(),
                same ? before.round() : 1,
                fits ? before.admittingId() : Long.valueOf(checks.branch(command)),
                command.channel(),
                command.over(standing.days()),
                wayOut(command, standing),
                before.certificateOn(),
                before.mark());
        changes.update(standing, after);
        if (command.fullName() != null) {
            ties.person(command, command.fullName());
        }
        log(actor, "source.register-followed", standing, admissionId);
    }

    /** An entry was struck out: its candidate stands again where he stood before it. */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void release(Actor actor, long admissionId) {
        var registered = ties.of(admissionId);
        if (registered.isEmpty()) {
            return;
        }
        long id = registered.get().candidateId();
        changes.lock(id);
        ties.untie(admissionId);
        var standing = entries.find(actor.scope(), id);
        var days = standing.days().upTo(registered.get().before());
        changes.update(standing, standing.standing().with(days, null));
        log(actor, "source.register-released", standing, admissionId);
    }

    private static @Nullable WayOut wayOut(AdmitCandidate command, CandidateEntry standing) {
        return command.leftOn() == null ? standing.wayOut() : WayOut.STRUCK_OFF;
    }

    private void log(Actor actor, String action, CandidateEntry standing, long admissionId) {
        audit.record(
                actor,
                action,
                standing.code(),
                Map.of(
                        "id", standing.id(),
                        "person", standing.person(),
                        "from", standing.stage(),
                        "admission", admissionId));
    }
}
