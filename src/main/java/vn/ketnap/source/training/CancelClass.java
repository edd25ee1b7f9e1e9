package vn.ketnap.source.training;

/**
 * A class is not held; whoever was registered is free for another one.
 *
 * @param version of the class as it was read; another one is told instead of overwritten
 */
public record CancelClass(long id, int version, String reason) {}
