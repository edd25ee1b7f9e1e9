package vn.ketnap.organization;

/** Sector of a unit ("Lĩnh vực"): contract words, stable; cuts across the tree. */
public enum OrganizationSector {
    COMMUNE,
    RESIDENTIAL,
    AGENCY,
    SCHOOL,
    HEALTH,
    STATE_ENTERPRISE,
    NON_STATE_ENTERPRISE,
    ARMED_FORCES,
    OTHER
}
