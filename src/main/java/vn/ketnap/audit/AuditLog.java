package vn.ketnap.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.shared.Actor;

/** The append-only log of changes, exports, prints, looks at a person and sign-ins. */
@Component
public class AuditLog {

    private final AuditStore store;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(AuditStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Logs a change in its own transaction: both stand or neither does.
     *
     * @param action module and verb, ASCII ("import.commit")
     * @param subject what it was done to, as people know it (a code, a file name)
     * @param details what else is to be known, before and after; no personal data but ids, field names and digests
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subject, Map<String, ?> details) {
        write(actor, action, subject, details);
    }

    /** Logs what is no change (an export, a print) or must be known although the rest rolls back (a refused sign-in). */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(Actor actor, String action, String subject, Map<String, ?> details) {
        write(actor, action, subject, details);
    }

    private void write(Actor actor, String action, String subject, Map<String, ?> details) {
        var at = LocalDateTime.now(clock);
        store.insert(at, actor, action, subject, json.writeValueAsString(details));
    }
}
