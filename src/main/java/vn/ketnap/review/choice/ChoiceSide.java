package vn.ketnap.review.choice;

/** For what a unit is named at a meeting. */
public enum ChoiceSide {
    PRAISE,
    CRITICISM
}
