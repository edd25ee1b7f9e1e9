package vn.ketnap.admission.deadline;

/** Which clock ran out, the one to act on first. */
public enum LateKind {
    /** Decided, and no ceremony within its time. */
    CEREMONY_DUE,
    /** The probation is over, and the branch has not reviewed it within its time: nobody is recognised. */
    REVIEW_DUE,
    /** The probation is over and nobody is recognised, while the time for the review still runs. */
    RECOGNITION_DUE,
    /** The ceremony was held, but after its time. */
    CEREMONY_HELD_LATE,
    /** Decided, but after the time that runs from the resolution of the branch. */
    DECIDED_LATE
}
