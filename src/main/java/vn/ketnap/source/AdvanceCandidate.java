package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate takes the next step.
 *
 * @param id the candidate
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param to the stage reached
 * @param on day of it
 * @param helper office of the member who helps, where the step assigns one; null: as it stands
 */
public record AdvanceCandidate(
        long id,
        String stamp,
        Stage to,
        LocalDate on,
        @Nullable String helper) {

    /** A step that assigns nobody anew. */
    public AdvanceCandidate(long id, String stamp, Stage to, LocalDate on) {
        this(id, stamp, to, on, null);
    }
}
