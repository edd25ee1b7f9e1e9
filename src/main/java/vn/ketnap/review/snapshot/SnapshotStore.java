package vn.ketnap.review.snapshot;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** The copied rows: written once, read, never changed. */
@Component
class SnapshotStore {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SnapshotStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The moment by the database's own clock, which versioned tables go by. */
    LocalDateTime moment() {
        return jdbc.sql("SELECT NOW(6)")
                .query((row, n) -> row.getObject(1, LocalDateTime.class))
                .single();
    }

    void insert(long meeting, List<SnapshotLine> lines) {
        WriteTransaction.needed();
        template.batchUpdate(
                "INSERT INTO review_line (meeting_id, place, section, subject, content, sha256) VALUES (?, ?, ?, ?, ?, ?)",
                lines,
                ROWS_AT_ONCE,
                (row, line) -> {
                    row.setLong(1, meeting);
                    row.setInt(2, line.place());
                    row.setString(3, line.section().name());
                    row.setString(4, line.subject());
                    row.setString(5, line.content());
                    row.setString(6, line.sha256());
                });
    }

    List<SnapshotLine> lines(long meeting) {
        return jdbc.sql("""
                        SELECT place, section, subject, content, sha256 FROM review_line
                        WHERE meeting_id = :meeting ORDER BY place
                        """)
                .param("meeting", meeting)
                .query((row, n) -> new SnapshotLine(
                        row.getInt("place"),
                        Section.valueOf(row.getString("section")),
                        row.getString("subject"),
                        row.getString("content"),
                        row.getString("sha256")))
                .list();
    }
}
