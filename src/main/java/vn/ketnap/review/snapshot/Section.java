package vn.ketnap.review.snapshot;

/** What a copied row speaks of. */
enum Section {
    HEAD,
    RULE,
    UNIT,
    SHEET,
    CHANNEL,
    COMPOSITION,
    SILENCE,
    BRANCH,
    CLOCK,
    TASK,
    RECIPE
}
