package vn.ketnap.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the chain and what hangs on it, for the check alone: whoever looks at entries goes through the viewer. */
@Component
class SealQueries {

    /**
     * A seal and what its entry says now.
     *
     * @param entry null when it is gone
     */
    record Link(Seal seal, @Nullable AuditEntry entry) {}

    private final JdbcClient jdbc;

    SealQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The chain behind a place. */
    List<Link> after(long place, int limit) {
        return jdbc.sql("""
                        SELECT s.place, s.entry_id, s.previous_hash, s.hash, s.sealed_at, %s
                        FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
                        WHERE s.place > :place ORDER BY s.place LIMIT :limit
                        """.formatted(AuditEntry.COLUMNS))
                .param("place", place)
                .param("limit", limit)
                .query((row, n) -> new Link(seal(row), row.getObject("id") == null ? null : AuditEntry.of(row)))
                .list();
    }

    /** The first entry without a seal that says it is older than a moment. */
    Optional<AuditEntry> unsealedBefore(LocalDateTime moment) {
        return jdbc.sql("""
                        SELECT %s FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
                        WHERE s.entry_id IS NULL AND e.recorded_at < :moment ORDER BY e.id LIMIT 1
                        """.formatted(AuditEntry.COLUMNS))
                .param("moment", moment)
                .query((row, n) -> AuditEntry.of(row))
                .optional();
    }

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("place"),
                row.getLong("entry_id"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getObject("sealed_at", LocalDateTime.class));
    }
}
