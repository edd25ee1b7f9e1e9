package vn.ketnap.source;

import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Actor;

/**
 * Lets the stages of candidates follow their classes: whoever records a class has not looked at each entry, so the step is
 * taken from the entry as it stands, by the same rules as any other.
 */
@Service
@Transactional
public class ClassStepService {

    private final CandidateEntryQueries entries;
    private final CandidateEntryStore changes;
    private final CandidateService candidates;

    ClassStepService(CandidateEntryQueries entries, CandidateEntryStore changes, CandidateService candidates) {
        this.entries = entries;
        this.changes = changes;
        this.candidates = candidates;
    }

    /**
     * Takes a step.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such candidate, or it is out of scope
     * @throws vn.ketnap.shared.Refused when it breaks a rule
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void take(Actor actor, long candidateId, Stage to, LocalDate on) {
        changes.lock(candidateId);
        var standing = entries.find(actor.scope(), candidateId);
        candidates.advance(actor, new AdvanceCandidate(candidateId, standing.stamp(), to, on));
    }
}
