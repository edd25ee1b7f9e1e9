package vn.ketnap.review.task;

import java.time.LocalDate;

/** What became of a task, the worst first. */
public enum TaskFate {
    /** Not done, and should have been by the day. */
    LATE,
    /** Not done, and not due before the day. */
    OPEN,
    DONE;

    /** What became of a task, by what is told of it today; whether it is late is asked of a day. */
    public static TaskFate of(ReviewTask task, LocalDate day) {
        if (task.done()) {
            return DONE;
        }
        return task.overdue(day) ? LATE : OPEN;
    }
}
