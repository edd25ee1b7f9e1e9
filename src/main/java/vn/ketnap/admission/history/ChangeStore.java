package vn.ketnap.admission.history;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.facts.WriteTransaction;

/** Appends to the history of admissions, in the transaction of the change. */
@Component
public class ChangeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Notes a change. */
    public void note(Actor actor, NewChange change) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO admission_change (admission_id, organization_id, kind, changed_at, user_id, username,
                                                      reason, fields)
                        VALUES (:admission, :organization, :kind, :at, :user, :username, :reason, :fields)
                        """)
                .param("admission", change.admissionId())
                .param("organization", change.organizationId())
                .param("kind", change.kind().name())
                .param("at", LocalDateTime.now(clock))
                .param("user", actor.id().value())
                .param("username", actor.username())
                .param("reason", change.reason())
                .param("fields", json.writeValueAsString(change.fields()))
                .update();
    }
}
