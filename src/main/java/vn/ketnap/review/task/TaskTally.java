package vn.ketnap.review.task;

import java.time.LocalDate;
import java.util.List;

/** How far some tasks are on a day. */
public record TaskTally(long asked, long done, long overdue) {

    /** Counts tasks. */
    public static TaskTally of(List<ReviewTask> tasks, LocalDate day) {
        return new TaskTally(
                tasks.size(),
                tasks.stream().filter(ReviewTask::done).count(),
                tasks.stream().filter(task -> task.overdue(day)).count());
    }
}
