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
 */
public record StagnationFilter(
        String code, LocalDate asOf, int n, UnitOfN unit, boolean predecessors, int page, int size) {

    /** What N counts. */
    public enum UnitOfN {
        YEAR,
        TERM
    }
}
