package vn.ketnap.review.task;

import org.jspecify.annotations.Nullable;

/**
 * Says how far a task is.
 *
 * @param version of the task that was looked at
 */
public record ReportTask(
        long id, int version, TaskStatus status, @Nullable String outcome) {}
