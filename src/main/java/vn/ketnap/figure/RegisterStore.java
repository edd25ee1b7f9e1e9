package vn.ketnap.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.CarriedStore;
import vn.ketnap.organization.TreeChanged;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.UndoStore;
import vn.ketnap.shared.facts.WriteTransaction;

/**
 * What registers of admissions answer: from which day on a unit's register is kept, and the tally of what happened in
 * them, day by day, for each unit above the branch. The room that keeps the register calls it inside its own transaction.
 */
@Component
public class RegisterStore {

    /*
     * A day counts where the branch stood on it (contract, "Readings"); what happens to a person after the branch has ended
     * (a ceremony, a recognition) counts where its heir stands on that day.
     */
    private static final String TALLY = """
            INSERT INTO register_tally (ancestor_id, metric, basis, counted_on, channel, sector, n, women,
                                        ethnic_minority, religious)
            SELECT a.ancestor_id, e.metric, e.basis, e.counted_on, e.channel,
                   SECTOR AS branch_sector,
                   COUNT(*), SUM(e.female), SUM(e.ethnic_minority), SUM(e.religious)
            FROM register_event e
            JOIN (SELECT organization_id, MAX(valid_to) AS ends FROM organization_version GROUP BY organization_id) life
              ON life.organization_id = e.organization_id
            JOIN organization_version v ON v.organization_id = e.organization_id
             AND v.valid_from <= LEAST(e.counted_on, life.ends - INTERVAL 1 DAY)
             AND v.valid_to > LEAST(e.counted_on, life.ends - INTERVAL 1 DAY)
            JOIN heir h ON h.organization_id = e.organization_id
             AND h.valid_from <= e.counted_on AND h.valid_to > e.counted_on
            JOIN ancestry a ON a.organization_id = h.heir_id
             AND a.valid_from <= e.counted_on AND a.valid_to > e.counted_on
            WHERE e.DAYS
            GROUP BY a.ancestor_id, e.metric, e.basis, e.counted_on, e.channel, branch_sector
            """.replace("SECTOR AS", BranchSector.SQL + " AS");

    /** What the tally of these days adds to the sums of their months, or takes from them. */
    private static final String MONTHS = """
            INSERT INTO register_month (ancestor_id, metric, basis, month, n, women, ethnic_minority, religious)
            SELECT ancestor_id, metric, basis, counted_on - INTERVAL DAY(counted_on) - 1 DAY AS first_of_month,
                   SIGN * SUM(n), SIGN * SUM(women), SIGN * SUM(ethnic_minority), SIGN * SUM(religious)
            FROM register_tally WHERE DAYS
            GROUP BY ancestor_id, metric, basis, first_of_month
            ON DUPLICATE KEY UPDATE n = n + VALUES(n), women = women + VALUES(women),
                ethnic_minority = ethnic_minority + VALUES(ethnic_minority), religious = religious + VALUES(religious)
            """;

    /** Up to so many days are derived one by one, more as one stretch. */
    private static final int FEW = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final UndoStore uses;
    private final CarriedStore carried;
    private final ApplicationEventPublisher events;

    RegisterStore(JdbcClient jdbc, JdbcTemplate template, CarriedStore carried, ApplicationEventPublisher events) {
        this.carried = carried;
        this.events = events;
        this.jdbc = jdbc;
        this.template = template;
        this.uses = new UndoStore(template, "register_use", List.of("organization_id", "used_from"));
    }

    /**
     * Marks registers as kept from a day on; one that is kept from an earlier day stays as it is, and a mark that says no
     * more than the one of a unit above it goes.
     *
     * @param from first day by organisation
     */
    public void use(ImportId importId, Map<Long, LocalDate> from) {
        tell(mark(importId, from));
    }

    /**
     * Marks registers as kept and derives the tally of these days anew, and tells of both at once: who works something out
     * of registers does it once.
     */
    public void keep(ImportId importId, Map<Long, LocalDate> from, Collection<LocalDate> days) {
        var changed = derive(days);
        changed.addAll(mark(importId, from));
        tell(changed);
    }

