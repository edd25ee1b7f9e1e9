package vn.ketnap.admission.history;

/** What happened to an entry of the register. */
public enum ChangeKind {
    /** Came or was changed by a workbook. */
    BROUGHT,
    /** Entered by form. */
    RECORDED,
    CORRECTED,
    CEREMONY,
    RECOGNIZED,
    /** The person left the Party on probation. */
    STRUCK_OFF,
    /** The entry was wrong and is no longer in the register. */
    STRUCK_OUT
}
