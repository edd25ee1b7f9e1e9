package vn.ketnap.source;

/**
 * The receiving unit answers a proposal.
 *
 * @param id the proposal
 * @param accepted whether the unit carries the candidate from now on
 * @param reason why not; empty where it does
 */
public record AnswerHandOver(long id, boolean accepted, String reason) {}
