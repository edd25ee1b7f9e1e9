package vn.ketnap.insight;

import java.util.List;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.CauseKind;

/**
 * The listed branches grouped by what is said of them on the day asked; a branch with two causes counts under both.
 *
 * @param listed all listed branches
 * @param byCause branches by cause, the most frequent first
 * @param byKind branches with a cause of a kind; one with both kinds counts under both
 * @param unnamed branches of which no cause is named
 * @param exempt branches exempt
 * @param expired branches whose exemption is over
 * @param acting branches with an open action
 * @param overdue branches with an open action whose review is overdue
 * @param shift branches with a cause at the end of each year, the earliest first; not only the listed ones
 */
public record CauseCounts(
        long listed,
        List<ByCause> byCause,
        List<ByKind> byKind,
        long unnamed,
        long exempt,
        long expired,
        long acting,
        long overdue,
        List<Shift> shift) {

    /** Copies the lists. */
    public CauseCounts {
        byCause = List.copyOf(byCause);
        byKind = List.copyOf(byKind);
        shift = List.copyOf(shift);
    }

    /** Branches of one cause. */
    public record ByCause(Cause cause, long branches) {}

    /** Branches with a cause of one kind. */
    public record ByKind(CauseKind kind, long branches) {}

    /** Branches of one cause at the end of a year, or on the day asked in its year. */
    public record Shift(int year, Cause cause, long branches) {}
}
