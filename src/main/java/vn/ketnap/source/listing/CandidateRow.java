package vn.ketnap.source.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Body;
import vn.ketnap.source.Stage;
import vn.ketnap.source.deadline.ClockKind;

/**
 * One candidate in the list.
 *
 * @param code of the unit that carries the person, or of its heir
 * @param name whole or initials, as the asker may read it; null where the person was deleted
 * @param whole whether the asker reads the whole name
 * @param since the day on which the person came to the stage
 * @param tooLong whether that is longer than the limit of the stage
 * @param registered whether the register of admissions has the person
 * @param next the step that follows; null where there is none
 * @param body who takes it; null where there is none
 * @param clock the one that runs out first; null where none runs
 * @param dueOn its last day
 * @param daysLeft negative once it has run out
 */
public record CandidateRow(
        long id,
        String code,
        String unitName,
        @Nullable String name,
        boolean whole,
        Population channel,
        Stage stage,
        LocalDate since,
        boolean tooLong,
        boolean registered,
        @Nullable Stage next,
        @Nullable Body body,
        @Nullable ClockKind clock,
        @Nullable LocalDate dueOn,
        @Nullable Long daysLeft) {}
