package vn.ketnap.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Plans meetings, says them anew and closes them. */
@Service
@Transactional
public class ReviewService {

    private final ReviewQueries meetings;
    private final OrganizationQueries organizations;
    private final ReviewStore store;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            ReviewQueries meetings, OrganizationQueries organizations, ReviewStore store, AuditLog audit, Clock clock) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a meeting.
     *
     * @return its id
     * @throws NotFound when the unit does not exist or is out of scope
     * @throws Refused when it breaks a rule
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public long plan(Actor actor, PlanReview command) {
        var unit = organizations.idOf(actor.scope(), command.code());
        Refused.ifBroken(List.of(ReviewRules.check(command, facts(actor.scope(), command, null))));
        long id = store.insert(unit.value(), command);
        audit.record(actor, "review.planned", command.logged(), Map.of("meeting", id, "after", words(command)));
        return id;
    }

    /**
     * Says a meeting anew.
     *
     * @throws NotFound when there is no such meeting, or its unit is out of scope
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public void correct(Actor actor, CorrectReview command) {
        var standing = meetings.meeting(actor.scope(), command.id());
        var plan = command.meeting();
        Refused.ifBroken(List.of(ReviewRules.check(plan, facts(actor.scope(), plan, standing))));
        if (!store.update(command)) {
            throw ReviewRules.changedMeanwhile();
        }
        audit.record(
                actor,
                "review.corrected",
                plan.logged(),
                Map.of("meeting", command.id(), "before", words(standing.plan()), "after", words(plan)));
    }

    /**
     * Closes a meeting.
     *
     * @throws NotFound when there is no such meeting, or its unit is out of scope
     * @throws Refused when its figures are not frozen, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public void close(Actor actor, CloseReview command) {
        var standing = meetings.meeting(actor.scope(), command.id());
        if (!standing.frozen()) {
            throw new Refused(List.of(Problem.error("review.problem.notFrozen", null)));
        }
        if (!store.close(command, LocalDateTime.now(clock))) {
            throw ReviewRules.changedMeanwhile();
        }
        audit.record(actor, "review.closed", standing.plan().logged(), Map.of("meeting", command.id()));
    }

    private ReviewRules.Facts facts(OrgScope scope, PlanReview command, @Nullable ReviewMeeting standing) {
        return new ReviewRules.Facts(standing, previous(scope, command.previous()), meetings.layouts());
    }

    private @Nullable ReviewMeeting previous(OrgScope scope, @Nullable Long id) {
        try {
            return id == null ? null : meetings.meeting(scope, id);
        } catch (NotFound unknown) {
            return null;
        }
    }

    private static Map<String, Object> words(PlanReview meeting) {
        var words = new LinkedHashMap<String, Object>();
        words.put("kind", meeting.kind());
        words.put("subject", meeting.subject());
        words.put("from", meeting.from());
        words.put("to", meeting.cutOff());
        words.put("participants", meeting.participants().size());
        return words;
    }
}
