package vn.ketnap.source;

/** Who takes a step with a candidate. */
public enum Body {
    BRANCH,
    BASE_COMMITTEE,
    POLITICAL_CENTRE,
    /** The committee that decides on admissions: which one it is has changed with the regulations. */
    DECIDING_COMMITTEE
}
