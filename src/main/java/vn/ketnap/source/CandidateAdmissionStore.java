package vn.ketnap.source;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.facts.WriteTransaction;

/** Which candidate became which entry of the register. */
@Component
class CandidateAdmissionStore {

    private final JdbcClient jdbc;

    CandidateAdmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A candidate that the register has.
     *
     * @param before the stage the candidate had reached before
     */
    record Registered(long candidateId, Stage before) {}

    void tie(CandidateEntry candidate, long admissionId) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO candidate_admission (candidate_id, admission_id, stage_before)
                        VALUES (:candidate, :admission, :before)
                        """)
                .param("candidate", candidate.id())
                .param("admission", admissionId)
                .param("before", candidate.stage().name())
                .update();
    }

    Optional<Registered> of(long admissionId) {
        return jdbc.sql("""
                        SELECT candidate_id, stage_before FROM candidate_admission
                        WHERE admission_id = :admission FOR UPDATE
                        """)
                .param("admission", admissionId)
                .query((row, n) ->
                        new Registered(row.getLong("candidate_id"), Stage.valueOf(row.getString("stage_before"))))
                .optional();
    }

    void untie(long admissionId) {
        jdbc.sql("DELETE FROM candidate_admission WHERE admission_id = :admission")
                .param("admission", admissionId)
                .update();
    }

    /** Who it is, as the register has it. */
    void person(AdmitCandidate command, String fullName) {
        jdbc.sql("""
                        UPDATE candidate_person SET full_name = :name, search_name = :folded, born_on = COALESCE(:born, born_on)
                        WHERE candidate_id = :id
                        """)
                .param("name", fullName)
                .param("folded", Folded.of(fullName))
                .param("born", command.bornOn())
                .param("id", command.id())
                .update();
    }
}
