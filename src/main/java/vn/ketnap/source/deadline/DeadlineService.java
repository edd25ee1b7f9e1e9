package vn.ketnap.source.deadline;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;

/** Opens the list of clocks that run out; whoever reads whole names is in the audit log, or reads nothing. */
@Service
@Transactional
public class DeadlineService {

    private final DeadlineQueries deadlines;
    private final AuditLog audit;

    DeadlineService(DeadlineQueries deadlines, AuditLog audit) {
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /**
     * One page, opened once.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public DeadlineList open(Actor actor, DeadlineFilter filter) {
        var shown = deadlines.load(actor.scope(), filter);
        var seen = shown.seen();
        if (!seen.isEmpty()) {
            audit.record(actor, "source.persons-seen", filter.code(), Map.of("ids", seen, "count", seen.size()));
        }
        return shown;
    }
}
