package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tree of a plan read day by day in plain Java: what the database worked out is compared with it. */
final class NaiveTree {

    private final List<Row> versions;
    private final List<Row> placements;
    private final List<Row> heirs;
    private final List<Row> closure;
    private final List<Row> predecessors;
    private final Set<LocalDate> days = new TreeSet<>();

    /** Something holds between two units from one day until another. */
    record Row(long unit, long other, int depth, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && until.isAfter(day);
        }
    }

    /** {@code unit} stands {@code depth} below {@code other}. */
    record Below(long unit, long other, int depth) {}

    NaiveTree(JdbcTemplate jdbc) {
        String ours =
                " WHERE organization_id IN (SELECT organization_id FROM organization_version WHERE code LIKE 'R%')";
        versions = rows(
                jdbc,
                "SELECT organization_id, organization_id, 0, valid_from, valid_to FROM organization_version" + ours);
        placements = rows(jdbc, "SELECT organization_id, parent_id, 1, valid_from, valid_to FROM placement" + ours);
        heirs = rows(jdbc, "SELECT organization_id, heir_id, 0, valid_from, valid_to FROM heir" + ours);
        closure = rows(jdbc, "SELECT organization_id, ancestor_id, depth, valid_from, valid_to FROM ancestry" + ours);
        predecessors = rows(
                jdbc, "SELECT organization_id, predecessor_id, 0, valid_from, '9999-12-31' FROM predecessor" + ours);
        versions.forEach(row -> days.addAll(List.of(row.from(), row.until())));
        closure.forEach(row -> days.addAll(List.of(row.from(), row.until())));
        heirs.forEach(row -> days.addAll(List.of(row.from(), row.until())));
        days.remove(LocalDate.of(9999, 12, 31));
    }

    /** Every day on which something changes. */
    Set<LocalDate> days() {
        return days;
    }

    Set<Long> units() {
        var units = new TreeSet<Long>();
        versions.forEach(row -> units.add(row.unit()));
        return units;
    }

    /** The province: it was described first. */
    long root() {
        return units().iterator().next();
    }

    boolean lives(long unit, LocalDate day) {
        return versions.stream().anyMatch(row -> row.unit() == unit && row.holdsOn(day));
    }

    boolean born(long unit, LocalDate day) {
        return versions.stream()
                .anyMatch(row -> row.unit() == unit && !row.from().isAfter(day));
    }

    List<Long> parents(long unit, LocalDate day) {
        return others(placements, unit, day);
    }

    List<Long> heirs(long unit, LocalDate day) {
        return others(heirs, unit, day);
    }

    /** The closure as it is written. */
    Set<Below> written(LocalDate day) {
        var below = new HashSet<Below>();
        closure.stream()
                .filter(row -> row.holdsOn(day))
                .forEach(row -> below.add(new Below(row.unit(), row.other(), row.depth())));
        return below;
    }

    /** The closure as one finds it by walking up. */
    Set<Below> walked(LocalDate day) {
        var below = new HashSet<Below>();
        for (var unit : units()) {
            int depth = 0;
            for (Long up = unit; up != null && lives(up, day); up = parent(up, day)) {
                below.add(new Below(unit, up, depth++));
            }
        }
        return below;
    }

    /** The youngest clock a unit goes on with. */
    int clock(long unit, LocalDate day, Map<Long, Integer> own) {
        int clock = own.getOrDefault(unit, 0);
        for (var row : predecessors) {
            if (row.unit() == unit && row.holdsOn(day)) {
                clock = Math.max(clock, own.getOrDefault(row.other(), 0));
            }
        }
        return clock;
    }

    /** Whom clocks go on to: each step of a merger or split. */
    static List<Row> handedOn(JdbcTemplate jdbc) {
        return rows(jdbc, """
                SELECT l.predecessor_id, l.successor_id, 0, e.effective_on, e.effective_on
                FROM lineage l JOIN lineage_event e ON e.id = l.event_id
                WHERE e.kind IN ('MERGE', 'ABSORB', 'SPLIT') AND l.successor_id IN
                    (SELECT organization_id FROM organization_version WHERE code LIKE 'R%')
                """);
    }

    private @Nullable Long parent(long unit, LocalDate day) {
        var parents = parents(unit, day);
        return parents.isEmpty() ? null : parents.getFirst();
    }

    private static List<Long> others(List<Row> rows, long unit, LocalDate day) {
        var others = new ArrayList<Long>();
        rows.stream().filter(row -> row.unit() == unit && row.holdsOn(day)).forEach(row -> others.add(row.other()));
        return others;
    }

    private static List<Row> rows(JdbcTemplate jdbc, String sql) {
        return jdbc.query(
                sql,
                (row, number) -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                        LocalDate.parse(Objects.requireNonNull(row.getString(5)))));
    }
}
