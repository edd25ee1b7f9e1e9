package vn.ketnap.organization.closure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Something that holds of a unit on some days, {@code until} excluded. */
interface Stretch {

    long unit();

    /** What it says, whatever the day on which it ends. */
    Object start();

    LocalDate from();

    LocalDate until();

    /**
     * From which day on units are otherwise than before: a stretch that merely ends on another day differs from the
     * earlier of both ends.
     */
    static Map<Long, LocalDate> since(Collection<? extends Stretch> gone, Collection<? extends Stretch> come) {
        var before = new HashMap<Object, Stretch>();
        gone.forEach(stretch -> before.put(stretch.start(), stretch));
        var since = new HashMap<Long, LocalDate>();
        for (var stretch : come) {
            var earlier = before.remove(stretch.start());
            note(since, stretch.unit(), earlier == null ? stretch.from() : first(earlier.until(), stretch.until()));
        }
        before.values().forEach(stretch -> note(since, stretch.unit(), stretch.from()));
        return since;
    }

    /** Keeps the earlier day of a unit. */
    static void note(Map<Long, LocalDate> since, long unit, LocalDate day) {
        since.merge(unit, day, Stretch::first);
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
