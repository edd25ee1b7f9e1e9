package vn.ketnap.source.tally;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.CarriedStore;
import vn.ketnap.organization.TreeChanged;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;
import vn.ketnap.source.Stage;

/**
 * Sums of candidates for each unit above the branch, in the tree of today: who stands where, who stood there when a
 * month began, how long the decision took, what became of the trained. Kept from the stays in the transaction that changes
 * them or the tree: what a unit says is taken out where it was put in, and put in where it belongs.
 *
 * @see "decision 0040"
 */
@Component
public class TallyStore {

    private static final String FROM_STAYS = """
            FROM candidate_stay s
            JOIN candidate_above t ON t.organization_id = s.organization_id
            WHERE s.organization_id IN (:units)
            """;

    private static final String MONTH = "%1$s - INTERVAL DAY(%1$s) - 1 DAY";

    private static final String STANDING = """
            INSERT INTO candidate_standing (ancestor_id, channel, stage, n)
            SELECT t.ancestor_id, s.channel, s.stage, TIMES * COUNT(*)
            FROM_STAYS AND s.valid_to = '9999-12-31' AND s.stage <> 'LEFT' AND s.stage <> 'RECOGNIZED'
            GROUP BY t.ancestor_id, s.channel, s.stage
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """;

    private static final String SINCE = """
            INSERT INTO candidate_since (ancestor_id, stage, since, n)
            SELECT t.ancestor_id, s.stage, s.valid_from, TIMES * COUNT(*)
            FROM_STAYS AND s.valid_to = '9999-12-31' AND s.stage NOT IN ('LEFT', 'RECOGNIZED', 'FEASIBLE')
            GROUP BY t.ancestor_id, s.stage, s.valid_from
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """;

    /** One row for each first of a month that somebody has lived through in a stage. */
    private static final String STOCK = """
            INSERT INTO candidate_stock (month, ancestor_id, stage, n)
            SELECT LAST_DAY(s.valid_from) + INTERVAL 1 DAY + INTERVAL q.n MONTH AS first_of_month,
                   t.ancestor_id, s.stage, TIMES * COUNT(*)
            FROM candidate_stay s
            STRAIGHT_JOIN candidate_above t ON t.organization_id = s.organization_id
            STRAIGHT_JOIN tally_number q
              ON q.n < PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM s.valid_to), EXTRACT(YEAR_MONTH FROM s.valid_from))
            WHERE s.organization_id IN (:units) AND s.stage IN (SOURCES) AND s.valid_to < '9999-12-31'
            GROUP BY first_of_month, t.ancestor_id, s.stage
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """;

    private static final String STILL = """
            INSERT INTO candidate_stock (month, ancestor_id, stage, n)
            SELECT s.valid_to, t.ancestor_id, s.stage, TIMES * COUNT(*)
            FROM_STAYS AND s.stage IN (SOURCES) AND s.valid_to = '9999-12-31'
            GROUP BY s.valid_to, t.ancestor_id, s.stage
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """;

    private static final String SENT = """
            INSERT INTO candidate_class_days (ancestor_id, step, month, days, n)
            SELECT t.ancestor_id, s.stage, MONTH AS first_of_month,
                   COALESCE(DATEDIFF(d.valid_from, s.valid_from), -1) AS took, TIMES * COUNT(*)
            FROM candidate_stay s
            JOIN candidate_above t ON t.organization_id = s.organization_id
            LEFT JOIN candidate_stay d ON d.candidate_id = s.candidate_id AND d.stage = 'DECIDED'
            WHERE s.organization_id IN (:units) AND s.stage = 'SENT_TO_CLASS'
            GROUP BY t.ancestor_id, s.stage, first_of_month, took
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """.replace("MONTH", MONTH.formatted("s.valid_from"));

    private static final String DECIDED = """
            INSERT INTO candidate_class_days (ancestor_id, step, month, days, n)
            SELECT t.ancestor_id, d.stage, MONTH AS first_of_month,
                   DATEDIFF(d.valid_from, s.valid_from) AS took, TIMES * COUNT(*)
            FROM candidate_stay d
            JOIN candidate_above t ON t.organization_id = d.organization_id
            JOIN candidate_stay s ON s.candidate_id = d.candidate_id AND s.stage = 'SENT_TO_CLASS'
            WHERE d.organization_id IN (:units) AND d.stage = 'DECIDED'
            GROUP BY t.ancestor_id, d.stage, first_of_month, took
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)
            """.replace("MONTH", MONTH.formatted("d.valid_from"));

    private static final String COHORTS = """
            INSERT INTO candidate_cohort (ancestor_id, trained_in, n, decided, gone)
            SELECT t.ancestor_id, YEAR(s.valid_from) AS year_of, TIMES * COUNT(*),
                   TIMES * SUM(d.candidate_id IS NOT NULL),
                   TIMES * SUM(d.candidate_id IS NULL AND l.candidate_id IS NOT NULL)
            FROM candidate_stay s
            JOIN candidate_above t ON t.organization_id = s.organization_id
            LEFT JOIN candidate_stay d ON d.candidate_id = s.candidate_id AND d.stage = 'DECIDED'
            LEFT JOIN candidate_stay l ON l.candidate_id = s.candidate_id AND l.stage = 'LEFT'
            WHERE s.organization_id IN (:units) AND s.stage = 'COMPLETED_CLASS'
            GROUP BY t.ancestor_id, year_of
            ON DUPLICATE KEY UPDATE n = n + VALUES(n), decided = decided + VALUES(decided), gone = gone + VALUES(gone)
            """;

    private static final List<String> SUMS = List.of(STANDING, SINCE, STOCK, STILL, SENT, DECIDED, COHORTS);

    private final JdbcClient jdbc;
    private final AboveStore above;
    private final CarriedStore carried;

    TallyStore(JdbcClient jdbc, AboveStore above, CarriedStore carried) {
        this.jdbc = jdbc;
        this.above = above;
        this.carried = carried;
    }

    /** Adds what the stays of some units say now. */
    public void add(List<Long> units) {
        above.note(units);
        write("1", units);
    }

    /** Takes away what the stays of some units say, before they change. */
    public void take(List<Long> units) {
        WriteTransaction.needed();
        write("-1", units);
        above.forget(units);
    }

    /** In a changed tree what units say is put where they stand now. */
    @EventListener
    void follow(TreeChanged changed) {
        move(above.settle() ? above.carrying() : carried.withCarried(changed.units()));
    }

    /** When a day has come on which units stand elsewhere, or nothing was ever summed. */
    void settle() {
        if (above.settle()) {
            move(above.carrying());
        }
    }

    /** Whether {@link #settle} is needed. */
    boolean outdated() {
        return above.outdated();
    }

    private void move(Collection<Long> units) {
        for (var some : Chunks.of(above.moved(units))) {
            take(some);
            add(some);
        }
    }

    private void write(String times, List<Long> units) {
        for (var sum : SUMS) {
            jdbc.sql(sum.replace("FROM_STAYS", FROM_STAYS)
                            .replace("SOURCES", Stage.sourcesInSql())
                            .replace("TIMES", times))
                    .param("units", units)
                    .update();
        }
    }
}
