package vn.ketnap.review.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.review.choice.ChoiceQueries;
import vn.ketnap.review.choice.ProposalRules;
import vn.ketnap.review.snapshot.DifferenceQueries;
import vn.ketnap.review.snapshot.SnapshotQueries;
import vn.ketnap.review.task.TaskQueries;
import vn.ketnap.shared.OrgScope;

/** Reads all that the pages of a meeting show, within one transaction. */
@Component
@Transactional(readOnly = true)
class ReviewReader {

    private final SnapshotQueries snapshots;
    private final DifferenceQueries differences;
    private final ChoiceQueries choices;
    private final TaskQueries tasks;

    ReviewReader(SnapshotQueries snapshots, DifferenceQueries differences, ChoiceQueries choices, TaskQueries tasks) {
        this.snapshots = snapshots;
        this.differences = differences;
        this.choices = choices;
        this.tasks = tasks;
    }

    ReviewScreen load(OrgScope scope, long id) {
        var table = table(scope, id);
        return new ReviewScreen(
                table,
                differences.load(scope, table.figures()),
                snapshots.check(scope, id),
                ProposalRules.of(table.snapshot()));
    }

    /** Two meetings of one unit, whichever is named first. */
    ComparisonScreen compare(OrgScope scope, long one, long other) {
        var comparison = differences.between(scope, one, other);
        return new ComparisonScreen(
                comparison,
                tasks.ofMeeting(scope, comparison.earlier().meeting().id()));
    }

    /** What is thrown on the wall; nothing is compared for it. */
    OnTheTable table(OrgScope scope, long id) {
        var figures = snapshots.figures(scope, id);
        var previous = figures.meeting().plan().previous();
        return new OnTheTable(
                figures,
                choices.of(scope, id),
                previous == null ? List.of() : tasks.ofMeeting(scope, previous),
                tasks.ofMeeting(scope, id));
    }
}
