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

/** Actions agreed for branches. */
@Component
class ActionStore {

    private static final FactTable<StandingAction> TABLE = new FactTable<>(
            "agreed_action",
            List.of("measure", "agreed_on"),
            List.of("owner", "review_on", "closed_on", "outcome", "note"),
            StandingAction::read);

    private final JdbcClient jdbc;
    private final FactStore<StandingAction> facts;

    ActionStore(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
    }

    List<StandingAction> standing(Collection<Long> branches) {
        return facts.standing(branches, FactFilter.ALL);
    }

    Written write(ImportId importId, List<AgreeAction> commands, KnownUnits units) {
        return facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> StandingAction.of(command, units.id(command.code())),
                command -> command.code() + " · " + command.measure() + " · "
                        + Formats.here().date(command.agreedOn()));
    }

    /** Whether the action stood open as it was looked at, and is closed now. */
    boolean close(CloseAction command, long branch) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE agreed_action SET closed_on = :closed, outcome = :outcome, import_id = 0
                        WHERE organization_id = :branch AND measure = :measure AND agreed_on = :agreed
                          AND closed_on IS NULL AND ROW_START = :version
                        """)
                        .param("closed", command.closedOn())
                        .param("outcome", command.outcome())
                        .param("branch", branch)
                        .param("measure", command.measure().name())
                        .param("agreed", command.agreedOn())
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
