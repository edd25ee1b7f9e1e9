package vn.ketnap.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/**
 * An entry of the log as it stands in its table.
 *
 * @param userId who did it; 0 is the portal itself
 * @param details JSON, to the letter
 */
record AuditEntry(
        long id,
        LocalDateTime recordedAt,
        long userId,
        String username,
        String action,
        String subject,
        String details) {

    /** The columns {@link #of} reads, of a table called e. */
    static final String COLUMNS = "e.id, e.recorded_at, e.user_id, e.username, e.action, e.subject, e.details";

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getLong("user_id"),
                row.getString("username"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"));
    }
}
