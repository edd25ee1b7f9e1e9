package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of whole months beside the days they are made of: written together, they never differ. */
public final class RegisterMonths {

    private static final String APART = """
            SELECT ancestor_id, metric, basis, first_of_month, SUM(n) FROM (
                SELECT ancestor_id, metric, basis, counted_on - INTERVAL DAY(counted_on) - 1 DAY AS first_of_month,
                       n, women, ethnic_minority, religious
                FROM register_tally
                UNION ALL
                SELECT ancestor_id, metric, basis, month, -n, -women, -ethnic_minority, -religious FROM register_month
            ) both_sides
            GROUP BY ancestor_id, metric, basis, first_of_month
            HAVING SUM(n) <> 0 OR SUM(women) <> 0 OR SUM(ethnic_minority) <> 0 OR SUM(religious) <> 0
            """;

    private RegisterMonths() {}

    /** Fails with the months that say something else than their days. */
    public static void saysWhatItsDaysSay(JdbcClient jdbc) {
        assertThat(jdbc.sql(APART).query().listOfRows()).isEmpty();
    }
}
