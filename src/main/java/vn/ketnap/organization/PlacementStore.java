package vn.ketnap.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Writes where the versions stand.
     *
     * @param ids organisations by code, every superior named by a row among them
     */
    void write(ImportId importId, List<VersionStore.Change> changes, Map<String, Long> ids) {
        WriteTransaction.needed();
        var batch = new Batch(importId, ids);
        changes.forEach(batch::take);
        // Marked before it goes, so that the history knows who removed it.
        jdbc.batchUpdate("UPDATE placement SET import_id = ? WHERE id = ?", batch.removed);
        jdbc.batchUpdate(
                "DELETE FROM placement WHERE id = ?",
                batch.removed.stream().map(row -> new Object[] {row[1]}).toList());
        jdbc.batchUpdate("UPDATE placement SET valid_to = ?, import_id = ? WHERE id = ?", batch.ended);
        jdbc.batchUpdate("UPDATE placement SET parent_id = ?, valid_to = ?, import_id = ? WHERE id = ?", batch.moved);
        jdbc.batchUpdate("""
                INSERT INTO placement (organization_id, parent_id, valid_from, valid_to, import_id)
                VALUES (?, ?, ?, ?, ?)
                """, batch.placed);
    }

    int touchedSince(ImportId importId) {
        return history.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        return history.undo(importId);
    }

    /** What is to be done, sorted by statement. */
    private static final class Batch {

        private final ImportId importId;
        private final Map<String, Long> ids;
        private final List<Object[]> removed = new ArrayList<>();
        private final List<Object[]> ended = new ArrayList<>();
        private final List<Object[]> moved = new ArrayList<>();
        private final List<Object[]> placed = new ArrayList<>();

        Batch(ImportId importId, Map<String, Long> ids) {
            this.importId = importId;
            this.ids = ids;
        }

        void take(VersionStore.Change change) {
            var after = change.after();
            var parent = after.parentCode();
            var placement = change.before() == null ? null : change.before().placementId();
            if (placement == null && parent != null) {
                placed.add(
                        new Object[] {change.organizationId(), id(parent), after.from(), after.until(), importId.value()
                        });
            } else if (placement != null && parent == null) {
                removed.add(new Object[] {importId.value(), placement});
            } else if (placement != null && parent != null && !parent.equals(change.parentBefore())) {
                moved.add(new Object[] {id(parent), after.until(), importId.value(), placement});
            } else if (placement != null && !after.until().equals(change.untilBefore())) {
                ended.add(new Object[] {after.until(), importId.value(), placement});
            }
        }

        private Long id(String code) {
            return Objects.requireNonNull(ids.get(code), () -> "unchecked superior " + code);
        }
    }
}
