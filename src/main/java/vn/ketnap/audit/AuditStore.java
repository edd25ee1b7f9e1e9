package vn.ketnap.audit;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Actor;

/** Appends rows to the audit log; there is no other write. */
@Component
class AuditStore {

    private static final int LONGEST_SUBJECT = 255;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LocalDateTime at, Actor actor, String action, String subject, String details) {
        jdbc.sql("""
                        INSERT INTO audit_entry (recorded_at, user_id, username, action, subject, details)
                        VALUES (:at, :user, :username, :action, :subject, :details)
                        """)
                .param("at", at)
                .param("user", actor.id().value())
                .param("username", actor.username())
                .param("action", action)
                .param("subject", subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT))
                .param("details", details)
                .update();
    }
}
