package vn.ketnap.admin;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as somebody may see it.
 *
 * @param details JSON; null where the asker may not see it: figures are not for who keeps accounts
 * @param unit the unit a role was given or taken over, by name and code; null where it is about none
 * @param sealed whether the entry is in the chain of seals
 */
public record AuditRow(
        long id,
        LocalDateTime at,
        String username,
        String action,
        String subject,
        @Nullable String details,
        @Nullable String unit,
        boolean sealed) {}
