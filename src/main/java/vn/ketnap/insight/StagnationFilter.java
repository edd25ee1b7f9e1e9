package vn.ketnap.insight;

import java.time.LocalDate;

/**
 * What is asked of the register of branches without admission.
 *
 * @param asOf the day the clocks are read
 * @param n how many years or terms
 * @param unit years or terms of a committee
 * @param predecessors whether a branch inherits the clock of the branches it came from
 * @param page number of the page, from 0
 * @param size rows on a page
 * @param reasons which of the listed branches the page shows
 */
public record StagnationFilter(
        String code,
        LocalDate asOf,
        int n,
        UnitOfN unit,
        boolean predecessors,
        int page,
        int size,
        ReasonFilter reasons) {

    /** All listed branches. */
    public StagnationFilter(
            String code, LocalDate asOf, int n, UnitOfN unit, boolean predecessors, int page, int size) {
        this(code, asOf, n, unit, predecessors, page, size, ReasonFilter.ANY);
    }

    /** What N counts. */
    public enum UnitOfN {
        YEAR,
        TERM
    }

    /** The same question about another unit. */
    public StagnationFilter about(String otherCode) {
        return new StagnationFilter(otherCode, asOf, n, unit, predecessors, page, size, reasons);
    }

    /** The same question of other branches of the register. */
    public StagnationFilter with(ReasonFilter other) {
        return new StagnationFilter(code, asOf, n, unit, predecessors, page, size, other);
    }
}
