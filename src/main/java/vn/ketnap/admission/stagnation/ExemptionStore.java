package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

/** Exemptions of branches, one at a time for each. */
@Component
class ExemptionStore {

    private static final FactTable<StandingExemption> TABLE = new FactTable<>(
            "exemption",
            List.of("valid_from"),
            List.of("reason", "evidence", "approved_by", "valid_to", "granted_to", "withdrawn_on", "withdrawn_reason"),
            StandingExemption::read);

    private final JdbcClient jdbc;
    private final FactStore<StandingExemption> facts;

    ExemptionStore(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
    }

    private record Slot(long branch, LocalDate from) {}

    List<StandingExemption> standing(Collection<Long> branches) {
        return facts.standing(branches, FactFilter.ALL);
    }

    /** Corrections first: one that ends earlier makes room for a new one of the same workbook. */
    Written write(ImportId importId, List<ExemptBranch> commands, KnownUnits units) {
        var branches = commands.stream()
                .map(command -> units.id(command.code()))
                .distinct()
                .toList();
        var known = standing(branches).stream()
                .map(exemption -> new Slot(exemption.organizationId(), exemption.from()))
                .collect(Collectors.toSet());
        var parted = commands.stream()
                .collect(Collectors.partitioningBy(
                        command -> known.contains(new Slot(units.id(command.code()), command.from()))));
        var corrected = some(importId, parted.getOrDefault(true, List.of()), units);
        var added = some(importId, parted.getOrDefault(false, List.of()), units);
        var differences = new ArrayList<>(corrected.differences());
        differences.addAll(added.differences());
        return new Written(
                corrected.added() + added.added(),
                corrected.changed() + added.changed(),
                corrected.same() + added.same(),
                differences);
    }

    private Written some(ImportId importId, List<ExemptBranch> commands, KnownUnits units) {
        return facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> StandingExemption.of(command, units.id(command.code())),
                command -> command.code() + " · " + Formats.here().date(command.from()));
    }

    /** Whether the exemption stood as it was looked at, and is taken back now. */
    boolean withdraw(WithdrawExemption command, long branch) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE exemption SET valid_to = :on, withdrawn_on = :on, withdrawn_reason = :reason, import_id = 0
                        WHERE organization_id = :branch AND valid_from = :from AND ROW_START = :version
                        """)
                        .param("on", command.on())
                        .param("reason", command.reason())
                        .param("branch", branch)
                        .param("from", command.from())
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
