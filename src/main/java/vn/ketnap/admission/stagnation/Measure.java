package vn.ketnap.admission.stagnation;

/** What a committee can do about a branch without admission, in the codes of the field. */
public enum Measure {
    ASSIGN_TARGET,
    ASSIGN_MEMBER_IN_CHARGE,
    REVIEW_SOURCES,
    SPECIAL_CLASS,
    EMULATION_MOVEMENT,
    SCHOOL_PLAN,
    THEMATIC_BRANCH_MEETING,
    MONTHLY_REVIEW,
    PRAISE_CRITICISE,
    LINK_TO_RATING,
    FLEXIBLE_SUPPORT_ENTERPRISE,
    DOSSIER_GUIDANCE,
    FAMILY_COORDINATION,
    WORKSHOP
}
