package vn.ketnap.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.CarriedStore;
import vn.ketnap.organization.TreeChanged;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/**
 * How many came to each stage in each month, for each unit and those above it: the sums of stays, kept in the transaction
 * that changes them or the tree.
 *
 * @see "decision 0027"
 */
@Component
class StepMonthStore {

    private static final String COUNT = """
            INSERT INTO candidate_month (ancestor_id, month, channel, stage, left_from, way_out, n)
            SELECT a.ancestor_id, s.valid_from - INTERVAL DAY(s.valid_from) - 1 DAY AS first_of_month, s.channel,
                   s.stage, COALESCE(s.left_from, '') AS was_in, COALESCE(s.way_out, '') AS reason, SIGN * COUNT(*)
            FROM candidate_stay s
            JOIN heir h ON h.organization_id = s.organization_id
             AND h.valid_from <= s.valid_from AND h.valid_to > s.valid_from
            JOIN ancestry a ON a.organization_id = h.heir_id
             AND a.valid_from <= s.valid_from AND a.valid_to > s.valid_from
            WHERE CONDITION
            GROUP BY a.ancestor_id, first_of_month, s.channel, s.stage, was_in, reason
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """;

    private static final String OF_UNITS = "s.organization_id IN (:units)";
    private static final String OF_MONTHS = "s.valid_from >= :first AND s.valid_from < :until";

    private final JdbcClient jdbc;
    private final CarriedStore carried;

    StepMonthStore(JdbcClient jdbc, CarriedStore carried) {
        this.jdbc = jdbc;
        this.carried = carried;
    }

    /** Adds what the stays of some units say now. */
    void add(List<Long> units) {
        write(COUNT.replace("SIGN", "1").replace("CONDITION", OF_UNITS), Map.of("units", units));
    }

    /** Takes away what the stays of some units say, before they change. */
    void take(List<Long> units) {
        write(COUNT.replace("SIGN", "-1").replace("CONDITION", OF_UNITS), Map.of("units", units));
    }

    /** In a changed tree the months in which units that stand elsewhere took a step are counted anew. */
    @EventListener
    void follow(TreeChanged changed) {
        var days = new TreeSet<LocalDate>();
        changed.bySince().forEach((since, units) -> {
            for (var some : Chunks.of(carried.withCarried(units))) {
                days.addAll(stepsSince(since, some));
            }
        });
        if (!days.isEmpty()) {
            WriteTransaction.needed();
            var first = days.getFirst().withDayOfMonth(1);
            var until = days.getLast().withDayOfMonth(1).plusMonths(1);
            var span = Map.of("first", first, "until", until);
            write("DELETE FROM candidate_month WHERE month >= :first AND month < :until", span);
            write(COUNT.replace("SIGN", "1").replace("CONDITION", OF_MONTHS), span);
        }
    }

    /** The first and the last of the days on which somebody took a step. */
    private List<LocalDate> stepsSince(LocalDate since, List<Long> units) {
        return jdbc
                .sql("""
                        SELECT MIN(valid_from) AS first_on, MAX(valid_from) AS last_on FROM candidate_stay
                        WHERE organization_id IN (:units) AND valid_from >= :since HAVING first_on IS NOT NULL
                        """)
                .param("units", units)
                .param("since", since)
                .query((row, n) ->
                        List.of(row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private void write(String sql, Map<String, ?> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
