package vn.ketnap.organization.officer;

import java.time.LocalDate;
import java.util.List;

/**
 * One officer hands units over to another.
 *
 * @param on the first day of the one who takes over; the other one's last is the day before
 * @param charges what is handed over, as it was looked at
 */
public record HandOverUnits(Officer from, Officer to, LocalDate on, List<Charge> charges) {

    /** Takes each charge once. */
    public HandOverUnits {
        charges = charges.stream().distinct().toList();
    }
}
