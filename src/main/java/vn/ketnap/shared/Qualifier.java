package vn.ketnap.shared;

/** How a published number is meant ("Mức"): contract words, stable. */
public enum Qualifier {
    /** The number itself. */
    EXACT,
    /** "gần", "khoảng": near the number, either side. */
    ABOUT,
    /** "hơn", "trên": the number or more. */
    AT_LEAST,
    /** "không quá", "dưới": the number or less. */
    AT_MOST
}
