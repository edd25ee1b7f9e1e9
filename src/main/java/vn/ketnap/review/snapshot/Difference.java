package vn.ketnap.review.snapshot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;

/**
 * How the copied figures of a meeting differ from those of today, and the entries that came since.
 *
 * @param changed figure by figure, in the order of the units
 * @param causes the entries below the unit that came after the copy was made, the latest first
 */
public record Difference(List<Changed> changed, List<Cause> causes) {

    /** More entries than these nobody reads; the latest are told. */
    public static final int MOST_CAUSES = 200;

    /** Copies the lists. */
    public Difference {
        changed = List.copyOf(changed);
        causes = List.copyOf(causes);
    }

    /** Which figure of a line. */
    public enum Figure {
        ADMITTED,
        ASSIGNED,
        REGISTERED,
        MEMBERS,
        RECOGNIZED,
        /** The unit itself: there is none in one of the two. */
        UNIT
    }

    /**
     * A figure that is another one today.
     *
     * @param frozen as copied; null where there was none
     * @param live as of today; null where there is none
     */
    public record Changed(
            String code,
            String name,
            Figure figure,
            @Nullable Count frozen,
            @Nullable Count live) {}

    /** Why figures of a past period change. */
    public enum Why {
        /** Came after the copy. */
        LATE_RETURN,
        /** Was said anew. */
        CORRECTION,
        /** Was taken back. */
        WITHDRAWAL,
        /** A target came, changed or went. */
        REALLOCATION,
        /** Units came, went or moved. */
        REORGANISATION
    }

    /**
     * An entry.
     *
     * @param child code of the unit right below the meeting's that it belongs to; null where it is the meeting's own
     * @param what a metric, or the kind of an event; "QUOTA" and "MEMBERS" for those
     * @param from first day it speaks of
     * @param before number before; null where none stood
     * @param after number after; null where none stands
     * @param entries how many such entries the line stands for
     */
    public record Cause(
            Why why,
            String code,
            String name,
            @Nullable String child,
            String what,
            LocalDate from,
            LocalDate to,
            @Nullable Long before,
            @Nullable Long after,
            long entries,
            LocalDateTime at) {

        /** Whether a figure of a line may have changed by it: it is an entry of the line's unit or of one below it. */
        boolean moves(Changed changed) {
            boolean here = code.equals(changed.code) || changed.code.equals(child);
            return here
                    && switch (changed.figure) {
                        case ADMITTED, RECOGNIZED, MEMBERS, ASSIGNED, REGISTERED -> what.equals(changed.figure.name());
                        case UNIT -> why == Why.REORGANISATION;
                    };
        }
    }

    /** The entries by which a figure may have changed, the latest first. */
    public List<Cause> causes(Changed figure) {
        return causes.stream().filter(cause -> cause.moves(figure)).toList();
    }

    /** Whether the copies still say what the screens say. */
    public boolean none() {
        return changed.isEmpty();
    }

    static List<Changed> between(Snapshot frozen, Snapshot live) {
        var changed = new ArrayList<Changed>();
        compare(changed, frozen.own(), live.own());
        var today = new LinkedHashMap<String, SnapshotUnit>();
        live.units().forEach(unit -> today.put(unit.code(), unit));
        for (var unit : frozen.units()) {
            compare(changed, unit, today.remove(unit.code()));
        }
        today.values().forEach(unit -> compare(changed, null, unit));
        return changed;
    }

    private static void compare(List<Changed> changed, @Nullable SnapshotUnit frozen, @Nullable SnapshotUnit live) {
        var some = Objects.requireNonNull(frozen == null ? live : frozen);
        if (frozen == null || live == null) {
            changed.add(new Changed(
                    some.code(),
                    some.name(),
                    Figure.UNIT,
                    frozen == null ? null : Count.exactly(1),
                    live == null ? null : Count.exactly(1)));
        }
        var before = frozen == null ? Map.<Figure, @Nullable Count>of() : figures(frozen);
        var after = live == null ? Map.<Figure, @Nullable Count>of() : figures(live);
        for (var figure : Figure.values()) {
            if (!Objects.equals(before.get(figure), after.get(figure))) {
                changed.add(new Changed(some.code(), some.name(), figure, before.get(figure), after.get(figure)));
            }
        }
    }

    private static Map<Figure, @Nullable Count> figures(SnapshotUnit unit) {
        var figures = new LinkedHashMap<Figure, @Nullable Count>();
        figures.put(Figure.ADMITTED, unit.admitted());
        figures.put(Figure.ASSIGNED, unit.asked(TargetKind.ASSIGNED));
        figures.put(Figure.REGISTERED, unit.asked(TargetKind.REGISTERED));
        figures.put(Figure.MEMBERS, unit.members());
        figures.put(Figure.RECOGNIZED, unit.recognized());
        return figures;
    }
}
