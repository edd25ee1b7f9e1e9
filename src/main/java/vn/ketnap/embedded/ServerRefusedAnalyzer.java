package vn.ketnap.embedded;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace when a named database server is not there or does not let the portal in. */
class ServerRefusedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** Access to the database denied; no such database. */
    private static final Set<Integer> NO_DATABASE = Set.of(1044, 1049);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        var state = Objects.requireNonNullElse(cause.getSQLState(), "");
        boolean refused =
                state.startsWith("08") || state.startsWith("28") || NO_DATABASE.contains(cause.getErrorCode());
        return refused
                ? new FailureAnalysis(
                        "The database server does not let the portal in: " + cause.getMessage(),
                        "Check its address, user and password (--db-url, --db-user, --db-password, or"
                                + " SPRING_DATASOURCE_… and SPRING_LIQUIBASE_…); src/docs/administration.md tells which"
                                + " users it needs.",
                        cause)
                : null;
    }
}
