package vn.ketnap.shared;

/** What an actor may do; roles are sets of these. The names are the authorities in {@code @PreAuthorize}. */
public enum Permission {
    /** See figures, targets, stagnation and sources of the units in scope. */
    READ_FIGURES,
    /** Bring in a workbook for the units in scope. */
    IMPORT_WORKBOOK,
    /** Bring in a unit without a superior, which founds a tree of its own. */
    IMPORT_ROOT,
    /** Keep the candidates and the register of admissions of the units in scope. */
    RECORD_ADMISSION,
    /** Ask for persons of the units in scope as a list, and fetch it once it is approved. */
    REQUEST_PERSONS,
    /** Approve lists of persons of the units in scope that somebody else asked for. */
    APPROVE_PERSONS,
    /** Hand units of the scope over from one officer in charge to another. */
    HAND_OVER_UNITS,
    /** Close targets of ended units of the scope, or give them to others. */
    SETTLE_QUOTAS,
    /** Plan review meetings of the units in scope, freeze their figures, record what they decide. */
    MANAGE_REVIEWS,
    /** Read the audit log. */
    READ_AUDIT,
    /** Create accounts, grant and withdraw roles. */
    MANAGE_USERS,
    /** Change the dated rules of law and custom that figures are read by. */
    MANAGE_SETTINGS
}
