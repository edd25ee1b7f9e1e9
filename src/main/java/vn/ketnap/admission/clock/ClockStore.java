package vn.ketnap.admission.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.figure.RegisterChanged;
import vn.ketnap.organization.TreeChanged;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/**
 * The clocks of branches: since when each has admitted nobody, for every day. Derived in the transaction that changes a
 * statement, a register or the tree; only what has changed is written.
 *
 * @see "decision 0017"
 */
@Component
public class ClockStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final HistoryQueries histories;

    ClockStore(JdbcClient jdbc, JdbcTemplate template, HistoryQueries histories) {
        this.jdbc = jdbc;
        this.template = template;
        this.histories = histories;
    }

    /**
     * A stretch of a clock as it is kept.
     *
     * @param with whether it is shown to who asks with predecessors
     * @param without whether it is shown to who asks of the branch itself
     */
    private record Row(long branch, boolean with, boolean without, ClockPeriod period) {

        static Row read(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getLong("organization_id"),
                    row.getBoolean("with_predecessors"),
                    row.getBoolean("without_predecessors"),
                    new ClockPeriod(
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getObject("clock_from", LocalDate.class),
                            row.getBoolean("inherited"),
                            row.getObject("last_on", LocalDate.class),
                            row.getObject("statement_id", Long.class)));
        }

        @Nullable
        Object[] values() {
            return new Object[] {
                branch,
                with,
                without,
                period.validFrom(),
                period.validTo(),
                period.clockFrom(),
                period.inherited(),
                period.lastOn(),
                period.statement()
            };
        }
    }

    @EventListener
    void follow(RegisterChanged changed) {
        derive(changed.units());
    }

    @EventListener
    void follow(TreeChanged changed) {
        derive(changed.units());
    }

    /** Whether no clock is kept although something could tell one. */
    boolean missing() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM branch_clock)
                           AND (EXISTS (SELECT 1 FROM last_admission) OR EXISTS (SELECT 1 FROM register_use))
                        """).query(Boolean.class).single();
    }

    void deriveAll() {
        derive(jdbc.sql("SELECT id FROM organization")
                .query((row, n) -> row.getLong("id"))
                .list());
    }

    /** Derives the clocks of these units, and of those that came from them, anew. */
    public void derive(Collection<Long> units) {
        WriteTransaction.needed();
        for (var some : Chunks.of(withSuccessors(units))) {
            var standing = standing(some);
            var rows = new ArrayList<@Nullable Object[]>();
            var changed = new ArrayList<Long>();
            var known = histories.of(some);
            for (var branch : some) {
                var history = known.get(branch);
                var now = history == null ? Set.<Row>of() : rows(branch, history);
                if (!now.equals(standing.getOrDefault(branch, Set.of()))) {
                    changed.add(branch);
                    now.forEach(row -> rows.add(row.values()));
                }
            }
            write(changed, rows);
        }
    }

    private static Set<Row> rows(long branch, BranchHistory history) {
        var with = new HashSet<>(history.periods());
        var without = history.inherits() ? new HashSet<>(history.ofItself().periods()) : with;
        var rows = new HashSet<Row>();
        with.forEach(period -> rows.add(new Row(branch, true, without.contains(period), period)));
        without.stream()
                .filter(period -> !with.contains(period))
                .forEach(period -> rows.add(new Row(branch, false, true, period)));
        return rows;
    }

    private Set<Long> withSuccessors(Collection<Long> units) {
        var all = new HashSet<>(units);
        for (var some : Chunks.of(units)) {
            all.addAll(jdbc.sql("SELECT DISTINCT organization_id FROM predecessor WHERE predecessor_id IN (:units)")
                    .param("units", some)
                    .query((row, n) -> row.getLong("organization_id"))
                    .list());
        }
        return all;
    }

    private Map<Long, Set<Row>> standing(List<Long> units) {
        var standing = new HashMap<Long, Set<Row>>();
        jdbc.sql("SELECT * FROM branch_clock WHERE organization_id IN (:units)")
                .param("units", units)
                .query(Row::read)
                .list()
                .forEach(row -> standing.computeIfAbsent(row.branch, branch -> new HashSet<>())
                        .add(row));
        return standing;
    }

    private void write(List<Long> changed, List<@Nullable Object[]> rows) {
        if (!changed.isEmpty()) {
            jdbc.sql("DELETE FROM branch_clock WHERE organization_id IN (:changed)")
                    .param("changed", changed)
                    .update();
        }
        if (!rows.isEmpty()) {
            template.batchUpdate("""
                    INSERT INTO branch_clock (organization_id, with_predecessors, without_predecessors, valid_from,
                                              valid_to, clock_from, inherited, last_on, statement_id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
        }
    }
}
