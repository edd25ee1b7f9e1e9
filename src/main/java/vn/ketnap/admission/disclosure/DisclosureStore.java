package vn.ketnap.admission.disclosure;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.facts.WriteTransaction;

/** Requests for lists of persons. */
@Component
class DisclosureStore {

    private final JdbcClient jdbc;

    DisclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long ask(Actor actor, RequestDisclosure command, long organizationId, LocalDateTime at) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO disclosure_request (organization_id, from_on, to_on, state, channel, reason,
                                                        requested_by, requester, requested_at)
                        VALUES (:unit, :from, :to, :state, :channel, :reason, :by, :requester, :at)
                        """)
                .param("unit", organizationId)
                .param("from", command.period().from())
                .param("to", command.period().to())
                .param("state", command.state() == null ? null : command.state().name())
                .param(
                        "channel",
                        command.channel() == null ? null : command.channel().name())
                .param("reason", command.reason().strip())
                .param("by", actor.id().value())
                .param("requester", actor.username())
                .param("at", at)
                .update();
        return jdbc.sql("SELECT LAST_INSERT_ID()")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Keeps everybody else from deciding or fetching it before this transaction ends. */
    void lock(long id) {
        WriteTransaction.needed();
        jdbc.sql("SELECT id FROM disclosure_request WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    void decide(Actor actor, DecideDisclosure command, LocalDateTime at, @Nullable LocalDateTime expiresAt) {
        jdbc.sql("""
                        UPDATE disclosure_request SET status = :status, decided_by = :by, decider = :decider,
                            decided_at = :at, answer = :answer, expires_at = :expires
                        WHERE id = :id
                        """)
                .param("status", command.approved() ? "APPROVED" : "REFUSED")
                .param("by", actor.id().value())
                .param("decider", actor.username())
                .param("at", at)
                .param(
                        "answer",
                        command.answer().isBlank() ? null : command.answer().strip())
                .param("expires", expiresAt)
                .param("id", command.id())
                .update();
    }

    void fetched(long id, LocalDateTime at) {
        jdbc.sql("UPDATE disclosure_request SET status = 'FETCHED', fetched_at = :at WHERE id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }
}
