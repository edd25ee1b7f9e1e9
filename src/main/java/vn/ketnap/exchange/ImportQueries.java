package vn.ketnap.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.UserId;

/** The history of imports: one's own, and everybody's for whom all units are visible. */
@Component
@Transactional(readOnly = true)
public class ImportQueries {

    private static final String SELECT = """
            SELECT id, file_name, sha256, imported_at, username, accepted, added, changed, same, warnings, undone_at
            FROM import_batch
            WHERE (:all OR imported_by = :user)
            """;

    private final JdbcClient jdbc;

    ImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest imports first. */
    public List<ImportRow> history(OrgScope scope, UserId user, int offset, int limit) {
        return mine(scope, user, SELECT + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportQueries::row)
                .list();
    }

    /** One import; empty when there is none or it is not the asker's. */
    public Optional<ImportRow> find(OrgScope scope, UserId user, ImportId id) {
        return mine(scope, user, SELECT + " AND id = :id")
                .param("id", id.value())
                .query(ImportQueries::row)
                .optional();
    }

    /** Imports after one that still stand, the latest first. */
    List<ImportRow> standingAfter(OrgScope scope, UserId user, ImportId id, int limit) {
        return mine(scope, user, SELECT + " AND id > :id AND undone_at IS NULL ORDER BY id DESC LIMIT :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query(ImportQueries::row)
                .list();
    }

    /** The latest import of a user under a file name that still stands. */
    public Optional<ImportRow> latestStanding(OrgScope scope, UserId user, String fileName) {
        String own = " AND imported_by = :user AND file_name = :name AND undone_at IS NULL ORDER BY id DESC LIMIT 1";
        return mine(scope, user, SELECT + own)
                .param("name", fileName)
                .query(ImportQueries::row)
                .optional();
    }

    private JdbcClient.StatementSpec mine(OrgScope scope, UserId user, String sql) {
        return jdbc.sql(sql).param("all", scope.all()).param("user", user.value());
    }

    private static ImportRow row(ResultSet row, int number) throws SQLException {
        return new ImportRow(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("imported_at", LocalDateTime.class),
                row.getString("username"),
                row.getInt("accepted"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("warnings"),
                row.getObject("undone_at", LocalDateTime.class));
    }
}
