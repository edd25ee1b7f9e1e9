package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.AssignOfficer;
import vn.ketnap.organization.DescribeUnit;

/**
 * What a reorganisation does to the tree. Equal plans do the same to the same tree: whoever rehearsed one and meets
 * another when he writes is told.
 *
 * @param known the units named and those below them, as they stood before
 * @param described what becomes of units by what was said of them
 * @param following what becomes of units that end, and of those below them
 * @param ended first day without each unit that ends
 * @param leaving who is no longer in charge
 */
public record EventPlan(
        List<DescribeUnit> known,
        List<DescribeUnit> described,
        List<DescribeUnit> following,
        Map<String, LocalDate> ended,
        List<AssignOfficer> leaving) {

    private static final Comparator<DescribeUnit> IN_TIME =
            Comparator.comparing(DescribeUnit::code).thenComparing(DescribeUnit::from);
    private static final Comparator<AssignOfficer> BY_UNIT = Comparator.comparing(AssignOfficer::code)
            .thenComparing(AssignOfficer::title)
            .thenComparing(AssignOfficer::name);

    /** Copies everything, in an order that the database does not decide. */
    public EventPlan {
        known = known.stream().sorted(IN_TIME).toList();
        described = List.copyOf(described);
        following = List.copyOf(following);
        ended = Map.copyOf(ended);
        leaving = leaving.stream().sorted(BY_UNIT).toList();
    }

    /** What becomes of a unit. */
    public enum Fate {
        ENDS,
        STARTS,
        CHANGES,
        MOVES
    }

    /**
     * What becomes of one unit.
     *
     * @param before what it was, or the superior it stood below; null for one that starts
     * @param after what it will be, or the superior it will stand below; null for one that ends
     */
    public record Change(
            Fate fate,
            String code,
            String name,
            @Nullable String before,
            @Nullable String after) {}

    /** Codes of those that units of the plan stand below, or will. */
    Set<String> superiors() {
        return Stream.of(known, described, following)
                .flatMap(List::stream)
                .map(DescribeUnit::parentCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * What becomes of each unit: who ends, who starts, who changes, who moves.
     *
     * @param superiors names of those above, by code
     */
    public List<Change> changes(Map<String, String> superiors) {
        var changes = new ArrayList<Change>();
        var last = new HashMap<String, DescribeUnit>();
        var names = new HashMap<>(superiors);
        known.forEach(row ->
                last.merge(row.code(), row, (one, other) -> one.from().isAfter(other.from()) ? one : other));
        last.values().forEach(row -> names.put(row.code(), row.name()));
        described.forEach(row -> names.put(row.code(), row.name()));
        Set<String> started = new HashSet<>();
        for (var row : described) {
            var before = last.get(row.code());
            if (before == null) {
                started.add(row.code());
                changes.add(new Change(Fate.STARTS, row.code(), row.name(), null, name(row.parentCode(), names)));
            } else {
                changes.add(change(row, before, names));
            }
        }
        for (var row : following) {
            var before = last.get(row.code());
            boolean ends = ended.containsKey(row.code());
            if (ends && row.to() != null) {
                changes.add(new Change(Fate.ENDS, row.code(), row.name(), name(row.parentCode(), names), null));
            } else if (!ends && before != null && !started.contains(row.code())) {
                changes.add(change(row, before, names));
            }
        }
        return changes.stream()
                .distinct()
                .sorted(Comparator.comparing(Change::fate))
                .toList();
    }

    private static Change change(DescribeUnit after, DescribeUnit before, Map<String, String> names) {
        if (!Objects.equals(after.parentCode(), before.parentCode())) {
            return new Change(
                    Fate.MOVES,
                    after.code(),
                    after.name(),
                    name(before.parentCode(), names),
                    name(after.parentCode(), names));
        }
        return new Change(Fate.CHANGES, after.code(), after.name(), before.name(), after.name());
    }

    private static String name(@Nullable String code, Map<String, String> names) {
        return code == null ? "" : names.getOrDefault(code, code);
    }
}
