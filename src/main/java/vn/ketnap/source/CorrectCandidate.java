package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * An entry was wrong and is right now.
 *
 * @param id the candidate
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param code code of the unit that carries the person
 * @param days all days of the round, as they should have been
 * @param wayOut why the person left; null where he has not
 * @param reason why it was wrong
 */
public record CorrectCandidate(
        long id,
        String stamp,
        String code,
        String fullName,
        LocalDate bornOn,
        Population channel,
        @Nullable String helper,
        @Nullable String note,
        @Nullable String admittingCode,
        StageDays days,
        @Nullable WayOut wayOut,
        String reason) {}
