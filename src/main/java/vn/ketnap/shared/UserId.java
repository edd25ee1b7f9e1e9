package vn.ketnap.shared;

/** Identity of a user account. */
public record UserId(long value) {}
