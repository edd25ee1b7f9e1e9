package vn.ketnap.admission;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/** Records when branches admitted somebody last, many at once, and takes it back. Rows are checked again here, within the actor's scope. */
@Service
@Transactional
public class LastAdmissionService {

    private final LastAdmissionCheckQueries checks;
    private final UnitCodeQueries units;
    private final LastAdmissionStore admissions;
    private final AuditLog audit;

    LastAdmissionService(
            LastAdmissionCheckQueries checks, UnitCodeQueries units, LastAdmissionStore admissions, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.admissions = admissions;
        this.audit = audit;
    }

    /**
     * Writes statements by branch and the day they speak of.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeLastAdmissions(Actor actor, ImportId importId, List<RecordLastAdmission> commands) {
        Refused.ifBroken(checks.check(actor.scope(), commands, Set.of()));
        var codes = commands.stream().map(RecordLastAdmission::code).toList();
        var written = admissions.write(importId, commands, units.find(actor.scope(), codes, Set.of()));
        audit.record(actor, "admission.last-recorded", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the statements of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = admissions.undo(importId);
        audit.record(actor, "admission.last-undone", importId.subject(), undone.counts());
        return undone;
    }
}
