package vn.ketnap.organization;

/** Kind of unit ("Loại"): contract words, stable; does not limit the kind of the superior. */
public enum OrganizationKind {
    PROVINCE,
    SUPERIOR,
    BASE_ORGANIZATION,
    BASE_BRANCH,
    SECTION,
    BRANCH;

    /** Whether persons are admitted here: branches and base branches. */
    public boolean branch() {
        return this == BRANCH || this == BASE_BRANCH;
    }
}
