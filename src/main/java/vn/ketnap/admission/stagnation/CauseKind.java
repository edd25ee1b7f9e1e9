package vn.ketnap.admission.stagnation;

/** Whether a cause lies outside the committee, or with it. */
public enum CauseKind {
    OBJECTIVE,
    SUBJECTIVE
}
