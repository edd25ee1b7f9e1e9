package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far some units are behind the pace of their targets together: the finding above a list of units.
 *
 * @param units how many units are behind
 * @param persons by how many persons in all: the sum of what one sees, each unit's rounded to whole persons
 * @param compared how many units could be compared with a pace
 * @param silent units of which nothing is known, by name
 */
public record Lag(int units, BigDecimal persons, int compared, List<UnitProgress> silent) {

    /** The order of lists of units: who is furthest behind first, who cannot be compared last. */
    public static final Comparator<UnitProgress> LARGEST_FIRST = Comparator.comparing(
                    UnitProgress::ahead, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(unit -> unit.admitted() == null)
            .thenComparing(UnitProgress::name)
            .thenComparing(UnitProgress::code);

    /** Copies the units. */
    public Lag {
        silent = List.copyOf(silent);
    }

    /** The lag of some units. */
    public static Lag of(Collection<UnitProgress> units) {
        var known = units.stream()
                .map(UnitProgress::ahead)
                .filter(Objects::nonNull)
                .map(ahead -> ahead.setScale(0, RoundingMode.HALF_UP))
                .toList();
        var behind = known.stream().filter(ahead -> ahead.signum() < 0).toList();
        return new Lag(
                behind.size(),
                behind.stream().reduce(BigDecimal.ZERO, BigDecimal::add).negate(),
                known.size(),
                units.stream().filter(unit -> unit.admitted() == null).toList());
    }
}
