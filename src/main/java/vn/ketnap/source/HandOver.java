package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * A proposal that waits for its answer; until then the candidate counts with the sender.
 *
 * @param fullName initials where the asker reads the person neither here nor there; null where the person was deleted
 * @param whole whether the asker reads the person
 * @param toHere whether the receiving unit is the one asked about, or below it
 * @param fromHere whether the sending unit is
 */
public record HandOver(
        long id,
        long candidateId,
        String fromCode,
        String fromName,
        String toCode,
        String toName,
        @Nullable String fullName,
        boolean whole,
        Population channel,
        LocalDate proposedOn,
        String reason,
        boolean toHere,
        boolean fromHere) {}
