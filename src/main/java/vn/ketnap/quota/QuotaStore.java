package vn.ketnap.quota;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;

/** Targets and the papers that set them. */
@Component
class QuotaStore {

    private static final FactTable<StandingQuota> TABLE = new FactTable<>(
            "quota",
            List.of("kind", "metric", "population", "from_on", "to_on", "effective_on"),
            List.of(
                    "from_precision",
                    "to_precision",
                    "value",
                    "up_to",
                    "qualifier",
                    "ratio_percent",
                    "base_rule",
                    "base",
                    "instrument_id"),
            StandingQuota::read);

    private static final String SETTLED = """
            SELECT COUNT(DISTINCT q.id) FROM quota q
            JOIN quota_settlement s USING (organization_id, kind, metric, population, from_on, to_on)
            WHERE q.import_id = ?
            """;

    private final JdbcTemplate template;
    private final FactStore<StandingQuota> facts;
    private final InstrumentStore instruments;

    QuotaStore(JdbcTemplate template, InstrumentStore instruments) {
        this.template = template;
        this.facts = new FactStore<>(template, TABLE);
        this.instruments = instruments;
    }

    Written write(ImportId importId, List<SetQuota> commands, KnownUnits units) {
        var ids = instruments.ids(importId, commands);
        return facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> {
                    var instrument = InstrumentStore.Instrument.of(command);
                    return StandingQuota.of(
                            command, units.id(command.code()), instrument == null ? null : ids.get(instrument));
                },
                QuotaStore::name);
    }

    /** A target that was given to an heir, or closed, since the import is touched as one that was changed. */
    int touchedSince(ImportId importId) {
        var settled = template.queryForObject(SETTLED, Integer.class, importId.value());
        return facts.touchedSince(importId) + (settled == null ? 0 : settled);
    }

    Undone undo(ImportId importId) {
        var undone = facts.undo(importId);
        instruments.removeUnused(importId);
        return undone;
    }

    private static String name(SetQuota command) {
        var formats = Formats.here();
        var messages = Messages.ofClassPath();
        return String.join(
                " · ",
                command.code(),
                messages.word(formats.locale(), command.kind()),
                messages.word(formats.locale(), command.metric()),
                messages.word(formats.locale(), command.population()),
                formats.days(new Period(command.from().day(), command.to().day())));
    }
}
