package vn.ketnap.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/** The papers that set targets: found by issuer, number and date, never changed. */
@Component
class InstrumentStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    InstrumentStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** What identifies an instrument; empty text and {@link StandingQuota#NOT_STATED} where the source is silent. */
    record Instrument(String issuer, String number, LocalDate issuedOn) {

        /** The instrument a command names; null when it names none. */
        static @Nullable Instrument of(SetQuota command) {
            var number = Objects.requireNonNullElse(command.instrumentNumber(), "");
            var issuer = Objects.requireNonNullElse(command.instrumentIssuer(), "");
            return number.isEmpty() && issuer.isEmpty()
                    ? null
                    : new Instrument(issuer, number, StandingQuota.effectiveOn(command));
        }
    }

    /** The ids of the instruments that commands name; those that are new are added. */
    Map<Instrument, Long> ids(ImportId importId, List<SetQuota> commands) {
        WriteTransaction.needed();
        var named = commands.stream()
                .map(Instrument::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = find(named);
        template.batchUpdate(
                "INSERT INTO instrument (issuer, number, issued_on, import_id) VALUES (?, ?, ?, ?)",
                named.stream()
                        .filter(instrument -> !known.containsKey(instrument))
                        .map(instrument -> new Object[] {
                            instrument.issuer(), instrument.number(), instrument.issuedOn(), importId.value()
                        })
                        .toList());
        return find(named);
    }

    /** Removes the instruments an import brought and no target refers to. */
    void removeUnused(ImportId importId) {
        WriteTransaction.needed();
        jdbc.sql("""
                        DELETE FROM instrument WHERE import_id = :import
                          AND NOT EXISTS (SELECT 1 FROM quota WHERE quota.instrument_id = instrument.id)
                        """).param("import", importId.value()).update();
    }

    private Map<Instrument, Long> find(List<Instrument> named) {
        var ids = new HashMap<Instrument, Long>();
        var issuers = named.stream().map(Instrument::issuer).distinct().toList();
        for (var some : Chunks.of(issuers)) {
            jdbc.sql("SELECT id, issuer, number, issued_on FROM instrument WHERE issuer IN (:issuers)")
                    .param("issuers", some)
                    .query(row -> {
                        var instrument = new Instrument(
                                row.getString("issuer"),
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class));
                        ids.put(instrument, row.getLong("id"));
                    });
        }
        return ids;
    }
}
