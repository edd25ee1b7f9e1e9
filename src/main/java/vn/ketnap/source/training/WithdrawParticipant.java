package vn.ketnap.source.training;

/**
 * Takes somebody off a class who was registered by mistake or cannot go; he is free for another one.
 *
 * @param id the participant
 * @param version as it was read; another one is told instead of overwritten
 */
public record WithdrawParticipant(long id, int version) {}