    private Set<Long> mark(ImportId importId, Map<Long, LocalDate> from) {
        WriteTransaction.needed();
        var before = marks();
        var rows = new ArrayList<@Nullable Object[]>();
        from.forEach((organization, day) -> rows.add(new Object[] {organization, day, importId.value()}));
        template.batchUpdate("""
                INSERT INTO register_use (organization_id, used_from, import_id) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE
                    import_id = IF(VALUES(used_from) < used_from, VALUES(import_id), import_id),
                    used_from = LEAST(used_from, VALUES(used_from))
                """, rows);
        jdbc.sql("""
                DELETE r FROM register_use r
                JOIN ancestry a ON a.organization_id = r.organization_id AND a.depth > 0
                JOIN register_use above ON above.organization_id = a.ancestor_id AND above.used_from <= r.used_from
                """).update();
        return changedSince(before);
    }

    /** Takes back the marks of an import. */
    public Undone undoUse(ImportId importId) {
        var before = marks();
        var undone = uses.undo(importId);
        tell(changedSince(before));
        return undone;
    }

    private Map<Long, LocalDate> marks() {
        var marks = new HashMap<Long, LocalDate>();
        jdbc.sql("SELECT organization_id, used_from FROM register_use").query(row -> {
            marks.put(row.getLong("organization_id"), row.getObject("used_from", LocalDate.class));
        });
        return marks;
    }

    /** A mark holds for all below, whenever they stood there. */
    private Set<Long> changedSince(Map<Long, LocalDate> before) {
        var changed = new HashSet<Long>();
        var now = marks();
        before.forEach((unit, day) -> {
            if (!day.equals(now.get(unit))) {
                changed.add(unit);
            }
        });
        now.keySet().stream().filter(unit -> !before.containsKey(unit)).forEach(changed::add);
        var below = new HashSet<Long>();
        for (var some : Chunks.of(changed)) {
            below.addAll(jdbc.sql("SELECT DISTINCT organization_id FROM ancestry WHERE ancestor_id IN (:units)")
                    .param("units", some)
                    .query((row, n) -> row.getLong("organization_id"))
                    .list());
        }
        return below;
    }

    private void tell(Set<Long> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new RegisterChanged(changed));
        }
    }

    /** Derives the tally of these days anew. */
    public void tally(Collection<LocalDate> days) {
        tell(derive(days));
    }

    private Set<Long> derive(Collection<LocalDate> days) {
        var sorted = new TreeSet<>(days);
        if (sorted.isEmpty()) {
            return new HashSet<>();
        }
        return sorted.size() <= FEW
                ? derive("counted_on IN (:days)", Map.of("days", sorted))
                : derive(
                        "counted_on BETWEEN :first AND :last",
                        Map.of("first", sorted.getFirst(), "last", sorted.getLast()));
    }

    private Set<Long> derive(String condition, Map<String, ?> parameters) {
        WriteTransaction.needed();
        var changed = speaking(condition, parameters);
        write(months("-1", condition), parameters);
        write("DELETE FROM register_tally WHERE " + condition, parameters);
        write(TALLY.replace("DAYS", condition), parameters);
        write(months("1", condition), parameters);
        changed.addAll(speaking(condition, parameters));
        return changed;
    }

    /** Units whose registers say something of these days. */
    private Set<Long> speaking(String condition, Map<String, ?> parameters) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT ancestor_id FROM register_tally WHERE " + condition)
                .params(parameters)
                .query((row, n) -> row.getLong("ancestor_id"))
                .list());
    }

    /** What days say is taken out of their months, and put in again when they are derived. */
    private static String months(String sign, String condition) {
        return MONTHS.replace("SIGN", sign).replace("DAYS", condition);
    }

    private void write(String sql, Map<String, ?> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    /** Who derives more from a register than its tally follows the tree himself. */
    @EventListener
    void follow(TreeChanged changed) {
        var days = new TreeSet<LocalDate>();
        changed.bySince().forEach((since, units) -> {
            for (var some : Chunks.of(carried.withCarried(units))) {
                days.addAll(jdbc.sql("""
                                SELECT DISTINCT counted_on FROM register_event
                                WHERE organization_id IN (:units) AND counted_on >= :since
                                """)
                        .param("units", some)
                        .param("since", since)
                        .query((row, n) -> row.getObject("counted_on", LocalDate.class))
                        .list());
            }
        });
        derive(days);
    }
}
