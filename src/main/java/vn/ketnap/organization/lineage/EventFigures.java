package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;

/**
 * What an event changed in figures. The tree keeps no figures: whoever does tells it (the module that only reads), so that
 * the screen of the tree need not know where they come from.
 */
public interface EventFigures {

    /** The units of an event, before and after it, as far as they are in scope. */
    Effect of(OrgScope scope, UnitHistory.Event event);

    /**
     * The figures of all units of an event together.
     *
     * @param before on the day before the event
     * @param after on the day of the event
     * @param years the year before the event, its own, the year after as far as it has begun
     * @param hidden how many of the units are out of scope and not counted
     */
    record Effect(State before, State after, List<Year> years, int hidden) {

        /** Copies the years. */
        public Effect {
            years = List.copyOf(years);
        }
    }

    /**
     * The units on a day.
     *
     * @param members their members by the latest counts; null where one has none
     * @param membersOn the day of the oldest of these counts
     */
    record State(
            LocalDate day,
            int units,
            long branches,
            @Nullable Long members,
            @Nullable LocalDate membersOn) {}

    /**
     * What the units admitted in a year; null where nothing is known.
     *
     * @param until the last day they speak of
     * @param asItWas each unit for itself, as it stood in the year
     * @param asItIs whoever stands today, with the history carried along
     */
    record Year(
            int year,
            LocalDate until,
            @Nullable Count asItWas,
            @Nullable Count asItIs) {}
}
