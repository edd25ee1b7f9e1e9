package vn.ketnap.figure;

import java.time.LocalDate;

/**
 * The whole months inside a stretch of days; none is an empty stretch at its end.
 *
 * @param first first day of the first one
 * @param until first day after the last one
 */
record WholeMonths(LocalDate first, LocalDate until) {

    /**
     * The whole months among the days from one until before another.
     *
     * @param until the day after the last one
     */
    static WholeMonths within(LocalDate from, LocalDate until) {
        var first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        var after = until.withDayOfMonth(1);
        return first.isBefore(after) ? new WholeMonths(first, after) : new WholeMonths(until, until);
    }

    /** Whether nothing is left before and after them. */
    boolean covers(LocalDate from, LocalDate until) {
        return first.equals(from) && this.until.equals(until);
    }
}
