package vn.ketnap.admission.disclosure;

/** How far a request for a list of persons is. */
public enum DisclosureStatus {
    ASKED,
    APPROVED,
    REFUSED,
    /** The list has left the portal; the request is used up. */
    FETCHED,
    /** Approved, and not fetched in time. */
    EXPIRED
}
