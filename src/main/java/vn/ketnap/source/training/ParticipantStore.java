package vn.ketnap.source.training;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Writes who is in a class and what came of it. */
@Component
class ParticipantStore {

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(long classId, FreeCandidate candidate, LocalDate on) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO training_participant (class_id, candidate_id, organization_id, sender_id, registered_on)
                        VALUES (:class, :candidate, :unit, :sender, :on)
                        """)
                .param("class", classId)
                .param("candidate", candidate.id())
                .param("unit", candidate.organizationId())
                .param("sender", candidate.senderId())
                .param("on", on)
                .update();
    }

    /** Whether the participant stood in the version that was looked at, and has this result now. */
    boolean record(RecordResult command, long candidateId) {
        WriteTransaction.needed();
        int changed = jdbc.sql("""
                        UPDATE training_participant
                        SET result = :result, certified_on = :on, reason = :reason, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .param("result", command.result().name())
                .param("on", command.on())
                .param("reason", command.reason())
                .param("id", command.id())
                .param("version", command.version())
                .update();
        if (changed == 1) {
            jdbc.sql("DELETE FROM training_certificate WHERE participant_id = :id")
                    .param("id", command.id())
                    .update();
        }
        if (changed == 1 && command.number() != null) {
            jdbc.sql("""
                            INSERT INTO training_certificate (participant_id, candidate_id, number)
                            VALUES (:id, :candidate, :number)
                            """)
                    .param("id", command.id())
                    .param("candidate", candidateId)
                    .param("number", command.number().strip())
                    .update();
        }
        return changed == 1;
    }

    /** Whether the participant stood in the version that was looked at, and is gone now. */
    boolean withdraw(WithdrawParticipant command) {
        WriteTransaction.needed();
        return jdbc.sql("DELETE FROM training_participant WHERE id = :id AND version = :version AND result IS NULL")
                        .param("id", command.id())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    void count(CountParticipants command, long unit) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO training_count (class_id, organization_id, sent, completed, failed, absent)
                        VALUES (:class, :unit, :sent, :completed, :failed, :absent)
                        ON DUPLICATE KEY UPDATE sent = VALUES(sent), completed = VALUES(completed),
                            failed = VALUES(failed), absent = VALUES(absent), version = version + 1
                        """)
                .param("class", command.classId())
                .param("unit", unit)
                .param("sent", command.sent())
                .param("completed", command.completed())
                .param("failed", command.failed())
                .param("absent", command.absent())
                .update();
    }
}
