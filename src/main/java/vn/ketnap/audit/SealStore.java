package vn.ketnap.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends seals, by one server at a time. */
@Component
class SealStore {

    private static final String LOCK = "ketnap.audit-seal";
    private static final int AT_ONCE = 1_000;
    private static final LocalDateTime EVER = LocalDate.EPOCH.atStartOfDay();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SealStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Optional<Seal> last() {
        return jdbc.sql("SELECT place, entry_id, previous_hash, hash, sealed_at FROM audit_seal"
                        + " ORDER BY place DESC LIMIT 1")
                .query((row, n) -> SealQueries.seal(row))
                .optional();
    }

    /**
     * Committed entries without a seal, in the order of their ids.
     *
     * @param since entries that say they are older are left out; null: none are
     * @param after an id
     */
    List<AuditEntry> unsealed(@Nullable LocalDateTime since, long after) {
        return jdbc.sql("""
                        SELECT %s FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
                        WHERE s.entry_id IS NULL AND e.recorded_at >= :since AND e.id > :after
                        ORDER BY e.id LIMIT :limit
                        """.formatted(AuditEntry.COLUMNS))
                .param("since", since == null ? EVER : since)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, n) -> AuditEntry.of(row))
                .list();
    }

    void append(List<Seal> seals) {
        template.batchUpdate(
                "INSERT INTO audit_seal (place, entry_id, previous_hash, hash, sealed_at) VALUES (?, ?, ?, ?, ?)",
                seals,
                seals.size(),
                (statement, seal) -> {
                    statement.setLong(1, seal.place());
                    statement.setLong(2, seal.entryId());
                    statement.setString(3, seal.previous());
                    statement.setString(4, seal.hash());
                    statement.setObject(5, seal.sealedAt());
                });
    }

    /**
     * Does something while no other server seals. The lock belongs to a connection of its own: it outlives the transaction
     * inside and falls with the server that holds it.
     *
     * @return false when another server was still at it after the wait
     */
    boolean alone(int seconds, Runnable work) {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> {
            if (!ask(connection, "SELECT GET_LOCK('" + LOCK + "', " + seconds + ")")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "SELECT RELEASE_LOCK('" + LOCK + "')");
            }
        }));
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
