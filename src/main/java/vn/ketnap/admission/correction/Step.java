package vn.ketnap.admission.correction;

/** What follows an admission. */
public enum Step {
    CEREMONY,
    RECOGNIZED,
    /** Leaves the Party on probation. */
    STRUCK_OFF
}
