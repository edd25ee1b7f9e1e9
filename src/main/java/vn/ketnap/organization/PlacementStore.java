package vn.ketnap.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.facts.UndoStore;
import vn.ketnap.shared.facts.WriteTransaction;

/** Where units stand: one placement for each version of a unit that is no root, with the same days. */
@Component
class PlacementStore {

    private final JdbcTemplate jdbc;
    private final UndoStore history;

    PlacementStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.history =
                new UndoStore(jdbc, "placement", List.of("organization_id", "parent_id", "valid_from", "valid_to"));
    }

    /** @param ids organisations by code, all parents among them */
    void write(ImportId importId, List<VersionStore.Change> changes, Map<String, Long> ids) {
        WriteTransaction.needed();
        var moved = new ArrayList<@Nullable Object[]>();
        var removed = new ArrayList<@Nullable Object[]>();
        var placed = new ArrayList<@Nullable Object[]>();
        for (var change : changes) {
            var after = change.after();
            var parent = after.parentCode() == null ? null : ids.get(after.parentCode());
            var id = change.before() == null ? null : change.before().placementId();
            if (id == null && parent != null) {
                placed.add(
                        new Object[] {change.organizationId(), parent, after.from(), after.until(), importId.value()});
            } else if (id != null && parent == null) {
                removed.add(new Object[] {importId.value(), id});
            } else if (id != null && differs(change)) {
                moved.add(new Object[] {parent, after.until(), importId.value(), id});
            }
        }
        // Marked before it goes, so that the history knows who removed it.
        jdbc.batchUpdate("UPDATE placement SET import_id = ? WHERE id = ?", removed);
        jdbc.batchUpdate(
                "DELETE FROM placement WHERE id = ?",
                removed.stream().map(row -> new Object[] {row[1]}).toList());
        jdbc.batchUpdate("UPDATE placement SET parent_id = ?, valid_to = ?, import_id = ? WHERE id = ?", moved);
        jdbc.batchUpdate("""
                INSERT INTO placement (organization_id, parent_id, valid_from, valid_to, import_id)
                VALUES (?, ?, ?, ?, ?)
                """, placed);
    }

    int touchedSince(ImportId importId) {
        return history.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        return history.undo(importId);
    }

    private static boolean differs(VersionStore.Change change) {
        var before = Objects.requireNonNull(change.before()).version();
        return !Objects.equals(before.parentCode(), change.after().parentCode())
                || !before.until().equals(change.after().until());
    }
}
