package vn.ketnap.review.task;

/**
 * Takes a task back that its meeting did not mean.
 *
 * @param version of the task that was looked at
 */
public record WithdrawTask(long id, int version) {}
