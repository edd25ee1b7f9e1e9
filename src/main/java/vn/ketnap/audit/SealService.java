package vn.ketnap.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.audit.SealCheck.Finding;
import vn.ketnap.audit.SealCheck.Kind;
import vn.ketnap.shared.Actor;

/** Checks that the log says what was sealed. */
@Service
public class SealService {

    private static final int AT_ONCE = 2_000;
    private static final int PATIENCE_SECONDS = 10;

    private final Sealer sealer;
    private final SealStore store;
    private final SealQueries queries;
    private final AuditLog audit;
    private final TransactionTemplate snapshot;

    SealService(
            Sealer sealer,
            SealStore store,
            SealQueries queries,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.sealer = sealer;
        this.store = store;
        this.queries = queries;
        this.audit = audit;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Seals what is still open, walks the whole chain and names the first entry that does not fit; the check is logged.
     *
     * @param noted the code of an earlier check: as long as it stands in the chain, nothing before it was exchanged; null:
     *     none
     */
    @PreAuthorize("hasAnyAuthority('READ_AUDIT', 'MANAGE_USERS')")
    public SealCheck verify(Actor actor, @Nullable String noted) {
        sealer.seal(PATIENCE_SECONDS);
        var check = Objects.requireNonNull(snapshot.execute(status -> walk(noted)));
        audit.recordApart(actor, "audit.verified", Long.toString(check.lastEntry()), details(check, noted));
        return check;
    }

    private SealCheck walk(@Nullable String noted) {
        var walk = new SealWalk(noted);
        for (var links = queries.after(0, AT_ONCE); !links.isEmpty(); links = queries.after(walk.place(), AT_ONCE)) {
            for (var link : links) {
                var finding = walk.step(link);
                if (finding != null) {
                    return walk.ended(finding);
                }
            }
        }
        return walk.ended(store.last()
                .flatMap(last -> queries.unsealedBefore(Sealer.oldest(last.sealedAt())))
                .map(entry -> Finding.of(Kind.ADDED, entry))
                .orElse(null));
    }

    private static Map<String, Object> details(SealCheck check, @Nullable String noted) {
        var details = new LinkedHashMap<String, Object>();
        details.put("entries", check.entries());
        details.put("code", check.code());
        if (noted != null) {
            details.put("noted", noted);
            details.put("notedFound", check.notedEntry() != null);
        }
        if (check.finding() != null) {
            details.put("finding", check.finding().kind());
            details.put("number", check.finding().number());
        }
        return details;
    }
}
