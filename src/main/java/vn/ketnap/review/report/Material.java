package vn.ketnap.review.report;

import java.util.List;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.task.ReviewTask;

/** What the papers of a meeting are written from. */
record Material(ReviewMeeting meeting, Snapshot snapshot, List<Choice> choices, List<ReviewTask> tasks) {

    Material {
        choices = List.copyOf(choices);
        tasks = List.copyOf(tasks);
    }
}
