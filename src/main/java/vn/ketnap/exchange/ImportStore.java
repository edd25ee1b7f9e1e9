package vn.ketnap.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.facts.WriteTransaction;

/** Keeps which workbooks came in, and lets one import write at a time. */
@Component
class ImportStore {

    private static final Logger LOG = LoggerFactory.getLogger(ImportStore.class);
    private static final String LOCK = "ketnap.import";
    private static final int PATIENCE_SECONDS = 60;
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    /** Whoever waits in this server waits without a connection: the one who writes needs two. */
    private final ReentrantLock turn = new ReentrantLock(true);

    ImportStore(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** Opens an import: rows it writes carry its id. */
    ImportId open(Actor actor, String fileName, String sha256) {
        WriteTransaction.needed();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO import_batch
                            (file_name, sha256, imported_at, imported_by, username, accepted, added, changed, same, warnings)
                        VALUES (:file, :sha256, :now, :user, :username, 0, 0, 0, 0, 0)
                        """)
                .param("file", fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)))
                .param("sha256", sha256)
                .param("now", LocalDateTime.now(clock))
                .param("user", actor.id().value())
                .param("username", actor.username())
                .update(keys, "id");
        return new ImportId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    /** Closes an import with what it did. */
    void close(ImportId id, ImportReport report) {
        WriteTransaction.needed();
        var sheets = report.sheets();
        jdbc.sql("""
                        UPDATE import_batch
                        SET accepted = :accepted, added = :added, changed = :changed, same = :same, warnings = :warnings
                        WHERE id = :id
                        """)
                .param("accepted", report.accepted())
                .param(
                        "added",
                        sheets.stream().mapToInt(ImportReport.SheetCount::added).sum())
                .param(
                        "changed",
                        sheets.stream()
                                .mapToInt(ImportReport.SheetCount::changed)
                                .sum())
                .param(
                        "same",
                        sheets.stream().mapToInt(ImportReport.SheetCount::same).sum())
                .param("warnings", report.warnings())
                .param("id", id.value())
                .update();
    }

    /**
     * Counts the tables anew for the planner. After a province was loaded the database still plans for empty tables, and
     * a read of milliseconds takes minutes. Ends whatever transaction is open: only after the import.
     */
    void countTables() {
        var tables = template.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
                  AND table_name NOT LIKE 'DATABASECHANGELOG%'
                """, String.class);
        var counted = template.queryForList("ANALYZE TABLE " + String.join(", ", tables));
        LOG.debug("tables counted: {}", counted.size());
    }

    /** Notes that an import was taken back; false when somebody did so already. */
    boolean undone(Actor actor, ImportId id) {
        WriteTransaction.needed();
        return jdbc.sql(
                                "UPDATE import_batch SET undone_at = :now, undone_by = :user WHERE id = :id AND undone_at IS NULL")
                        .param("now", LocalDateTime.now(clock))
                        .param("user", actor.id().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Does something while no other import does, on whichever server of the same database. The lock belongs to a
     * connection of its own: it outlives the transaction inside and falls with the server that holds it.
     *
     * @throws Refused when others do not come to an end
     */
    <T> T alone(Supplier<T> work) {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return aloneInDatabase(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T aloneInDatabase(Supplier<T> work) {
        return template.execute((ConnectionCallback<T>) connection -> {
            if (!ask(connection, "SELECT GET_LOCK('" + LOCK + "', " + PATIENCE_SECONDS + ")")) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                ask(connection, "SELECT RELEASE_LOCK('" + LOCK + "')");
            }
        });
    }

    private static Refused busy() {
        return new Refused(List.of(Problem.error("exchange.problem.busy", null)));
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
