package vn.ketnap.admission;

/** How an entry came into the register. */
public enum OriginKind {
    /** From the list of candidates. */
    CANDIDATE,
    /** By a form without a candidate, for a reason. */
    DIRECT,
    /** By a workbook, which names no candidate. */
    IMPORT
}
