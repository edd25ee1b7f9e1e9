package vn.ketnap.source;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Writes proposals and their answers. */
@Component
class HandOverStore {

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal that nobody has answered. */
    record Waiting(long candidateId, long from, long to) {}

    void propose(CandidateEntry candidate, long to, String reason, LocalDate on) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO candidate_handover (candidate_id, from_id, to_id, proposed_on, reason, state)
                        VALUES (:candidate, :from, :to, :on, :reason, 'PROPOSED')
                        """)
                .param("candidate", candidate.id())
                .param("from", candidate.organizationId())
                .param("to", to)
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    boolean waits(long candidateId) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM candidate_handover WHERE candidate_id = :candidate AND state = 'PROPOSED'
                        """).param("candidate", candidateId).query(Long.class).single() > 0;
    }

    /** A proposal, kept from everybody else before this transaction ends; nothing once it is answered. */
    Optional<Waiting> locked(long id) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        SELECT candidate_id, from_id, to_id FROM candidate_handover
                        WHERE id = :id AND state = 'PROPOSED' FOR UPDATE
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Waiting(row.getLong("candidate_id"), row.getLong("from_id"), row.getLong("to_id")))
                .optional();
    }

    void withdraw(long id, LocalDate on) {
        jdbc.sql("UPDATE candidate_handover SET state = 'WITHDRAWN', answered_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void answer(AnswerHandOver command, LocalDate on) {
        jdbc.sql("""
                        UPDATE candidate_handover SET state = :state, answered_on = :on, answer = :answer WHERE id = :id
                        """)
                .param("state", command.accepted() ? "ACCEPTED" : "REFUSED")
                .param("on", on)
                .param("answer", command.accepted() ? null : command.reason().strip())
                .param("id", command.id())
                .update();
    }
}
