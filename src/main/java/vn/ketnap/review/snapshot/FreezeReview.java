package vn.ketnap.review.snapshot;

/**
 * Copies the figures of a meeting.
 *
 * @param version the version that was looked at
 */
public record FreezeReview(long id, int version) {}
