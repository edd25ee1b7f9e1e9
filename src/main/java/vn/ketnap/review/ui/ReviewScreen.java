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
 * @param returning what the meeting before asked, as it stands today
 * @param concluded what this one asks
 * @param check whether the copies are what was copied; empty while there are none
 */
record ReviewScreen(
        ReviewMeeting meeting,
        Snapshot snapshot,
        Difference difference,
        Optional<SnapshotCheck> check,
        List<Proposal> proposals,
        List<Choice> choices,
        List<ReviewTask> returning,
        List<ReviewTask> concluded) {

    ReviewScreen {
        proposals = List.copyOf(proposals);
        choices = List.copyOf(choices);
        returning = List.copyOf(returning);
        concluded = List.copyOf(concluded);
    }
}
