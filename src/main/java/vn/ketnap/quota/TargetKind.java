package vn.ketnap.quota;

/** Who set a target and how ("Loại chỉ tiêu"): contract words, stable. */
public enum TargetKind {
    /** Handed down by the superior. */
    ASSIGNED,
    /** The unit's own plan. */
    PLAN,
    /** Offered by the unit. */
    REGISTERED,
    /** Resolved by the unit's congress. */
    CONGRESS,
    /** A share of the members. */
    RATIO
}
