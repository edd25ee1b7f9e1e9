package vn.ketnap.source.school;

/** How far pupils of a school have come, as counts; in the order of the process. */
public enum SchoolStage {
    /** Looked at, from the beginning of grade 10. */
    SURVEYED,
    /** In the plan of the school. */
    PLANNED,
    /** Followed by a member. */
    FOLLOWED,
    /** Sent to the awareness class. */
    IN_CLASS,
    /** Old enough and with complete papers. */
    ELIGIBLE,
    DECIDED,
    /** Admitted by ceremony. */
    CEREMONY
}
