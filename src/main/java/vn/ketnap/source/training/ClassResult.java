package vn.ketnap.source.training;

/** What came of a class for somebody who was registered. */
public enum ClassResult {
    /** Has the certificate. */
    COMPLETED,
    FAILED,
    /** Did not come, for a reason. */
    ABSENT
}
