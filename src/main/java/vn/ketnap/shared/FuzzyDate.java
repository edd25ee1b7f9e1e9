package vn.ketnap.shared;

import java.time.LocalDate;

/**
 * A day as precisely as the source gives it ("10/2020" as a start is the first of the month, as an end the last).
 *
 * @param day the day it stands for
 * @param precision how precisely the source gives it
 */
public record FuzzyDate(LocalDate day, Precision precision) {

    /** How precisely a source gives a date. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** A day given to the day. */
    public static FuzzyDate on(LocalDate day) {
        return new FuzzyDate(day, Precision.DAY);
    }
}
