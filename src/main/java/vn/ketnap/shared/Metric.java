package vn.ketnap.shared;

/** What is counted ("Chỉ số"): contract words, stable. */
public enum Metric {
    ADMITTED(false),
    RECOGNIZED(false),
    STRUCK_OFF(false),
    LISTED(false),
    FEASIBLE(false),
    SENT_TO_CLASS(false),
    CLASSES_HELD(false),
    COMPLETED_CLASS(false),
    DOSSIERS(false),
    SENT_TO_NEW_MEMBER_CLASS(false),
    BASE_ORGANIZATIONS(true),
    BRANCHES(true),
    NO_ADMISSION_BRANCHES(true),
    SMALL_BRANCHES(true),
    /** Branches with at least one admission in the period: what a coverage target is about. */
    BRANCHES_WITH_ADMISSION(false),
    /** Members who live in the branch's own area, each branch by itself: what a strength target is about. */
    LOCAL_MEMBERS_PER_BRANCH(true);

    private final boolean stock;

    Metric(boolean stock) {
        this.stock = stock;
    }

    /** Whether the number is a state on a day (branches without admission) and not a flow over days (admissions). */
    public boolean stock() {
        return stock;
    }
}
