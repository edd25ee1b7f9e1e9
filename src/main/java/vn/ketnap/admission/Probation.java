package vn.ketnap.admission;

import java.time.LocalDate;

/** Months of probation, counted as the field counts them. */
public final class Probation {

    private Probation() {}

    /**
     * The first day on which the person can be an official member. Months end on the day of the same number; where the
     * month has no such day, on its last one: from 29/2/2024 twelve months end on 28/2/2025.
     *
     * @param months length of the probation (Charter, Article 5: twelve)
     */
    public static LocalDate endsOn(LocalDate ceremony, int months) {
        return ceremony.plusMonths(months);
    }
}
