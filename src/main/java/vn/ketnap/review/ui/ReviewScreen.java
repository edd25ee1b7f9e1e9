package vn.ketnap.review.ui;

import java.util.List;
import java.util.Optional;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.choice.Proposal;
import vn.ketnap.review.snapshot.Difference;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotCheck;
import vn.ketnap.review.task.ReviewTask;

/**
 * All that the page of a meeting shows.
 *
 * @param check whether the copies are what was copied; empty while there are none
 */
record ReviewScreen(OnTheTable table, Difference difference, Optional<SnapshotCheck> check, List<Proposal> proposals) {

    ReviewScreen {
        proposals = List.copyOf(proposals);
    }

    ReviewMeeting meeting() {
        return table.meeting();
    }

    Snapshot snapshot() {
        return table.snapshot();
    }

    List<Choice> choices() {
        return table.choices();
    }

    List<ReviewTask> returning() {
        return table.returning();
    }

    List<ReviewTask> concluded() {
        return table.concluded();
    }
}
