package vn.ketnap.source;

/** Whether somebody can be admitted here ("Khả năng kết nạp"): a mark beside the stage; contract words, stable. */
public enum Feasibility {
    FEASIBLE,
    NOT_FEASIBLE
}
