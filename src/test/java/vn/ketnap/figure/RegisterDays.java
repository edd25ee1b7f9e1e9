package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept tally of registers against what happened, counted anew where each branch, or its heir, stood on the day. */
public final class RegisterDays {

    private static final String KEPT = """
            SELECT CONCAT_WS(' ', ancestor_id, metric, basis, counted_on, SUM(n)) FROM register_tally
            GROUP BY ancestor_id, metric, basis, counted_on ORDER BY 1
            """;

    private static final String COUNTED = """
            SELECT CONCAT_WS(' ', a.ancestor_id, e.metric, e.basis, e.counted_on, COUNT(*)) FROM register_event e
            JOIN heir h ON h.organization_id = e.organization_id
             AND e.counted_on >= h.valid_from AND e.counted_on < h.valid_to
            JOIN ancestry a ON a.organization_id = h.heir_id
             AND e.counted_on >= a.valid_from AND e.counted_on < a.valid_to
            GROUP BY a.ancestor_id, e.metric, e.basis, e.counted_on ORDER BY 1
            """;

    private RegisterDays() {}

    /** Every day of the tally says what happened on it, and no other day says anything. */
    public static void sayWhatHappened(JdbcClient jdbc) {
        assertThat(rows(jdbc, KEPT)).isEqualTo(rows(jdbc, COUNTED));
    }

    private static List<@Nullable String> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
