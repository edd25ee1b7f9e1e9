package vn.ketnap.review.choice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.ReviewRules;
import vn.ketnap.review.ReviewStore;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;

/** Records whom the board praises and criticises, and why; the figures only propose. */
@Service
@Transactional
public class ChoiceService {

    private static final int LONGEST_REASON = 1000;

    private final SnapshotQueries snapshots;
    private final ChoiceQueries choices;
    private final OrganizationQueries organizations;
    private final ReviewStore reviews;
    private final ChoiceStore store;
    private final AuditLog audit;

    ChoiceService(
            SnapshotQueries snapshots,
            ChoiceQueries choices,
            OrganizationQueries organizations,
            ReviewStore reviews,
            ChoiceStore store,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.choices = choices;
        this.organizations = organizations;
        this.reviews = reviews;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Decides what a meeting says of a unit.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting or unit, or it is out of scope
     * @throws Refused when it breaks a rule, or somebody changed the meeting meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public void choose(Actor actor, ChooseUnit command) {
        var figures = snapshots.figures(actor.scope(), command.meeting());
        var meeting = figures.meeting();
        Refused.ifBroken(List.of(check(command, figures)));
        if (!reviews.touch(command.meeting(), command.version())) {
            throw ReviewRules.changedMeanwhile();
        }
        var before = choices.of(actor.scope(), command.meeting()).stream()
                .filter(one -> one.code().equals(command.code()) && one.side() == command.side())
                .findFirst()
                .map(ChoiceService::words)
                .orElse("");
        var after = after(actor, command, figures.snapshot());
        if (after == null) {
            store.remove(command.meeting(), command.code(), command.side());
        } else {
            store.put(command.meeting(), after);
        }
        audit.record(
                actor,
                "review.chosen",
                meeting.plan().logged(),
                Map.of(
                        "meeting", command.meeting(),
                        "code", command.code(),
                        "side", command.side(),
                        "before", before,
                        "after", after == null ? "" : words(after)));
    }

    private @Nullable Choice after(Actor actor, ChooseUnit command, Snapshot snapshot) {
        if (command.decision() == null) {
            return null;
        }
        String name = snapshot.units().stream()
                .filter(unit -> unit.code().equals(command.code()))
                .findFirst()
                .map(unit -> unit.name())
                .orElseGet(() -> organizations
                        .unit(actor.scope(), command.code(), snapshot.head().to())
                        .name());
        return new Choice(command.code(), name, command.side(), command.decision(), command.reason());
    }

    /** Whoever is named with figures has figures; who is named otherwise, or not as proposed, is so for a reason. */
    private static List<Problem> check(ChooseUnit command, SnapshotQueries.Figures figures) {
        var problems = new Problems();
        problems.unless(figures.meeting().frozen(), "review.problem.notFrozen", null);
        problems.unless(!figures.meeting().closed(), "review.problem.closed", null);
        CommonRules.fits(problems, "reason", command.reason(), LONGEST_REASON);
        var decision = command.decision();
        if (decision == null) {
            return problems.list();
        }
        boolean reported = figures.snapshot().units().stream()
                .anyMatch(unit -> unit.code().equals(command.code()) && unit.admitted() != null);
        boolean proposed = ProposalRules.of(figures.snapshot()).stream()
                .anyMatch(one -> one.unit().code().equals(command.code()) && one.side() == command.side());
        problems.unless(
                decision != ChoiceDecision.NAMED || reported, "review.problem.noFigures", "decision", command.code());
        boolean asProposed = decision == ChoiceDecision.NAMED && proposed;
        problems.unless(
                asProposed || (command.reason() != null && !command.reason().isBlank()),
                "review.problem.reasonNeeded",
                "reason");
        return problems.list();
    }

    private static String words(Choice choice) {
        return choice.reason() == null ? choice.decision().name() : choice.decision() + ": " + choice.reason();
    }
}
