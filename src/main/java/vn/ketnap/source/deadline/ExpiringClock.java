package vn.ketnap.source.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/**
 * A clock of a candidate that ran out or soon will.
 *
 * @param code of the unit that carries the person, or of its heir
 * @param base the base committee above that unit; null where it is one itself or has none
 * @param name whole or initials, as the asker may read it; null where the person was deleted
 * @param whole whether the asker reads the whole name
 * @param stage where the person stands
 * @param startedOn the day that is counted from: of the review the end of the probation
 * @param dueOn the last day in time
 * @param daysLeft negative once it has run out
 * @param clause the paper and clause of the time limit, as it held on the day it started
 * @param owner the officer in charge of the nearest unit that has one ("title · name"); null where nobody is
 */
public record ExpiringClock(
        long candidateId,
        String code,
        String unitName,
        @Nullable String base,
        @Nullable String name,
        boolean whole,
        Population channel,
        Stage stage,
        ClockKind kind,
        LocalDate startedOn,
        LocalDate dueOn,
        long daysLeft,
        String clause,
        @Nullable String owner) {

    /** How soon it runs out. */
    public Horizon horizon() {
        return Horizon.of(daysLeft);
    }
}
