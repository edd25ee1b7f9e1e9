package vn.ketnap.admission;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
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

    private final FactStore<StandingLastAdmission> facts;

    LastAdmissionStore(JdbcTemplate template) {
        this.facts = new FactStore<>(template, TABLE);
    }

    Written write(ImportId importId, List<RecordLastAdmission> commands, KnownUnits units) {
        return facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> StandingLastAdmission.of(command, units.id(command.code())),
                command -> command.code() + " · " + Formats.here().date(command.asOf()));
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        return facts.undo(importId);
    }
}
