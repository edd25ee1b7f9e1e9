package vn.ketnap.review.task;

import java.util.List;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when a meeting asks something, and when its progress is told. */
final class TaskRules {

    private static final int LONGEST_CONTENT = 1000;
    private static final int LONGEST_OFFICE = 255;

    private TaskRules() {}

    static List<Problem> check(AssignTask command, ReviewMeeting meeting) {
        var problems = new Problems();
        problems.unless(!meeting.closed(), "review.problem.closed", null);
        CommonRules.needed(problems, "content", command.content(), LONGEST_CONTENT);
        CommonRules.fits(problems, "office", command.office(), LONGEST_OFFICE);
        if (CommonRules.plausible(problems, "dueOn", command.dueOn()) && command.dueOn() != null) {
            problems.unless(
                    !command.dueOn().isBefore(meeting.plan().heldOn()),
                    "review.problem.dueTooEarly",
                    "dueOn",
                    meeting.plan().heldOn());
        }
        return problems.list();
    }

    static List<Problem> check(ReportTask command) {
        var problems = new Problems();
        if (command.status() == TaskStatus.DONE) {
            CommonRules.needed(problems, "outcome", command.outcome(), LONGEST_CONTENT);
        } else {
            CommonRules.fits(problems, "outcome", command.outcome(), LONGEST_CONTENT);
        }
        return problems.list();
    }
}
