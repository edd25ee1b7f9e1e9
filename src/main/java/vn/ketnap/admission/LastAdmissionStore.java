package vn.ketnap.admission;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.clock.ClockStore;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;

/** When branches admitted somebody last. */
@Component
class LastAdmissionStore {

    private static final FactTable<StandingLastAdmission> TABLE = new FactTable<>(
            "last_admission",
            List.of("as_of_on"),
            List.of("last_on", "last_precision", "years", "clock_from", "note"),
            StandingLastAdmission::read);

    private final JdbcClient jdbc;
    private final FactStore<StandingLastAdmission> facts;
    private final ClockStore clocks;

    LastAdmissionStore(JdbcClient jdbc, JdbcTemplate template, ClockStore clocks) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
        this.clocks = clocks;
    }

    Written write(ImportId importId, List<RecordLastAdmission> commands, KnownUnits units) {
        var written = facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> StandingLastAdmission.of(command, units.id(command.code())),
                command -> command.code() + " · " + Formats.here().date(command.asOf()));
        clocks.derive(commands.stream().map(command -> units.id(command.code())).collect(Collectors.toSet()));
        return written;
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        var branches = jdbc.sql("""
                        SELECT DISTINCT organization_id FROM last_admission FOR SYSTEM_TIME ALL WHERE import_id = :import
                        """)
                .param("import", importId.value())
                .query((row, n) -> row.getLong("organization_id"))
                .set();
        var undone = facts.undo(importId);
        clocks.derive(branches);
        return undone;
    }
}
