package vn.ketnap.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/**
 * Every stretch of days that a unit's own declared figures answer, directly or by sum and difference (contract,
 * "How a period is answered", rule 1).
 */
public final class DeclaredSpans {

    /*
     * The figures of one unit, metric, population and basis are a graph: days are nodes, a figure for [from, until) is
     * an edge that adds its number when walked forwards and takes it away when walked backwards. [F, T) is answered when
     * a walk leads from F to T: 86 (1/1 → 5/8) then −74 (5/8 → 1/5) is the 12 of January to April.
     *
     * What a bound leaves of an answer is a state of its own (Certainty), so the search runs over (day, certainty):
     * at least minus at least bounds nothing and is a dead end. Among the walks to one day the declared figure itself
     * wins; then the surer answer, then the one made of fewer figures, then of fewer differences, then the smaller
     * number, so that contradictory figures answer the same way every time.
     */

    private DeclaredSpans() {}

    /**
     * A declared figure.
     *
     * @param from first day
     * @param until day after the last one
     */
    public record Figure(LocalDate from, LocalDate until, Count count) {}

    /**
     * A figure as it enters an answer.
     *
     * @param added whether its number is added or taken away
     */
    public record Step(Figure figure, boolean added) {}

    /**
     * An answered stretch.
     *
     * @param low smallest number it can be; null when nothing bounds it below
     * @param high largest number it can be; null when nothing bounds it above
     * @param about whether the number is only near the truth
     * @param steps the figures it is made of, in walking order; one step: declared as such
     */
    public record Span(
            LocalDate from,
            LocalDate until,
            @Nullable Long low,
            @Nullable Long high,
            boolean about,
            List<Step> steps) {}

    /** All answered stretches, by first day, then by last. */
    public static List<Span> of(List<Figure> figures) {
        Map<LocalDate, List<Edge>> edges = new TreeMap<>();
        for (var figure : figures) {
            edges.computeIfAbsent(figure.from, day -> new ArrayList<>()).add(new Edge(new Step(figure, true)));
            edges.computeIfAbsent(figure.until, day -> new ArrayList<>()).add(new Edge(new Step(figure, false)));
        }
        var spans = new ArrayList<Span>();
        for (var from : edges.keySet()) {
            walk(from, edges).entrySet().stream()
                    .filter(reached -> reached.getKey().isAfter(from))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(reached -> spans.add(reached.getValue().span(from, reached.getKey())));
        }
        return List.copyOf(spans);
    }

    private static Map<LocalDate, Walk> walk(LocalDate from, Map<LocalDate, List<Edge>> edges) {
        Map<Place, Walk> best = new LinkedHashMap<>();
        Map<Place, Walk> front = Map.of(new Place(from, Certainty.EXACT), Walk.START);
        while (!front.isEmpty()) {
            best.putAll(front);
            Map<Place, Walk> next = new LinkedHashMap<>();
            front.forEach((place, walk) -> {
                for (var edge : edges.getOrDefault(place.day, List.of())) {
                    var certainty = place.certainty.with(edge.certainty());
                    if (certainty != null) {
                        next.merge(new Place(edge.target(), certainty), walk.then(edge), Walk::better);
                    }
                }
            });
            next.keySet().removeAll(best.keySet());
            front = next;
        }
        Map<LocalDate, Walk> byDay = new LinkedHashMap<>();
        best.forEach((place, walk) -> byDay.merge(place.day, walk.ending(place.certainty), Walk::preferred));
        return byDay;
    }

    private record Place(LocalDate day, Certainty certainty) {}

    /** One figure walked in one direction. */
    private record Edge(Step step) {

        LocalDate target() {
            return step.added ? step.figure.until : step.figure.from;
        }

        Certainty certainty() {
            var sure = Certainty.of(step.figure.count);
            return step.added ? sure : sure.reversed();
        }

        long low() {
            var count = step.figure.count;
            return step.added ? count.value() : -(count.upTo() == null ? count.value() : count.upTo());
        }

        long high() {
            var count = step.figure.count;
            return step.added ? (count.upTo() == null ? count.value() : count.upTo()) : -count.value();
        }
    }

    /** A walk so far; low and high are meaningful as far as the certainty says. */
    private record Walk(Certainty certainty, int differences, long low, long high, List<Step> steps) {

        static final Walk START = new Walk(Certainty.EXACT, 0, 0, 0, List.of());

        private static final Comparator<Walk> SAME_LENGTH = Comparator.comparingInt(Walk::differences)
                .thenComparingLong(Walk::low)
                .thenComparingLong(Walk::high);

        private static final Comparator<Walk> ANY = Comparator.<Walk, Boolean>comparing(
                        walk -> walk.steps.size() != 1 || walk.differences != 0)
                .thenComparing(Walk::certainty)
                .thenComparingInt(walk -> walk.steps.size())
                .thenComparing(SAME_LENGTH);

        Walk then(Edge edge) {
            var longer = new ArrayList<>(steps);
            longer.add(edge.step);
            int more = edge.step.added ? differences : differences + 1;
            return new Walk(certainty, more, low + edge.low(), high + edge.high(), List.copyOf(longer));
        }

        Walk ending(Certainty last) {
            return new Walk(last, differences, low, high, steps);
        }

        static Walk better(Walk one, Walk other) {
            return SAME_LENGTH.compare(one, other) <= 0 ? one : other;
        }

        static Walk preferred(Walk one, Walk other) {
            return ANY.compare(one, other) <= 0 ? one : other;
        }

        Span span(LocalDate from, LocalDate until) {
            Long lowest = certainty == Certainty.AT_MOST ? null : Long.valueOf(low);
            Long highest = certainty == Certainty.AT_LEAST ? null : Long.valueOf(high);
            return new Span(from, until, lowest, highest, certainty == Certainty.ABOUT, steps);
        }
    }

    /** How sure an answer is, surest first. */
    private enum Certainty {
        EXACT,
        RANGE,
        ABOUT,
        AT_LEAST,
        AT_MOST;

        static Certainty of(Count count) {
            if (count.qualifier() == Qualifier.ABOUT) {
                return ABOUT;
            }
            if (count.upTo() != null) {
                return RANGE;
            }
            return switch (count.qualifier()) {
                case AT_LEAST -> AT_LEAST;
                case AT_MOST -> AT_MOST;
                default -> EXACT;
            };
        }

        Certainty reversed() {
            return switch (this) {
                case AT_LEAST -> AT_MOST;
                case AT_MOST -> AT_LEAST;
                default -> this;
            };
        }

        /** What is left when a figure of the other certainty is added; null when nothing bounds the sum. */
        @Nullable
        Certainty with(Certainty other) {
            if (this == EXACT || this == other) {
                return other;
            }
            if (other == EXACT) {
                return this;
            }
            if (this == ABOUT || other == ABOUT) {
                return null;
            }
            if (this == RANGE) {
                return other;
            }
            return other == RANGE ? this : null;
        }
    }
}
