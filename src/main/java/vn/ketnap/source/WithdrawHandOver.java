package vn.ketnap.source;

/**
 * The sending unit takes back a proposal that nobody has answered.
 *
 * @param id the proposal
 */
public record WithdrawHandOver(long id) {}
