package vn.ketnap.review.snapshot;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.ReviewRules;
import vn.ketnap.review.ReviewStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/**
 * Freezes meetings: copies what the screens say of the unit at that moment, all of it read in one transaction.
 *
 * @see "decision 0030"
 */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class FreezeService {

    private final ReviewQueries meetings;
    private final ReviewStore reviews;
    private final SnapshotStore store;
    private final LiveQueries live;
    private final AuditLog audit;

    FreezeService(ReviewQueries meetings, ReviewStore reviews, SnapshotStore store, LiveQueries live, AuditLog audit) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.store = store;
        this.live = live;
        this.audit = audit;
    }

    /**
     * Copies the figures of a meeting.
     *
     * @return what the rows come to
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     * @throws Refused when they were copied already, or somebody changed the meeting meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public String freeze(Actor actor, FreezeReview command) {
        reviews.hold(command.id());
        var at = store.moment();
        var meeting = meetings.meeting(actor.scope(), command.id());
        if (meeting.frozen()) {
            throw new Refused(List.of(Problem.error("review.problem.frozenAlready", null)));
        }
        var lines = SnapshotLines.of(live.explained(actor.scope(), meeting));
        String sha256 = SnapshotLine.sha256(lines);
        if (!reviews.freeze(command.id(), command.version(), at, actor.username(), sha256)) {
            throw ReviewRules.changedMeanwhile();
        }
        store.insert(command.id(), lines);
        audit.record(
                actor,
                "review.frozen",
                meeting.plan().logged(),
                Map.of("meeting", command.id(), "rows", lines.size(), "sha256", sha256));
        return sha256;
    }
}
