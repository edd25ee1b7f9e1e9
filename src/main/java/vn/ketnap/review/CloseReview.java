package vn.ketnap.review;

/**
 * Closes a meeting: nothing of it but the progress of its tasks changes any more.
 *
 * @param version the version that was looked at
 */
public record CloseReview(long id, int version) {}
