package vn.ketnap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.shared.Period;

/** The same questions on the same rows in a column store inside this process: bare counts, without targets and names. */
final class ColumnStorePeer implements AutoCloseable {

    private static final String SUPERIORS = """
            SELECT c.organization_id, COUNT(*)
            FROM event e
            JOIN ancestry a ON a.organization_id = e.organization_id
             AND a.valid_from <= e.counted_on AND a.valid_to > e.counted_on
            JOIN (SELECT DISTINCT organization_id FROM ancestry
                  WHERE ancestor_id = :unit AND depth <= 1 AND valid_from < DATE ':until' AND valid_to > DATE ':from') c
              ON c.organization_id = a.ancestor_id
            WHERE e.metric = 'ADMITTED' AND e.basis = 'DECISION'
              AND e.counted_on >= DATE ':from' AND e.counted_on < DATE ':until'
            GROUP BY c.organization_id
            """;

    private static final String BRANCHES = """
            SELECT a.organization_id, COUNT(e.organization_id)
            FROM (SELECT DISTINCT organization_id FROM ancestry
                  WHERE ancestor_id = :unit AND valid_from < DATE ':until' AND valid_to > DATE ':from') a
            LEFT JOIN event e ON e.organization_id = a.organization_id AND e.metric = 'ADMITTED' AND e.basis = 'DECISION'
             AND e.counted_on >= DATE ':from' AND e.counted_on < DATE ':until'
            GROUP BY a.organization_id
            """;

    private static final String SILENT = """
            SELECT a.organization_id, MAX(e.counted_on) AS last_on
            FROM ancestry a
            JOIN version v ON v.organization_id = a.organization_id
             AND v.valid_from <= DATE ':day' AND v.valid_to > DATE ':day' AND v.kind IN ('BRANCH', 'BASE_BRANCH')
            LEFT JOIN event e ON e.organization_id = a.organization_id AND e.metric = 'ADMITTED' AND e.basis = 'DECISION'
             AND e.counted_on < DATE ':day'
            WHERE a.ancestor_id = :unit AND a.valid_from <= DATE ':day' AND a.valid_to > DATE ':day'
            GROUP BY a.organization_id
            HAVING MAX(e.counted_on) IS NULL OR MAX(e.counted_on) < DATE ':day' - INTERVAL :years YEAR
            ORDER BY last_on LIMIT 50
            """;

    private final Connection store;
    private final long unit;

    ColumnStorePeer(JdbcTemplate jdbc, Path folder, long unit) throws SQLException, IOException {
        this.store = DriverManager.getConnection("jdbc:duckdb:");
        this.unit = unit;
        copy(jdbc, folder, "event", "SELECT organization_id, metric, basis, counted_on FROM register_event");
        copy(
                jdbc,
                folder,
                "ancestry",
                "SELECT ancestor_id, organization_id, depth, valid_from, valid_to FROM ancestry");
        copy(jdbc, folder, "version", "SELECT organization_id, kind, valid_from, valid_to FROM organization_version");
    }

    private void copy(JdbcTemplate jdbc, Path folder, String table, String sql) throws SQLException, IOException {
        var file = folder.resolve(table + ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            jdbc.query(sql, row -> {
                int columns = row.getMetaData().getColumnCount();
                try {
                    for (int column = 1; column <= columns; column++) {
                        out.write(row.getString(column) + (column < columns ? "," : "\n"));
                    }
                } catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            });
        }
        var columns = sql.substring("SELECT ".length(), sql.indexOf(" FROM")).replace(" ", "");
        try (var statement = store.createStatement()) {
            statement.execute("CREATE TABLE %s AS SELECT * FROM read_csv('%s', header = false, names = ['%s'])"
                    .formatted(table, file, columns.replace(",", "', '")));
        }
    }

    private String within(String sql, Period period) {
        return sql.replace(":unit", String.valueOf(unit))
                .replace(":from", period.from().toString())
                .replace(":until", period.until().toString());
    }

    double superiors(Period period) throws Exception {
        return time("province → superiors", within(SUPERIORS, period));
    }

    double branches(Period period) throws Exception {
        return time("all branches", within(BRANCHES, period));
    }

    double silent(LocalDate day, int years) throws Exception {
        return time(
                "branches without admission",
                SILENT.replace(":unit", String.valueOf(unit))
                        .replace(":day", day.toString())
                        .replace(":years", String.valueOf(years)));
    }

    private double time(String what, String sql) throws Exception {
        return Stopwatch.steady("column store: " + what, () -> {
            int rows = 0;
            try (var statement = store.createStatement();
                    var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        });
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
