package vn.ketnap.organization.grouping;

/**
 * A grouping found by code or name.
 *
 * @param members how many of today's members the actor may see
 */
public record GroupingHit(String code, String name, int members) {}
