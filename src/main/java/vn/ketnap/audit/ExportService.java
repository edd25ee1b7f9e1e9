package vn.ketnap.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.shared.Actor;

/** Makes workbooks of lists; each is in the audit log before a byte of it leaves. */
@Service
public class ExportService {

    private final AuditLog audit;
    private final TransactionTemplate snapshot;

    ExportService(AuditLog audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Made(ByteArrayOutputStream content, long rows) {}

    /** Makes the workbook; all its pages see the figures of one moment. */
    @PreAuthorize("hasAuthority(#export.needs().name())")
    public ByteArrayOutputStream make(Actor actor, Export export) {
        var made = Objects.requireNonNull(snapshot.execute(status -> write(export)));
        audit.recordApart(
                actor,
                export.action(),
                export.unit(),
                Map.of("unit", export.unit(), "filters", export.filters(), "rows", made.rows));
        return made.content;
    }

    private static Made write(Export export) {
        var out = new ByteArrayOutputStream();
        try {
            long rows = export.book().write(out);
            return new Made(out, rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
