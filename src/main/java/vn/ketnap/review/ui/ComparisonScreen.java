package vn.ketnap.review.ui;

import java.util.List;
import vn.ketnap.review.snapshot.Comparison;
import vn.ketnap.review.task.ReviewTask;

/**
 * Two meetings side by side.
 *
 * @param tasks what the earlier one asked, as it stands today
 */
record ComparisonScreen(Comparison comparison, List<ReviewTask> tasks) {

    ComparisonScreen {
        tasks = List.copyOf(tasks);
    }
}
