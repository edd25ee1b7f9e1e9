package vn.ketnap.admission;

/** Gender of an admitted person ("Giới tính"): contract words, stable. */
public enum Gender {
    MALE,
    FEMALE
}
