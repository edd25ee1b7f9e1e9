package vn.ketnap.admission;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * Which admissions are asked for.
 *
 * @param code the unit; all below it count
 * @param period of the decision
 * @param state null: all of them
 * @param channel null: all of them
 * @param page counted from 0
 * @param size rows of a page
 */
public record AdmissionFilter(
        String code,
        Period period,
        @Nullable AdmissionState state,
        @Nullable Population channel,
        int page,
        int size) {

    /** The page asked for, or the last one where there are no more. */
    int pageAmong(long rows) {
        return (int) Math.max(0, Math.min(page, (rows - 1) / size));
    }
}
