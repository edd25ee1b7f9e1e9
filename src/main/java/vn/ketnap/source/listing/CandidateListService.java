package vn.ketnap.source.listing;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;

/** Opens pages of the list; whoever reads whole names is in the audit log, or reads nothing. */
@Service
@Transactional
public class CandidateListService {

    private final CandidateListQueries candidates;
    private final AuditLog audit;

    CandidateListService(CandidateListQueries candidates, AuditLog audit) {
        this.candidates = candidates;
        this.audit = audit;
    }

    /**
     * One page, opened once.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public CandidateList open(Actor actor, CandidateFilter filter) {
        var shown = candidates.load(actor.scope(), filter);
        var seen = shown.seen();
        if (!seen.isEmpty()) {
            audit.record(actor, "source.persons-seen", filter.code(), Map.of("ids", seen, "count", seen.size()));
        }
        return shown;
    }
}
