package vn.ketnap.review;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;

/** What must hold when a meeting is planned or said anew. */
public final class ReviewRules {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_AGENDA = 8000;
    private static final int LONGEST_OFFICE = 255;
    private static final int MOST_DECIMALS = 3;

    private ReviewRules() {}

    /** What is said of a change made on a version that stands no more. */
    public static Refused changedMeanwhile() {
        return new Refused(List.of(Problem.error("review.problem.changedMeanwhile", null)));
    }

    /**
     * What is known before.
     *
     * @param standing the meeting that is said anew; null for a new one
     * @param previous the meeting named as the one before; null where none is named or none is known
     * @param layouts guidances there are
     */
    record Facts(@Nullable ReviewMeeting standing, @Nullable ReviewMeeting previous, Set<String> layouts) {

        Facts {
            layouts = Set.copyOf(layouts);
        }
    }

    static List<Problem> check(PlanReview command, Facts facts) {
        var problems = new Problems();
        CommonRules.needed(problems, "subject", command.subject(), LONGEST_SUBJECT);
        CommonRules.fits(problems, "agenda", command.agenda(), LONGEST_AGENDA);
        CommonRules.plausible(problems, "heldOn", command.heldOn());
        if (CommonRules.plausible(problems, "from", command.from())
                && CommonRules.plausible(problems, "cutOff", command.cutOff())) {
            problems.unless(
                    !command.cutOff().isBefore(command.from()),
                    "shared.problem.endsBeforeStart",
                    "cutOff",
                    command.from());
            problems.unless(
                    !command.cutOff().isAfter(command.heldOn()),
                    "review.problem.cutOffAfterMeeting",
                    "cutOff",
                    command.heldOn());
        }
        for (var participant : command.participants()) {
            CommonRules.needed(problems, "participants", participant.office(), LONGEST_OFFICE);
        }
        problems.unless(
                command.decimals() == null || (command.decimals() >= 0 && command.decimals() <= MOST_DECIMALS),
                "review.problem.decimals",
                "decimals",
                MOST_DECIMALS);
        problems.unless(
                command.layout() == null || facts.layouts.contains(command.layout()),
                "review.problem.layout",
                "layout");
        checkPrevious(problems, command, facts);
        checkFrozen(problems, command, facts.standing);
        return problems.list();
    }

    private static void checkPrevious(Problems problems, PlanReview command, Facts facts) {
        if (command.previous() == null) {
            return;
        }
        var previous = facts.previous;
        if (problems.unless(
                        previous != null && previous.plan().code().equals(command.code()),
                        "review.problem.previousUnknown",
                        "previous")
                && previous != null) {
            problems.unless(
                    previous.plan().heldOn().isBefore(command.heldOn()),
                    "review.problem.previousLater",
                    "previous",
                    previous.plan().heldOn());
        }
    }

    /** What the copied figures speak of cannot be said anew. */
    private static void checkFrozen(Problems problems, PlanReview command, @Nullable ReviewMeeting standing) {
        if (standing == null) {
            return;
        }
        problems.unless(!standing.closed(), "review.problem.closed", null);
        var plan = standing.plan();
        problems.unless(plan.code().equals(command.code()), "review.problem.otherUnit", "code");
        if (standing.frozen()) {
            problems.unless(
                    plan.from().equals(command.from()) && plan.cutOff().equals(command.cutOff()),
                    "review.problem.frozenPeriod",
                    "cutOff",
                    plan.cutOff());
        }
    }
}
