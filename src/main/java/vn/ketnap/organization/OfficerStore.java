package vn.ketnap.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.Fact;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;
import vn.ketnap.shared.facts.WriteTransaction;

/**
 * Who follows units. Names of persons keep no history: what an import overwrites is noted beside the row and goes with it.
 */
@Component
class OfficerStore {

    private static final FactTable<Row> TABLE =
            new FactTable<>("officer", List.of("title", "valid_from"), List.of("name", "valid_to"), Row::read);

    private final JdbcClient jdbc;
    private final FactStore<Row> facts;

    OfficerStore(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
    }

    /** Notes all that stands about these units, writes, and forgets the notes of what was not overwritten. */
    Written write(ImportId importId, List<AssignOfficer> commands, KnownUnits units) {
        WriteTransaction.needed();
        var organizations = commands.stream()
                .map(command -> units.id(command.code()))
                .distinct()
                .toList();
        Chunks.of(organizations).forEach(some -> note(importId, some));
        var written = facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> Row.of(command, units.id(command.code())),
                command -> command.code() + " · " + command.title() + " · "
                        + Formats.here().date(command.from()));
        jdbc.sql("""
                        DELETE note FROM officer_before note JOIN officer ON officer.id = note.officer_id
                        WHERE note.import_id = :import AND officer.import_id <> :import
                        """).param("import", importId.value()).update();
        return written;
    }

    int touchedSince(ImportId importId) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT officer.id) FROM officer JOIN officer_before note ON note.officer_id = officer.id
                        WHERE officer.import_id <> :import AND (note.import_before = :import OR note.import_id = :import)
                        """)
                .param("import", importId.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    Undone undo(ImportId importId) {
        WriteTransaction.needed();
        int restored = jdbc.sql("""
                        UPDATE officer JOIN officer_before note
                            ON note.officer_id = officer.id AND note.import_id = officer.import_id
                        SET officer.name = note.name, officer.valid_to = note.valid_to,
                            officer.import_id = note.import_before
                        WHERE officer.import_id = :import
                        """).param("import", importId.value()).update();
        int removed = jdbc.sql("DELETE FROM officer WHERE import_id = :import")
                .param("import", importId.value())
                .update();
        jdbc.sql("DELETE FROM officer_before WHERE import_id = :import")
                .param("import", importId.value())
                .update();
        return Undone.of(removed, restored);
    }

    private void note(ImportId importId, List<Long> organizations) {
        jdbc.sql("""
                        INSERT INTO officer_before (officer_id, import_id, name, valid_to, import_before)
                        SELECT id, :import, name, valid_to, import_id FROM officer
                        WHERE organization_id IN (:organizations)
                        ON DUPLICATE KEY UPDATE officer_id = officer_before.officer_id
                        """)
                .param("import", importId.value())
                .param("organizations", organizations)
                .update();
    }

    private record Row(long organizationId, String title, LocalDate from, String name, LocalDate until)
            implements Fact {

        static Row of(AssignOfficer command, long organizationId) {
            var until = command.to() == null ? UnitVersion.OPEN : command.to().plusDays(1);
            return new Row(organizationId, command.title(), command.from(), command.name(), until);
        }

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("organization_id"),
                    row.getString("title"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("name"),
                    row.getObject("valid_to", LocalDate.class));
        }

        @Override
        public List<Object> key() {
            return List.of(title, from);
        }

        @Override
        public List<@Nullable Object> values() {
            return Arrays.asList(name, until);
        }

        @Override
        public String words() {
            return until.equals(UnitVersion.OPEN)
                    ? name
                    : name + " · " + Formats.here().date(until.minusDays(1));
        }
    }
}
