package vn.ketnap.source.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classes of a unit: those without days first, then the latest.
 *
 * @param years in which there are classes, the latest first
 */
public record ClassList(List<Row> rows, List<Integer> years) {

    /** Copies both. */
    public ClassList {
        rows = List.copyOf(rows);
        years = List.copyOf(years);
    }

    /**
     * A class as the unit sees it.
     *
     * @param given places handed to the unit and those below it; null where none were handed out
     * @param turnout of the unit and those below it alone
     */
    public record Row(TrainingClass entry, @Nullable Long given, Turnout turnout) {

        /** Places that are the unit's: all of a class it holds, else those it was given. */
        public @Nullable Long places() {
            var all = entry.plan().places();
            return entry.own() && all != null ? Long.valueOf(all) : given;
        }
    }

    /** Everybody in these classes; cancelled ones have nobody. */
    public Turnout turnout() {
        return rows.stream().map(Row::turnout).reduce(Turnout.NONE, Turnout::plus);
    }

    /** Places of the classes that are not cancelled, as far as somebody has said. */
    public long places() {
        return rows.stream()
                .filter(row -> row.entry.state() != ClassState.CANCELLED)
                .map(Row::places)
                .mapToLong(places -> places == null ? 0 : places)
                .sum();
    }

    /** How many stand so. */
    public long of(ClassState state) {
        return rows.stream().filter(row -> row.entry.state() == state).count();
    }
}
