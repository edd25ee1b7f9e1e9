package vn.ketnap.source.training;

/** Whom a class is for. */
public enum ClassKind {
    /** Candidates, before they apply. */
    AWARENESS,
    /** Probationary members. */
    NEW_MEMBER
}
