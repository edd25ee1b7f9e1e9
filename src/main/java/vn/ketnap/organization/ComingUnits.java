package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Folded;

/** What a sheet of units makes of the units that stand: their versions after it, their names, rows that collide. */
final class ComingUnits {

    private final List<DescribeUnit> rows;
    private final Map<String, List<UnitVersion>> versions;
    private final Map<Name, List<UnitVersion>> names = new HashMap<>();
    private final Map<Integer, CommandIndex> collisions = new HashMap<>();
    private final Set<Start> starts;

    private record Name(@Nullable String parentCode, String folded) {

        static Name of(UnitVersion version) {
            return new Name(version.parentCode(), Folded.of(version.name()));
        }
    }

    private record Start(String code, LocalDate from) {

        static Start of(UnitVersion version) {
            return new Start(version.code(), version.from());
        }
    }

    /**
     * Puts the rows on top of what stands.
     *
     * @param standing versions of the units named and of all above them
     * @param siblings versions of units that stand below the superiors named
     */
    ComingUnits(List<DescribeUnit> rows, Map<String, List<UnitVersion>> standing, List<UnitVersion> siblings) {
        this.rows = rows;
        this.starts =
                rows.stream().map(row -> new Start(row.code(), row.from())).collect(Collectors.toSet());
        this.versions = new HashMap<>(standing);
        var ofUnit = IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(index -> rows.get(index).code()));
        ofUnit.forEach((code, indexes) -> {
            var after = UnitVersion.after(
                    standing.getOrDefault(code, List.of()),
                    indexes.stream().map(rows::get).toList());
            versions.put(code, after);
            after.forEach(this::takeName);
            findCollisions(indexes);
        });
        siblings.stream().filter(sibling -> !ofUnit.containsKey(sibling.code())).forEach(this::takeName);
    }

    /** The versions of a unit, in order of time; none when it is unknown. */
    List<UnitVersion> versions(String code) {
        return versions.getOrDefault(code, List.of());
    }

    /** The version a row makes. */
    UnitVersion version(DescribeUnit row) {
        return versions(row.code()).stream()
                .filter(version -> version.from().equals(row.from()))
                .findFirst()
                .orElseGet(() -> UnitVersion.of(row));
    }

    /** The way from a row's unit up to itself, as codes; empty when there is none. */
    List<String> cycle(DescribeUnit row) throws PlacementCycles.TooDeep {
        return new PlacementCycles(versions).above(version(row));
    }

    /** Another unit below the same superior that bears the same name on the same days. */
    Optional<String> namesake(UnitVersion version) {
        return names.getOrDefault(Name.of(version), List.of()).stream()
                .filter(other ->
                        !other.code().equals(version.code()) && other.overlaps(version.from(), version.until()))
                .map(UnitVersion::code)
                .findFirst();
    }

    /** The earlier row about the same unit and the same days; null when there is none. */
    @Nullable
    CommandIndex collision(int index) {
        return collisions.get(index);
    }

    /**
     * A standing version of which no row speaks and which a row cuts: the row ends before it and nothing goes on from there,
     * or the row begins earlier and runs into it. A row without a last day is succeeded or succeeds and cuts nothing.
     */
    Optional<UnitVersion> cut(DescribeUnit row, List<UnitVersion> standing) {
        var last = row.to();
        if (last == null || standing.stream().anyMatch(version -> version.from().equals(row.from()))) {
            return Optional.empty();
        }
        var until = last.plusDays(1);
        boolean goesOn =
                versions(row.code()).stream().anyMatch(version -> version.from().equals(until));
        return standing.stream()
                .filter(version -> version.overlaps(row.from(), until) && !starts.contains(Start.of(version)))
                .filter(version ->
                        version.from().isAfter(row.from()) || (version.until().isAfter(until) && !goesOn))
                .findFirst();
    }

    private void takeName(UnitVersion version) {
        names.computeIfAbsent(Name.of(version), name -> new ArrayList<>()).add(version);
    }

    /** Rows of one unit follow each other in time; a row without a last day ends where the next begins. */
    private void findCollisions(List<Integer> indexes) {
        var inTime = indexes.stream()
                .sorted(Comparator.comparing(index -> rows.get(index).from()))
                .toList();
        for (int i = 1; i < inTime.size(); i++) {
            int one = inTime.get(i - 1);
            int next = inTime.get(i);
            var until = rows.get(one).to();
            var from = rows.get(next).from();
            if (rows.get(one).from().equals(from) || (until != null && !until.isBefore(from))) {
                collisions.put(Math.max(one, next), new CommandIndex(Math.min(one, next)));
            }
        }
    }
}
