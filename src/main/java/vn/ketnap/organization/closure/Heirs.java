package vn.ketnap.organization.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out who carries whose history: a unit its own while it lives, after its end the one it went over to.
 *
 * <p>Every unit has one line of days from its first to the open end. The days on which it lives are its own; each gap, and
 * the time after its end, is cut out of the line of whoever came after it. Lines are worked out once.
 */
final class Heirs {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final Map<Long, SortedMap<LocalDate, LocalDate>> lives;
    private final Next next;
    private final Map<Long, List<Heir>> lines = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();

    /** Who came after a unit that ended on a day; null when nobody did. */
    interface Next {
        @Nullable
        Long after(long unit, LocalDate ended);
    }

    /** A unit carries the history of another on these days, {@code until} excluded. */
    record Heir(long unit, long heir, LocalDate from, LocalDate until) implements Stretch {

        @Override
        public Object start() {
            return List.of(unit, heir, from);
        }
    }

    /** @param lives the stretches of each unit's life, unbroken ones as one: first day and the day after the last */
    Heirs(Map<Long, SortedMap<LocalDate, LocalDate>> lives, Next next) {
        this.lives = lives;
        this.next = next;
    }

    List<Heir> all() {
        var all = new ArrayList<Heir>();
        lives.keySet().forEach(unit -> all.addAll(line(unit)));
        return all;
    }

    private List<Heir> line(long unit) {
        var known = lines.get(unit);
        if (known != null) {
            return known;
        }
        var life = lives.get(unit);
        // Two units that ended on one day for each other have no heir; the rules let nobody write that.
        if (life == null || !asked.add(unit)) {
            return List.of();
        }
        var line = new ArrayList<Heir>();
        LocalDate ended = null;
        for (var stretch : life.entrySet()) {
            if (ended != null) {
                line.addAll(others(unit, ended, stretch.getKey()));
            }
            ended = stretch.getValue();
            line.add(new Heir(unit, unit, stretch.getKey(), ended));
        }
        if (ended != null && ended.isBefore(OPEN)) {
            line.addAll(others(unit, ended, OPEN));
        }
        var joined = joined(line);
        lines.put(unit, joined);
        return joined;
    }

    /** The part of its successor's line between two days. */
    private List<Heir> others(long unit, LocalDate ended, LocalDate until) {
        var successor = next.after(unit, ended);
        if (successor == null || successor == unit) {
            return List.of();
        }
        return line(successor).stream()
                .filter(part -> part.from().isBefore(until) && part.until().isAfter(ended))
                .map(part -> new Heir(unit, part.heir(), later(part.from(), ended), earlier(part.until(), until)))
                .toList();
    }

    private static List<Heir> joined(List<Heir> line) {
        var joined = new ArrayList<Heir>();
        for (var part : line) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.heir() == part.heir() && last.until().equals(part.from())) {
                joined.set(joined.size() - 1, new Heir(part.unit(), part.heir(), last.from(), part.until()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
