package vn.ketnap.review;

/** What a meeting looks back on. */
public enum ReviewKind {
    /** Giao ban: month after month. */
    MONTHLY,
    /** Sơ kết of half a year. */
    HALF_YEAR,
    /** Tổng kết of a year. */
    YEAR,
    /** Sơ kết, tổng kết of a term. */
    TERM,
    /** One subject. */
    THEMATIC
}
