package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows that the database touches for a read: a lost index shows here long before it shows on a clock. */
final class RowsExamined {

    private static final String TOUCHED = """
            SELECT SUM(variable_value) FROM information_schema.session_status
            WHERE variable_name IN ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST', 'HANDLER_READ_NEXT',
                                    'HANDLER_READ_PREV', 'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT')
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RowsExamined(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Fails when a read examines more.
     *
     * @param rows how many rows it answers with
     * @param each how many it may examine for each of them
     */
    void atMost(String what, int rows, int each, Callable<?> read) {
        long examined = Objects.requireNonNull(transactions.execute(status -> {
            long before = touched();
            try {
                read.call();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            return touched() - before;
        }));
        Stopwatch.note(String.format(
                Locale.ROOT,
                "| %s: rows examined for %d rows | %d | at most %d | |",
                what,
                rows,
                examined,
                (long) rows * each));
        assertThat(examined).as("rows examined: %s", what).isLessThanOrEqualTo((long) rows * each);
    }

    private long touched() {
        return Objects.requireNonNull(jdbc.queryForObject(TOUCHED, Long.class));
    }
}
