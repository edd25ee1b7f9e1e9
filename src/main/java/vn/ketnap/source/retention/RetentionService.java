package vn.ketnap.source.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;

/** Deletes names whose time is over; counts, stays and the digest that recognises a person stay. */
@Service
@Transactional
public class RetentionService {

    private final NameStore names;
    private final SettingStore settings;
    private final AuditLog audit;
    private final Clock clock;

    RetentionService(NameStore names, SettingStore settings, AuditLog audit, Clock clock) {
        this.names = names;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Deletes the names of those who left, or were recognised, longer ago than they are kept.
     *
     * @return how many
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public int deleteNames(Actor actor) {
        var today = LocalDate.now(clock);
        var inForce = settings.on(today);
        int deleted = names.delete(
                today.minusMonths(inForce.integer("candidate.names-kept-after-leaving-months")),
                today.minusMonths(inForce.integer("candidate.names-kept-after-recognition-months")));
        if (deleted > 0) {
            audit.record(actor, "source.names-deleted", "candidates", Map.of("count", deleted));
        }
        return deleted;
    }
}
