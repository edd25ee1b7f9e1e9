package vn.ketnap.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/**
 * The contract's "How a period is answered", recomputed the slow and obvious way: every way of adding and taking away
 * figures is tried, every unit asks its children. Shares no code with the portal.
 */
final class Oracle {

    /** What is known: a number between bounds, the last day it speaks of, whether days differ below. */
    record Known(
            @Nullable Long low,
            @Nullable Long high,
            boolean about,
            LocalDate until,
            boolean mixed,
            Answer.Source source) {

        Count count() {
            if (low == null) {
                return new Count(high == null ? 0 : high, null, Qualifier.AT_MOST);
            }
            if (high == null) {
                return new Count(low, null, Qualifier.AT_LEAST);
            }
            if (about) {
                return new Count(low, null, Qualifier.ABOUT);
            }
            return low.equals(high) ? Count.exactly(low) : new Count(low, high, Qualifier.AT_LEAST);
        }
    }

    private record Way(
            @Nullable Long low, @Nullable Long high, boolean about, int figures, int taken, LocalDate until) {

        int sureness() {
            if (low == null) {
                return 4;
            }
            return high == null ? 3 : about ? 2 : low.equals(high) ? 0 : 1;
        }
    }

    private final RandomProvince province;

    Oracle(RandomProvince province) {
        this.province = province;
    }

    Optional<Known> answer(int unit) {
        var own = own(unit);
        return own.or(() -> register(unit)).or(() -> children(unit));
    }

    private Optional<Known> own(int unit) {
        var stated = best(unit, "DECISION");
        var silent = best(unit, "");
        if (stated.isPresent() && silent.isPresent()) {
            return silent.get().until.isAfter(stated.get().until) ? silent : stated;
        }
        return stated.isPresent() ? stated : silent;
    }

    private Optional<Known> best(int unit, String basis) {
        var ways = new ArrayList<Way>();
        var start = new Way(0L, 0L, false, 0, 0, province.from());
        go(start, province.figuresOf(unit, basis), new TreeSet<>(Set.of(province.from())), ways);
        return ways.stream()
                .filter(way -> way.until.isAfter(province.from()) && !way.until.isAfter(province.until()))
                .min(Comparator.<Way, LocalDate>comparing(way -> way.until)
                        .reversed()
                        .thenComparing(way -> !(way.figures == 1 && way.taken == 0))
                        .thenComparingInt(Way::sureness)
                        .thenComparingInt(Way::figures)
                        .thenComparingInt(Way::taken)
                        .thenComparingLong(way -> way.low == null ? Long.MIN_VALUE : way.low)
                        .thenComparingLong(way -> way.high == null ? Long.MAX_VALUE : way.high))
                .map(way -> new Known(way.low, way.high, way.about, way.until, false, Answer.Source.OWN_DECLARED));
    }

    private void go(Way way, List<DeclaredSpans.Figure> figures, Set<LocalDate> seen, List<Way> ways) {
        for (var figure : figures) {
            for (boolean forwards : List.of(true, false)) {
                var from = forwards ? figure.from() : figure.until();
                var to = forwards ? figure.until() : figure.from();
                if (from.equals(way.until) && !seen.contains(to)) {
                    step(way, figure.count(), forwards, to).ifPresent(next -> {
                        ways.add(next);
                        var more = new TreeSet<>(seen);
                        more.add(to);
                        go(next, figures, more, ways);
                    });
                }
            }
        }
    }

    private Optional<Way> step(Way way, Count count, boolean forwards, LocalDate to) {
        Long least = count.qualifier() == Qualifier.AT_MOST ? null : Long.valueOf(count.value());
        Long most = count.upTo() != null
                ? count.upTo()
                : count.qualifier() == Qualifier.AT_LEAST ? null : Long.valueOf(count.value());
        Long low = add(way.low, forwards ? least : most, forwards);
        Long high = add(way.high, forwards ? most : least, forwards);
        boolean about = way.about || count.qualifier() == Qualifier.ABOUT;
        boolean bounded = low == null || high == null || !low.equals(high);
        if ((low == null && high == null) || (about && bounded)) {
            return Optional.empty();
        }
        return Optional.of(new Way(low, high, about, way.figures + 1, way.taken + (forwards ? 0 : 1), to));
    }

    private static @Nullable Long add(@Nullable Long sum, @Nullable Long number, boolean forwards) {
        return sum == null || number == null ? null : Long.valueOf(forwards ? sum + number : sum - number);
    }

    /** A register that is kept says what happened in it and below it. */
    private Optional<Known> register(int unit) {
        boolean kept = false;
        for (int above = unit; above >= 0; above = province.parents().get(above)) {
            var from = province.registers().get(above);
            kept |= from != null && !from.isAfter(province.from());
        }
        if (!kept) {
            return Optional.empty();
        }
        long happened = province.admissions().stream()
                .filter(admission -> !admission.day().isBefore(province.from())
                        && admission.day().isBefore(province.until())
                        && below(admission.unit(), unit))
                .count();
        return Optional.of(new Known(happened, happened, false, province.until(), false, Answer.Source.OWN_REGISTER));
    }

    private boolean below(int unit, int above) {
        return unit == above || (unit > 0 && below(province.parents().get(unit), above));
    }

    private Optional<Known> children(int unit) {
        var children = province.childrenOf(unit);
        var known =
                children.stream().map(this::answer).flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var last =
                known.stream().map(Known::until).max(Comparator.naturalOrder()).orElseThrow();
        boolean mixed = known.stream().anyMatch(child -> child.mixed || !child.until.equals(last));
        boolean whole = known.size() == children.size() && !mixed;
        boolean bounded = whole && known.stream().allMatch(child -> child.high != null);
        boolean noLow = known.stream().anyMatch(child -> child.low == null);
        Long high = bounded
                ? Long.valueOf(known.stream()
                        .mapToLong(child -> java.util.Objects.requireNonNull(child.high))
                        .sum())
                : null;
        Long low = noLow && bounded
                ? null
                : Long.valueOf(known.stream()
                        .mapToLong(child -> child.low == null ? 0 : child.low)
                        .sum());
        return Optional.of(new Known(
                low, high, known.stream().anyMatch(Known::about), last, mixed, Answer.Source.SUM_OF_CHILDREN));
    }
}
