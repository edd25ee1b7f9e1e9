package vn.ketnap.admission.clock;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a branch's clock shows the same.
 *
 * @param validTo the first day on which it shows something else
 * @param clockFrom the first day of which it is known that nobody was admitted since
 * @param inherited whether it comes from a branch this one came from
 * @param lastOn the day of the last admission; null when only years were stated, or the register has nobody
 * @param statement id of the row of {@code last_admission} that says it; null when the register does
 */
record ClockPeriod(
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate clockFrom,
        boolean inherited,
        @Nullable LocalDate lastOn,
        @Nullable Long statement) {

    /** Whether the next one begins where this ends and shows the same. */
    boolean goesOnAs(ClockPeriod next) {
        return validTo.equals(next.validFrom)
                && clockFrom.equals(next.clockFrom)
                && inherited == next.inherited
                && Objects.equals(lastOn, next.lastOn)
                && Objects.equals(statement, next.statement);
    }

    ClockPeriod until(LocalDate later) {
        return new ClockPeriod(validFrom, later, clockFrom, inherited, lastOn, statement);
    }
}
