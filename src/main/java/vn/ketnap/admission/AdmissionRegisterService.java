package vn.ketnap.admission;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;

/** Opens pages of the register; whoever reads whole names is in the audit log, or reads nothing. */
@Service
@Transactional
public class AdmissionRegisterService {

    private final AdmissionRegisterQueries register;
    private final AuditLog audit;

    AdmissionRegisterService(AdmissionRegisterQueries register, AuditLog audit) {
        this.register = register;
        this.audit = audit;
    }

    /**
     * One page, opened once.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public AdmissionRegister open(Actor actor, AdmissionFilter filter) {
        var shown = register.load(actor.scope(), filter);
        var seen = shown.seen();
        if (!seen.isEmpty()) {
            audit.record(actor, "admission.persons-seen", filter.code(), Map.of("ids", seen, "count", seen.size()));
        }
        return shown;
    }
}
