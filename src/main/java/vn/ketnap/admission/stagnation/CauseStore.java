package vn.ketnap.admission.stagnation;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;
import vn.ketnap.shared.facts.WriteTransaction;

/** Causes named of branches. */
@Component
class CauseStore {

    private static final FactTable<StandingCause> TABLE = new FactTable<>(
            "stagnation_cause", List.of("cause", "noted_on"), List.of("ended_on", "note"), StandingCause::read);

    private final JdbcClient jdbc;
    private final FactStore<StandingCause> facts;

    CauseStore(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
    }

    List<StandingCause> standing(Collection<Long> branches) {
        return facts.standing(branches, FactFilter.ALL);
    }

    Written write(ImportId importId, List<NameCause> commands, KnownUnits units) {
        return facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> StandingCause.of(command, units.id(command.code())),
                command -> command.code() + " · " + command.cause() + " · "
                        + Formats.here().date(command.notedOn()));
    }

    /** Whether the cause stood as it was looked at, and has ended now. */
    boolean end(EndCause command, long branch) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE stagnation_cause SET ended_on = :ended, import_id = 0
                        WHERE organization_id = :branch AND cause = :cause AND noted_on = :noted AND ROW_START = :version
                        """)
                        .param("ended", command.to().plusDays(1))
                        .param("branch", branch)
                        .param("cause", command.cause().name())
                        .param("noted", command.notedOn())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        return facts.undo(importId);
    }
}
