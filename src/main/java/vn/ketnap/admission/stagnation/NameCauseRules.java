package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when causes are named. */
final class NameCauseRules {

    private static final int LONGEST_NOTE = 1000;

    private NameCauseRules() {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<NameCause> rows, BranchFacts<NameCause.Key, StandingCause> facts) {
        var twins = CommonRules.earlierTwins(rows, NameCause::key);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(
            NameCause row, @Nullable CommandIndex twin, BranchFacts<NameCause.Key, StandingCause> facts) {
        var problems = new Problems();
        facts.checkBranch(problems, row.code(), row.notedOn(), twin);
        facts.checkNew(problems, row.key(), "cause");
        if (CommonRules.plausible(problems, "notedOn", row.notedOn())) {
            facts.checkNotAhead(problems, "notedOn", row.notedOn());
        }
        checkEnd(problems, row.notedOn(), row.to(), facts.today());
        var standing = facts.standing().get(row.key());
        if (!facts.byHand() && standing != null) {
            problems.unless(
                    row.to() != null || standing.last() == null,
                    "admission.reason.problem.ended",
                    "to",
                    standing.last() == null ? facts.today() : standing.last());
        }
        CommonRules.fits(problems, "note", row.note(), LONGEST_NOTE);
        return problems.list();
    }

    /** A cause ends on a day that has come, not before it was noted. */
    static void checkEnd(Problems problems, LocalDate notedOn, @Nullable LocalDate to, LocalDate today) {
        if (to != null && CommonRules.plausible(problems, "to", to)) {
            problems.unless(!to.isBefore(notedOn), "admission.reason.problem.endsBeforeNoted", "to", notedOn);
            problems.unless(!to.isAfter(today), "admission.reason.problem.ahead", "to", to);
        }
    }
}
