package vn.ketnap.organization.officer;

import java.time.LocalDate;

/**
 * An officer's charge of a unit as it stands.
 *
 * @param until the day after the last one, 9999-12-31 while it has no end
 */
record StandingCharge(long id, long organizationId, Officer officer, LocalDate from, LocalDate until) {

    /** Whether it covers a day from one until before another. */
    boolean overlaps(LocalDate first, LocalDate end) {
        return from.isBefore(end) && until.isAfter(first);
    }
}
