package vn.ketnap.admin;

/** How an account stands today. */
public enum UserState {
    /** Can sign in and holds a role. */
    ACTIVE,
    /** Can sign in and holds none: sees nothing. */
    WITHOUT_ROLE,
    /** Cannot sign in. */
    DISABLED
}
