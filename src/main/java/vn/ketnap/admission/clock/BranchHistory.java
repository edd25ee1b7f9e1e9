package vn.ketnap.admission.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the admissions of a branch, and what its clock shows on every day (contract, "Stagnation").
 *
 * <p>A clock runs from the latest statement that lies before the day, its own or of a branch it came from: a merger goes
 * on with the youngest clock, each part of a split with the one it had. An admission in the register is such a statement.
 * Where there is none but the register is kept, the clock runs from the day on which both the register and the branch, or
 * the oldest it came from, were there. Of a branch of which nothing is known there is no clock.
 *
 * @param births when it and the branches it came from began, from when on each of them counts
 */
record BranchHistory(List<Told> told, List<Kept> kept, List<Birth> births) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The latest statement; of two of one day the own one, and then the one that was stated last. */
    private static final Comparator<Told> BEST = Comparator.comparing(Told::clockFrom)
            .thenComparing(Told::inherited, Comparator.reverseOrder())
            .thenComparing(Told::asOf, Comparator.nullsFirst(Comparator.naturalOrder()));

    BranchHistory {
        told = List.copyOf(told);
        kept = List.copyOf(kept);
        births = List.copyOf(births);
    }

    /**
     * A statement of the last admission.
     *
     * @param since the first day on which it counts: not before it was true, nor before the branch inherited it
     * @param clockFrom the first day of which it is known that nobody was admitted since
     * @param lastOn the day of the last admission; null when only years were stated
     * @param asOf the day the statement speaks of; null for an admission in the register
     * @param statement id of the row that says it; null for an admission in the register
     */
    record Told(
            LocalDate since,
            LocalDate clockFrom,
            boolean inherited,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate asOf,
            @Nullable Long statement) {}

    /** Days on which the branch stood where a register is kept since a day. */
    record Kept(LocalDate from, LocalDate until, LocalDate usedFrom) {}

    /** A unit that was there from a day on, and the first day on which it counts for the branch. */
    record Birth(LocalDate since, LocalDate on, boolean inherited) {}

    /** Whether anything comes from a branch it came from. */
    boolean inherits() {
        return births.stream().anyMatch(Birth::inherited) || told.stream().anyMatch(Told::inherited);
    }

    /** The same branch as if it had come from nowhere. */
    BranchHistory ofItself() {
        return new BranchHistory(
                told.stream().filter(one -> !one.inherited).toList(),
                kept,
                births.stream().filter(one -> !one.inherited).toList());
    }

    /** What the clock shows, stretch by stretch; days without a clock are in none. */
    List<ClockPeriod> periods() {
        var turns = turns();
        var periods = new ArrayList<ClockPeriod>();
        for (var from : turns) {
            var next = turns.higher(from);
            var shown = on(from, next == null ? NEVER : next);
            if (shown == null) {
                continue;
            }
            if (!periods.isEmpty() && periods.getLast().goesOnAs(shown)) {
                periods.set(periods.size() - 1, periods.getLast().until(shown.validTo()));
            } else {
                periods.add(shown);
            }
        }
        return periods;
    }

    /** Days on which something begins or ends to count. */
    private TreeSet<LocalDate> turns() {
        var turns = new TreeSet<LocalDate>();
        told.forEach(one -> turns.add(one.since));
        births.forEach(one -> turns.add(one.since));
        kept.forEach(one -> Stream.of(one.from, one.until, one.usedFrom).forEach(turns::add));
        turns.remove(NEVER);
        return turns;
    }

    private @Nullable ClockPeriod on(LocalDate day, LocalDate until) {
        var best =
                told.stream().filter(one -> !one.since.isAfter(day)).max(BEST).orElse(null);
        if (best != null) {
            return new ClockPeriod(day, until, best.clockFrom, best.inherited, best.lastOn, best.statement);
        }
        var used = kept.stream()
                .filter(one -> !one.from.isAfter(day) && one.until.isAfter(day) && !one.usedFrom.isAfter(day))
                .map(Kept::usedFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var born = births.stream()
                .filter(one -> !one.since.isAfter(day))
                .map(Birth::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return used == null || born == null
                ? null
                : new ClockPeriod(day, until, used.isAfter(born) ? used : born, false, null, null);
    }
}
