package vn.ketnap.source;

import java.time.LocalDate;

/**
 * A candidate takes the next step.
 *
 * @param id the candidate
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param to the stage reached
 * @param on day of it
 */
public record AdvanceCandidate(long id, String stamp, Stage to, LocalDate on) {}
