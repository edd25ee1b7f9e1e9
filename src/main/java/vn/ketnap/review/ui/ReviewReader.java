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

/** Reads all that the page of a meeting shows, within one transaction. */
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
        var figures = snapshots.figures(scope, id);
        var previous = figures.meeting().plan().previous();
        return new ReviewScreen(
                figures.meeting(),
                figures.snapshot(),
                differences.load(scope, id),
                snapshots.check(scope, id),
                ProposalRules.of(figures.snapshot()),
                choices.of(scope, id),
                previous == null ? List.of() : tasks.ofMeeting(scope, previous),
                tasks.ofMeeting(scope, id));
    }
}
