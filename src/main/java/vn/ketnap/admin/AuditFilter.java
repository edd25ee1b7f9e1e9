package vn.ketnap.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are wanted; null everywhere: all.
 *
 * @param username who did it
 * @param kind what was done: an action ("import.committed"), or a module with all it does ("import")
 * @param subject what it was done to: code of a unit, account, file
 * @param from first day
 * @param to last day
 * @param importId number of an import
 */
public record AuditFilter(
        @Nullable String username,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long importId) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
