package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.DescribeUnit;

/** The descriptions of some units in time, and what events make of them: rows as a sheet of units would bring them. */
final class UnitLives {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final Map<String, NavigableMap<LocalDate, DescribeUnit>> lives = new HashMap<>();
    private final Map<String, Set<String>> everBelow = new HashMap<>();
    private final Map<String, Set<LocalDate>> changed = new TreeMap<>();

    /** @param descriptions every description of each unit */
    UnitLives(Collection<DescribeUnit> descriptions) {
        descriptions.forEach(this::put);
    }

    boolean livesOn(String code, LocalDate day) {
        return on(code, day) != null;
    }

    /** The first day of the unit. */
    LocalDate first(String code) {
        return life(code).firstKey();
    }

    /** The last day of the unit, far away while it stands. */
    LocalDate last(String code) {
        return until(life(code).lastEntry().getValue()).minusDays(1);
    }

    /** Whether a description of the unit begins on the day. */
    boolean describedFrom(String code, LocalDate day) {
        return life(code).containsKey(day);
    }

    /** The first day after a day, that day included, on which another description of the unit begins; null: none does. */
    @Nullable
    LocalDate describedAgain(String code, LocalDate day) {
        return life(code).ceilingKey(day);
    }

    /** The units directly below a unit on a day, by code. */
    List<String> below(String code, LocalDate day) {
        return everBelow.getOrDefault(code, Set.of()).stream()
                .filter(child -> {
                    var row = on(child, day);
                    return row != null && code.equals(row.parentCode());
                })
                .toList();
    }

    /** The unit has its last day before the day. */
    void end(String code, LocalDate day) {
        var row = on(code, day.minusDays(1));
        if (row != null && until(row).isAfter(day)) {
            change(ending(row, day.minusDays(1)));
        }
    }

    /** From the day on, wherever the unit would stand below the one, it stands below the other. */
    void follow(String code, String from, String to, LocalDate day) {
        var row = on(code, day);
        if (row != null && row.from().isBefore(day)) {
            put(ending(row, day.minusDays(1)));
            change(placed(row, row.parentCode(), day));
        }
        for (var later : List.copyOf(life(code).tailMap(day, true).values())) {
            if (from.equals(later.parentCode())) {
                change(placed(later, to, later.from()));
            }
        }
    }

    /** What has become different, as rows. */
    List<DescribeUnit> rows() {
        var rows = new ArrayList<DescribeUnit>();
        changed.forEach((code, days) -> days.forEach(day -> rows.add(life(code).get(day))));
        return rows;
    }

    private @Nullable DescribeUnit on(String code, LocalDate day) {
        var entry = life(code).floorEntry(day);
        return entry == null || !until(entry.getValue()).isAfter(day) ? null : entry.getValue();
    }

    private NavigableMap<LocalDate, DescribeUnit> life(String code) {
        return lives.getOrDefault(code, new TreeMap<>());
    }

    private void change(DescribeUnit row) {
        put(row);
        changed.computeIfAbsent(row.code(), code -> new TreeSet<>()).add(row.from());
    }

    private void put(DescribeUnit row) {
        lives.computeIfAbsent(row.code(), code -> new TreeMap<>()).put(row.from(), row);
        if (row.parentCode() != null) {
            everBelow.computeIfAbsent(row.parentCode(), code -> new TreeSet<>()).add(row.code());
        }
    }

    private static LocalDate until(DescribeUnit row) {
        return row.to() == null ? OPEN : row.to().plusDays(1);
    }

    private static DescribeUnit ending(DescribeUnit row, LocalDate last) {
        return new DescribeUnit(
                row.code(), row.name(), row.parentCode(), row.kind(), row.sector(), row.from(), last, row.note());
    }

    private static DescribeUnit placed(DescribeUnit row, @Nullable String parent, LocalDate from) {
        return new DescribeUnit(row.code(), row.name(), parent, row.kind(), row.sector(), from, row.to(), row.note());
    }
}
