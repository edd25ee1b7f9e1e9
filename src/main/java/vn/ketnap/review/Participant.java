package vn.ketnap.review;

/**
 * Who takes part in a meeting.
 *
 * @param office the office or body, not the name of a person
 */
public record Participant(ReviewRole role, String office) {}
