package vn.ketnap.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold before a candidate changes hands. */
final class HandOverRules {

    private static final int LONGEST_REASON = 500;

    private HandOverRules() {}

    /**
     * A proposal.
     *
     * @param to the unit that is to receive; null where there is none
     * @param open whether another proposal waits
     */
    static List<Problem> propose(HandOverCandidate command, CandidateEntry standing, @Nullable Long to, boolean open) {
        var problems = new Problems();
        if (!problems.unless(command.stamp().equals(standing.stamp()), "source.problem.changedMeanwhile", null)
                || !problems.unless(standing.whole(), "source.problem.notYourPerson", null)
                || !problems.unless(!open, "source.problem.handOverOpen", null)
                || !problems.unless(movable(standing), "source.problem.handOverTooLate", null)) {
            return problems.list();
        }
        if (problems.unless(to != null, "organization.problem.unknownUnit", "to", command.to())) {
            problems.unless(to != null && to != standing.organizationId(), "source.problem.handOverToItself", "to");
        }
        reason(problems, command.reason(), standing);
        return problems.list();
    }

    /**
     * An answer.
     *
     * @param sender the unit that proposed
     * @param taken whether the receiving unit has the person already
     */
    static List<Problem> answer(AnswerHandOver command, CandidateEntry standing, long sender, boolean taken) {
        var problems = new Problems();
        if (!command.accepted()) {
            reason(problems, command.reason(), standing);
            return problems.list();
        }
        problems.unless(
                standing.organizationId() == sender && movable(standing), "source.problem.handOverTooLate", null);
        problems.unless(!taken, "source.problem.handOverTaken", null);
        return problems.list();
    }

    /** The reason outlives the name, so the name does not stand in it. */
    private static void reason(Problems problems, String reason, CandidateEntry standing) {
        CommonRules.needed(problems, "reason", reason, LONGEST_REASON);
        var name = standing.fullName();
        problems.unless(
                name == null || !Folded.of(reason).contains(Folded.of(name)), "source.problem.nameInReason", "reason");
    }

    /** The branch that considered is the one that admits: nobody changes hands after its resolution. */
    private static boolean movable(CandidateEntry standing) {
        return standing.latest() && standing.stage().open() && standing.stage().beforeResolution();
    }
}
