package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can be admitted here: 70 are listed, 20 feasible.
 *
 * @param id the candidate
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param hindrance why not; null where feasible
 * @param on day of it
 */
public record JudgeCandidate(
        long id, String stamp, boolean feasible, @Nullable WayOut hindrance, LocalDate on) {}
