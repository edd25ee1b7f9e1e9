package vn.ketnap.shared;

import java.time.LocalDate;

/**
 * A stretch of days, both ends included, as people write it ("01/01/2023–31/07/2023").
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when the end is before the start */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it starts: " + from + " – " + to);
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day after the last one: the open end of the half-open range used in SQL. */
    public LocalDate until() {
        return to.plusDays(1);
    }

    /** Whether every day of the other period lies in this one. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether the day lies in this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
