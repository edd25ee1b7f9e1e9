package vn.ketnap.shared.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;

/**
 * Takes back what an import did to one system-versioned table with the columns {@code id} and {@code import_id}: rows it
 * added go, rows it changed or removed stand again as before it, under the import that had written them.
 */
public final class UndoStore {

    /*
     * Everything is read from the history: a row belongs to the import while the latest of its versions carries the
     * import's id; the version to go back to is the one before the import's first (later imports that were taken back
     * themselves have left versions behind it). Whoever removes a row marks it with his import id first, so that the
     * removal, too, is a version.
     */
    private final JdbcTemplate jdbc;
    private final String table;
    private final List<String> columns;

    /**
     * Takes back in the given table.
     *
     * @param columns all columns but {@code id} and {@code import_id}
     */
    public UndoStore(JdbcTemplate jdbc, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** How many rows the import wrote that somebody has changed or removed since; 0: it can be taken back. */
    public int touchedSince(ImportId importId) {
        var sql = """
                SELECT COUNT(*)
                FROM (SELECT id, MAX(ROW_END) AS latest FROM :table FOR SYSTEM_TIME ALL
                      WHERE id IN (SELECT id FROM :table FOR SYSTEM_TIME ALL WHERE import_id = ?)
                      GROUP BY id) mine
                JOIN :table FOR SYSTEM_TIME ALL AS version ON version.id = mine.id AND version.ROW_END = mine.latest
                WHERE version.import_id <> ?
                """.replace(":table", table);
        var touched = jdbc.queryForObject(sql, Integer.class, importId.value(), importId.value());
        return touched == null ? 0 : touched;
    }

    /** Takes the import back in this table. */
    public Undone undo(ImportId importId) {
        WriteTransaction.needed();
        var added = new ArrayList<@Nullable Object[]>();
        var changed = new ArrayList<@Nullable Object[]>();
        var removed = new ArrayList<@Nullable Object[]>();
        for (var row : rowsOf(importId)) {
            if (row.before() == null) {
                if (row.stands()) {
                    added.add(new Object[] {row.id()});
                }
            } else if (row.stands()) {
                changed.add(row.before().toArray());
            } else {
                removed.add(row.before().toArray());
            }
        }
        jdbc.batchUpdate("DELETE FROM " + table + " WHERE id = ?", added);
        jdbc.batchUpdate(update(), changed);
        jdbc.batchUpdate(insert(), removed);
        return Undone.of(added.size(), changed.size() + removed.size());
    }

    private String update() {
        return "UPDATE " + table + " SET "
                + columns.stream().map(column -> column + " = ?, ").collect(Collectors.joining())
                + "import_id = ? WHERE id = ?";
    }

    private String insert() {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ", import_id, id) VALUES (?"
                + ", ?".repeat(columns.size() + 1) + ")";
    }

    private List<Row> rowsOf(ImportId importId) {
        var sql = """
                SELECT :columns, import_id, id, ROW_END > CURRENT_TIMESTAMP(6) AS stands
                FROM :table FOR SYSTEM_TIME ALL
                WHERE id IN (SELECT id FROM :table FOR SYSTEM_TIME ALL WHERE import_id = ?)
                ORDER BY id, ROW_END
                """.replace(":columns", String.join(", ", columns)).replace(":table", table);
        var rows = new ArrayList<Row>();
        jdbc.query(
                sql,
                rs -> {
                    var version = new ArrayList<@Nullable Object>();
                    for (int i = 1; i <= columns.size() + 2; i++) {
                        version.add(rs.getObject(i));
                    }
                    var mine = rs.getLong("import_id") == importId.value();
                    rows.add(new Row(rs.getLong("id"), mine, rs.getBoolean("stands"), mine ? null : version));
                },
                importId.value());
        return latestOf(rows);
    }

    /** Of each row's versions, oldest first, keeps the latest, with what stood before the first of the import. */
    private static List<Row> latestOf(List<Row> versions) {
        var latest = new ArrayList<Row>();
        List<@Nullable Object> before = null;
        boolean reached = false;
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            reached |= version.mine();
            before = reached ? before : version.before();
            if (i + 1 == versions.size() || versions.get(i + 1).id() != version.id()) {
                if (version.mine()) {
                    latest.add(new Row(version.id(), true, version.stands(), before));
                }
                before = null;
                reached = false;
            }
        }
        return latest;
    }

    private record Row(
            long id, boolean mine, boolean stands, @Nullable List<@Nullable Object> before) {}
}
