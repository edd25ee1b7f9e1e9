package vn.ketnap.admission.deadline;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;

/** Opens the list of what is late; whoever reads whole names is in the audit log, or reads nothing. */
@Service
@Transactional
public class LateService {

    private final LateQueries late;
    private final AuditLog audit;

    LateService(LateQueries late, AuditLog audit) {
        this.late = late;
        this.audit = audit;
    }

    /**
     * One page, opened once.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public LateList open(Actor actor, LateFilter filter) {
        var shown = late.load(actor.scope(), filter);
        var seen = shown.seen();
        if (!seen.isEmpty()) {
            audit.record(actor, "admission.persons-seen", filter.code(), Map.of("ids", seen, "count", seen.size()));
        }
        return shown;
    }
}
