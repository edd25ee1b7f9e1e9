package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.ketnap.shared.Period;

/**
 * How much of a target period has passed, counted in months: full months and the days of the month begun, so that 31
 * July is 7/12 of the year (contract, "Linear pace").
 *
 * @param n months passed, times the days of the month begun
 * @param of months of the target period, times the same
 */
record Pace(BigDecimal n, BigDecimal of) {

    /** The share of a target period that the days from {@code from} to {@code to}, both included, take. */
    static Pace linear(Period target, LocalDate from, LocalDate to) {
        var whole = months(target.from(), target.until());
        var passed = months(target.from(), to.plusDays(1)).minus(months(target.from(), from));
        return new Pace(passed.n.multiply(whole.of), passed.of.multiply(whole.n));
    }

    /** Months from a day to another (open end), as n/of. */
    static Pace months(LocalDate from, LocalDate until) {
        long full = ChronoUnit.MONTHS.between(from, until);
        var begun = from.plusMonths(full);
        long days = ChronoUnit.DAYS.between(begun, until);
        long length = begun.lengthOfMonth();
        return new Pace(BigDecimal.valueOf(full * length + days), BigDecimal.valueOf(length));
    }

    private Pace minus(Pace other) {
        return new Pace(n.multiply(other.of).subtract(other.n.multiply(of)), of.multiply(other.of));
    }

    /** A number spread over the months counted, rounded up to a tenth: what is needed a month. */
    BigDecimal perMonth(BigDecimal number) {
        return number.multiply(of).divide(n, 1, RoundingMode.CEILING);
    }

    /** A number of the whole period brought down to the days passed. */
    BigDecimal partOf(BigDecimal whole) {
        return whole.multiply(n).divide(of, MathContext.DECIMAL64);
    }

    /** A number of the days passed carried on to the whole period; null-safe only while something has passed. */
    BigDecimal carriedOn(BigDecimal part) {
        return part.multiply(of).divide(n, MathContext.DECIMAL64);
    }

    /** Whether any day has passed. */
    boolean begun() {
        return n.signum() > 0;
    }
}
