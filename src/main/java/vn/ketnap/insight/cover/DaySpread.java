package vn.ketnap.insight.cover;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many persons took, or have stood, so many days. */
final class DaySpread {

    private final SortedMap<Integer, Long> persons = new TreeMap<>();

    void add(int days, long more) {
        persons.merge(days, more, Long::sum);
    }

    long persons() {
        return count(persons);
    }

    /** How many lie between two numbers of days, both included. */
    long between(int least, int most) {
        return count(persons.tailMap(least).headMap(most + 1));
    }

    /** Half took no longer: the middle one, or half of the two in the middle; null of nobody. */
    @Nullable
    Double median() {
        long all = persons();
        return all == 0 ? null : (at((all - 1) / 2) + at(all / 2)) / 2.0;
    }

    private int at(long place) {
        long before = 0;
        for (var entry : persons.entrySet()) {
            before += entry.getValue();
            if (before > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("nobody at place " + place);
    }

    private static long count(SortedMap<Integer, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }
}
