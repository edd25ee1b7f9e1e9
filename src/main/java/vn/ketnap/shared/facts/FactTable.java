package vn.ketnap.shared.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;

/**
 * A system-versioned table with the columns {@code id}, {@code organization_id} and {@code import_id}; the unique key of
 * its current rows is the organisation and {@code key}.
 *
 * @param key columns that identify a fact besides the organisation; they never change
 * @param values columns that a correction changes
 * @param fact reads a fact from a row that has at least {@code organization_id}, key and values
 */
public record FactTable<F extends Fact>(String name, List<String> key, List<String> values, RowMapper<F> fact) {

    String selectStanding(String condition) {
        return "SELECT id, " + columns() + " FROM " + name + " WHERE organization_id IN (:organizations) AND ("
                + condition + ")";
    }

    String insert() {
        return "INSERT INTO " + name + " (" + columns() + ", import_id) VALUES (?"
                + ", ?".repeat(key.size() + values.size() + 1) + ")";
    }

    String update() {
        return "UPDATE " + name + " SET "
                + values.stream().map(column -> column + " = ?, ").collect(Collectors.joining())
                + "import_id = ? WHERE id = ?";
    }

    List<String> allColumns() {
        var all = new ArrayList<>(List.of("organization_id"));
        all.addAll(key);
        all.addAll(values);
        return all;
    }

    private String columns() {
        return String.join(", ", allColumns());
    }
}
