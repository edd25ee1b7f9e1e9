package vn.ketnap.review.task;

/** How far a task is. */
public enum TaskStatus {
    OPEN,
    DOING,
    DONE
}
