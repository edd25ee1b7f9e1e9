package vn.ketnap.quota;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** What became of targets of ended units: rows are added and withdrawn, never changed. */
@Component
class SettlementStore {

    private final JdbcClient jdbc;

    SettlementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time settle targets of a unit; what is read afterwards is true until the end. */
    void alone(String code) {
        WriteTransaction.needed();
        jdbc.sql("""
                        SELECT o.id FROM organization o JOIN organization_version v ON v.organization_id = o.id
                        WHERE v.code = :code FOR UPDATE
                        """).param("code", code).query(Long.class).list();
    }

    void close(QuotaKey target, CloseQuota command) {
        insert(
                target,
                Objects.requireNonNull(command.on()),
                null,
                null,
                command.reason(),
                command.instrumentNumber(),
                command.instrumentOn());
    }

    /** @param value how many of an exact number; null: all that is asked for, as it is asked for */
    void reassign(QuotaKey target, ReassignQuota command, long heir, @Nullable Long value) {
        insert(
                target,
                Objects.requireNonNull(command.on()),
                heir,
                value,
                null,
                command.instrumentNumber(),
                command.instrumentOn());
    }

    /** Whether it stood, and is gone now. */
    boolean withdraw(long unit, long settlement) {
        WriteTransaction.needed();
        return jdbc.sql("DELETE FROM quota_settlement WHERE id = :id AND organization_id = :unit")
                        .param("id", settlement)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    private void insert(
            QuotaKey target,
            LocalDate on,
            @Nullable Long heir,
            @Nullable Long value,
            @Nullable String reason,
            @Nullable String number,
            @Nullable LocalDate numbered) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO quota_settlement (organization_id, kind, metric, population, from_on, to_on, on_day,
                                                      heir_id, value, reason, instrument_number, instrument_on)
                        VALUES (:unit, :kind, :metric, :population, :from, :to, :on,
                                :heir, :value, :reason, :number, :numbered)
                        """)
                .param("unit", target.organization().value())
                .param("kind", target.kind().name())
                .param("metric", target.metric().name())
                .param("population", target.population().name())
                .param("from", target.period().from())
                .param("to", target.period().to())
                .param("on", on)
                .param("heir", heir)
                .param("value", value)
                .param("reason", reason)
                .param("number", number)
                .param("numbered", numbered)
                .update();
    }
}
