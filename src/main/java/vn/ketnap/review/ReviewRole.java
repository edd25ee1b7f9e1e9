package vn.ketnap.review;

/** What somebody does at a meeting. */
public enum ReviewRole {
    CHAIR,
    REPORTER,
    SECRETARY,
    ATTENDEE
}
