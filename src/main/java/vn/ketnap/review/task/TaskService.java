package vn.ketnap.review.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.ReviewRules;
import vn.ketnap.review.ReviewStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Refused;

/** Records what meetings conclude, and how far it is. */
@Service
@Transactional
public class TaskService {

    private final ReviewQueries meetings;
    private final TaskQueries tasks;
    private final OrganizationQueries organizations;
    private final ReviewStore reviews;
    private final TaskStore store;
    private final AuditLog audit;
    private final Clock clock;

    TaskService(
            ReviewQueries meetings,
            TaskQueries tasks,
            OrganizationQueries organizations,
            ReviewStore reviews,
            TaskStore store,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.organizations = organizations;
        this.reviews = reviews;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Concludes that something is to be done.
     *
     * @return the task's id
     * @throws vn.ketnap.shared.NotFound when there is no such meeting or unit, or it is out of scope
     * @throws Refused when it breaks a rule, or somebody changed the meeting meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public long assign(Actor actor, AssignTask command) {
        var meeting = meetings.meeting(actor.scope(), command.meeting());
        var unit = command.code() == null
                ? null
                : Long.valueOf(organizations.idOf(actor.scope(), command.code()).value());
        Refused.ifBroken(List.of(TaskRules.check(command, meeting)));
        if (!reviews.touch(command.meeting(), command.version())) {
            throw ReviewRules.changedMeanwhile();
        }
        long id = store.insert(command, unit);
        audit.record(
                actor,
                "review.task-assigned",
                meeting.plan().logged(),
                Map.of(
                        "task", id,
                        "code", Objects.requireNonNullElse(command.code(), ""),
                        "after", command.content(),
                        "until", Objects.toString(command.dueOn(), "")));
        return id;
    }

    /**
     * Says how far a task is.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such task, or whoever is asked is out of scope
     * @throws Refused when it breaks a rule, or somebody changed the task meanwhile
     */
    @PreAuthorize("hasAnyAuthority('MANAGE_REVIEWS', 'RECORD_ADMISSION')")
    public void report(Actor actor, ReportTask command) {
        var before = tasks.task(actor.scope(), command.id());
        Refused.ifBroken(List.of(TaskRules.check(command)));
        if (!store.report(command, LocalDate.now(clock))) {
            throw ReviewRules.changedMeanwhile();
        }
        audit.record(
                actor,
                "review.task-reported",
                Objects.requireNonNullElse(before.code(), "") + " · " + before.heldOn(),
                Map.of(
                        "task", command.id(),
                        "before", before.status(),
                        "after", command.status(),
                        "reason", Objects.requireNonNullElse(command.outcome(), "")));
    }

    /**
     * Takes a task back.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such task, or whoever is asked is out of scope
     * @throws Refused when its meeting is closed, or somebody changed the task meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public void withdraw(Actor actor, WithdrawTask command) {
        var before = tasks.task(actor.scope(), command.id());
        var meeting = meetings.meeting(actor.scope(), before.meeting());
        if (meeting.closed()) {
            throw new Refused(List.of(vn.ketnap.shared.Problem.error("review.problem.closed", null)));
        }
        if (!store.withdraw(command)) {
            throw ReviewRules.changedMeanwhile();
        }
        audit.record(
                actor,
                "review.task-withdrawn",
                meeting.plan().logged(),
                Map.of("task", command.id(), "before", before.content()));
    }
}
