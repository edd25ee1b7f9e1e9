package vn.ketnap.review;

/**
 * Says anew what a meeting is; what is frozen stays as it is.
 *
 * @param version the version that was looked at
 */
public record CorrectReview(long id, int version, PlanReview meeting) {}
