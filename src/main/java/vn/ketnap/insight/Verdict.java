package vn.ketnap.insight;

/** Whether a target is met by the figure as far as it is known. */
public enum Verdict {
    MET,
    NOT_MET,
    /** A bound leaves both possible. */
    UNDECIDED
}
