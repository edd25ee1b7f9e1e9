package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows units upwards through their superiors on the same days, to find who would stand above himself. */
final class PlacementCycles {

    /** Province to cell takes five levels; what is deeper is a mistake, and the closure cuts at thirty. */
    static final int DEEPEST = 20;

    private final Map<String, List<UnitVersion>> versionsByCode;

    /** @param versionsByCode what the units will be, all superiors among them */
    PlacementCycles(Map<String, List<UnitVersion>> versionsByCode) {
        this.versionsByCode = versionsByCode;
    }

    /**
     * The way from a version up to the same unit, as codes; empty when there is none.
     *
     * @throws TooDeep when the way up does not end within {@link #DEEPEST} levels
     */
    List<String> above(UnitVersion version) throws TooDeep {
        var way = new ArrayList<String>(List.of(version.code()));
        return climb(version.parentCode(), version.from(), version.until(), way) ? way : List.of();
    }

    private boolean climb(@Nullable String code, LocalDate from, LocalDate until, List<String> way) throws TooDeep {
        if (code == null) {
            return false;
        }
        way.add(code);
        if (code.equals(way.getFirst())) {
            return true;
        }
        if (way.size() > DEEPEST) {
            throw new TooDeep();
        }
        for (var superior : versionsByCode.getOrDefault(code, List.of())) {
            if (superior.overlaps(from, until)
                    && climb(
                            superior.parentCode(),
                            latest(from, superior.from()),
                            earliest(until, superior.until()),
                            way)) {
                return true;
            }
        }
        way.removeLast();
        return false;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The way up does not end where it could. */
    static final class TooDeep extends Exception {}
}
