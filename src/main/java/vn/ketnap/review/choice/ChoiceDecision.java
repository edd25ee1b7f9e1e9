package vn.ketnap.review.choice;

/** What the board decides of a unit. */
public enum ChoiceDecision {
    /** Named, with its figures. */
    NAMED,
    /** Named for something no figure says. */
    WITHOUT_FIGURES,
    /** Proposed by the figures and not named. */
    LEFT_OUT
}
