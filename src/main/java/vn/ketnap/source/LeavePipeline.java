package vn.ketnap.source;

import java.time.LocalDate;

/**
 * A candidate is taken off the list.
 *
 * @param id the candidate
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param on day of it
 */
public record LeavePipeline(long id, String stamp, WayOut wayOut, LocalDate on) {}
