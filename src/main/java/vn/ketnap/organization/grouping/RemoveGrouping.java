package vn.ketnap.organization.grouping;

/**
 * Takes a grouping away; its units are not touched.
 *
 * @param version of the grouping as it was looked at
 */
public record RemoveGrouping(String code, int version) {}
