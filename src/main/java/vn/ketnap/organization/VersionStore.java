package vn.ketnap.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.UndoStore;
import vn.ketnap.shared.facts.WriteTransaction;

/** What units are called and what they are, version by version. */
@Component
class VersionStore {

    private static final String STANDING = """
            SELECT version.*, placement.id AS placement_id,
                   (SELECT parent.code FROM organization_version parent
                    WHERE parent.organization_id = placement.parent_id
                    ORDER BY parent.valid_from DESC LIMIT 1) AS parent_code
            FROM organization_version version
            LEFT JOIN placement ON placement.organization_id = version.organization_id
                AND placement.valid_from = version.valid_from
            WHERE version.code IN (:codes)
            ORDER BY version.valid_from
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final UndoStore history;

    VersionStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.history = new UndoStore(
                jdbc,
                "organization_version",
                List.of(
                        "organization_id",
                        "code",
                        "name",
                        "search_text",
                        "kind",
                        "sector",
                        "note",
                        "valid_from",
                        "valid_to"));
    }

    /** The versions of the units of these codes, whoever may see them, in order of time. */
    Map<String, List<Standing>> standing(Collection<String> codes) {
        var standing = new HashMap<String, List<Standing>>();
        for (var some : Chunks.of(codes)) {
            client.sql(STANDING)
                    .param("codes", some)
                    .query(VersionStore::version)
                    .list()
                    .forEach(row -> standing.computeIfAbsent(row.version().code(), code -> new ArrayList<>())
                            .add(row));
        }
        return standing;
    }

    /** Writes versions. Ends that come earlier are written before new versions begin there. */
    void write(ImportId importId, List<Change> changes) {
        WriteTransaction.needed();
        var corrected = new ArrayList<@Nullable Object[]>();
        var opened = new ArrayList<@Nullable Object[]>();
        for (var change : changes) {
            var after = change.after();
            var text = Folded.of(after.code() + " " + after.name());
            if (change.before() == null) {
                opened.add(new @Nullable Object[] {
                    change.organizationId(),
                    after.code(),
                    after.name(),
                    text,
                    after.kind().name(),
                    after.sector().name(),
                    after.note(),
                    after.from(),
                    after.until(),
                    importId.value()
                });
            } else {
                corrected.add(new @Nullable Object[] {
                    after.name(),
                    text,
                    after.kind().name(),
                    after.sector().name(),
                    after.note(),
                    after.until(),
                    importId.value(),
                    change.before().versionId()
                });
            }
        }
        jdbc.batchUpdate("""
                UPDATE organization_version
                SET name = ?, search_text = ?, kind = ?, sector = ?, note = ?, valid_to = ?, import_id = ?
                WHERE id = ?
                """, corrected);
        jdbc.batchUpdate("""
                INSERT INTO organization_version
                    (organization_id, code, name, search_text, kind, sector, note, valid_from, valid_to, import_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, opened);
    }

    int touchedSince(ImportId importId) {
        return history.touchedSince(importId);
    }

    /** The units that an import describes, in any of its versions. */
    List<Long> describedBy(ImportId importId) {
        return jdbc.query(
                "SELECT DISTINCT organization_id FROM organization_version FOR SYSTEM_TIME ALL WHERE import_id = ?",
                (row, n) -> row.getLong("organization_id"),
                importId.value());
    }

    Undone undo(ImportId importId) {
        return history.undo(importId);
    }

    private static Standing version(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getObject("placement_id", Long.class),
                UnitVersion.read(row));
    }

    /**
     * A version as it stands.
     *
     * @param placementId where it stands; null for a root
     */
    record Standing(
            long versionId, long organizationId, @Nullable Long placementId, UnitVersion version) {}

    /**
     * A version to be written.
     *
     * @param before the version with the same first day; null when there is none
     */
    record Change(long organizationId, @Nullable Standing before, UnitVersion after) {

        /** Whether there is anything to write. */
        boolean needed() {
            return before == null || !before.version().equals(after);
        }

        /** A day before which the unit is what it was: a version that merely ends earlier is otherwise from its new end on. */
        LocalDate since() {
            if (before == null) {
                return after.from();
            }
            var version = before.version();
            var ends = version.until().isBefore(after.until()) ? version.until() : after.until();
            return version.endingBy(ends).equals(after.endingBy(ends)) ? ends : after.from();
        }

        @Nullable
        String parentBefore() {
            return before == null ? null : before.version().parentCode();
        }

        @Nullable
        LocalDate untilBefore() {
            return before == null ? null : before.version().until();
        }
    }
}
