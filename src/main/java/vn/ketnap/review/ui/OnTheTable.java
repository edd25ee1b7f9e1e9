package vn.ketnap.review.ui;

import java.util.List;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotQueries.Figures;
import vn.ketnap.review.task.ReviewTask;

/**
 * What a meeting speaks of: all that goes on the wall.
 *
 * @param returning what the meeting before asked, as it stands today
 * @param concluded what this one asks
 */
record OnTheTable(Figures figures, List<Choice> choices, List<ReviewTask> returning, List<ReviewTask> concluded) {

    OnTheTable {
        choices = List.copyOf(choices);
        returning = List.copyOf(returning);
        concluded = List.copyOf(concluded);
    }

    ReviewMeeting meeting() {
        return figures.meeting();
    }

    Snapshot snapshot() {
        return figures.snapshot();
    }
}
