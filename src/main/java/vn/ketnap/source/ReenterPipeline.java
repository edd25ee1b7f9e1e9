package vn.ketnap.source;

import java.time.LocalDate;

/**
 * Somebody who had left comes back, in a round of its own.
 *
 * @param id the candidate as he left
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param at the stage at which the person begins again
 * @param on day of it
 */
public record ReenterPipeline(long id, String stamp, Stage at, LocalDate on) {}
