package vn.ketnap.shared;

/** Identity of an organisation through every rename, move and merger. */
public record OrganizationId(long value) {}
