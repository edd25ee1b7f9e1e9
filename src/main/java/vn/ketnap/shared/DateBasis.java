package vn.ketnap.shared;

/** Which day makes an admission count ("Tính theo"); a figure that does not state it answers either question. */
public enum DateBasis {
    /** The day of the decision. */
    DECISION,
    /** The day of the ceremony. */
    CEREMONY
}
