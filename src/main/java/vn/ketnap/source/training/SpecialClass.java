package vn.ketnap.source.training;

/** Classes held otherwise than the usual ones. */
public enum SpecialClass {
    NONE,
    /** Before those who are called up leave. */
    ENLISTMENT_YOUTH,
    /** Where the workers are. */
    ON_SITE_ENTERPRISE,
    /** For those who work on all other days. */
    SUNDAY
}
