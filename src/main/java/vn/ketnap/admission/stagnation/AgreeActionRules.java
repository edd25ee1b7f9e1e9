package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when actions are agreed and closed. */
final class AgreeActionRules {

    private static final int LONGEST_OWNER = 120;
    private static final int LONGEST_TEXT = 1000;

    private AgreeActionRules() {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<AgreeAction> rows, BranchFacts<AgreeAction.Key, StandingAction> facts) {
        var twins = CommonRules.earlierTwins(rows, AgreeAction::key);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(
            AgreeAction row, @Nullable CommandIndex twin, BranchFacts<AgreeAction.Key, StandingAction> facts) {
        var problems = new Problems();
        facts.checkBranch(problems, row.code(), row.agreedOn(), twin);
        facts.checkNew(problems, row.key(), "measure");
        CommonRules.needed(problems, "owner", row.owner(), LONGEST_OWNER);
        if (CommonRules.plausible(problems, "agreedOn", row.agreedOn())) {
            facts.checkNotAhead(problems, "agreedOn", row.agreedOn());
        }
        if (CommonRules.plausible(problems, "reviewOn", row.reviewOn())) {
            problems.unless(
                    row.reviewOn().isAfter(row.agreedOn()),
                    "admission.reason.problem.reviewTooEarly",
                    "reviewOn",
                    row.agreedOn());
        }
        checkClosed(problems, row, facts);
        CommonRules.fits(problems, "note", row.note(), LONGEST_TEXT);
        return problems.list();
    }

    private static void checkClosed(
            Problems problems, AgreeAction row, BranchFacts<AgreeAction.Key, StandingAction> facts) {
        var closedOn = row.closedOn();
        if (closedOn != null) {
            closing(problems, row.agreedOn(), closedOn, row.outcome(), facts.today());
            return;
        }
        problems.unless(row.outcome() == null, "admission.reason.problem.outcomeWithoutEnd", "closedOn");
        var before = facts.standing().get(row.key());
        if (!facts.byHand() && before != null && before.closedOn() != null) {
            problems.unless(false, "admission.reason.problem.closed", "closedOn", before.closedOn());
        }
    }

    /** An action ends on a day that has come, not before it was agreed, and something came of it. */
    static void closing(
            Problems problems, LocalDate agreedOn, LocalDate closedOn, @Nullable String outcome, LocalDate today) {
        if (CommonRules.plausible(problems, "closedOn", closedOn)) {
            problems.unless(
                    !closedOn.isBefore(agreedOn), "admission.reason.problem.closedTooEarly", "closedOn", agreedOn);
            problems.unless(!closedOn.isAfter(today), "admission.reason.problem.ahead", "closedOn", closedOn);
        }
        CommonRules.needed(problems, "outcome", outcome, LONGEST_TEXT);
    }
}
