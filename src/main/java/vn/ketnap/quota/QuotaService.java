package vn.ketnap.quota;

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

/** Sets targets, many at once, and takes them back. Rows are checked again here, within the actor's scope. */
@Service
@Transactional
public class QuotaService {

    private final QuotaCheckQueries checks;
    private final UnitCodeQueries units;
    private final QuotaStore quotas;
    private final AuditLog audit;

    QuotaService(QuotaCheckQueries checks, UnitCodeQueries units, QuotaStore quotas, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.quotas = quotas;
        this.audit = audit;
    }

    /**
     * Writes targets by unit, kind, metric, population, days and date of the instrument.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeQuotas(Actor actor, ImportId importId, List<SetQuota> commands) {
        Refused.ifBroken(checks.check(actor.scope(), commands, Set.of()));
        var codes = commands.stream().map(SetQuota::code).toList();
        var written = quotas.write(importId, commands, units.find(actor.scope(), codes, Set.of()));
        audit.record(actor, "quota.set", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the targets of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = quotas.undo(importId);
        audit.record(actor, "quota.undone", importId.subject(), undone.counts());
        return undone;
    }
}
