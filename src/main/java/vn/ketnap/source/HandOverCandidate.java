package vn.ketnap.source;

/**
 * A unit proposes that another one carries a candidate from now on.
 *
 * @param id the candidate
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param to code of the unit that is to receive
 * @param reason why, without the name
 */
public record HandOverCandidate(long id, String stamp, String to, String reason) {}
