package vn.ketnap.organization.officer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is in charge of a unit, from when to when.
 *
 * @param to last day; null while it has no end
 */
public record InCharge(
        long organization,
        Officer officer,
        LocalDate since,
        @Nullable LocalDate to) {

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !since.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
