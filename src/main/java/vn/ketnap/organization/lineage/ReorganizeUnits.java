package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that become others on a day. A row of the sheet "Sự kiện tổ chức" names one old and one new unit at most: commands
 * of the same kind, day and new unit (of {@link ReorganizationKind#SPLIT} and {@link ReorganizationKind#DISSOLVE} old
 * unit) are one event together.
 *
 * @param effectiveOn first day of the new units, the day after the last of those that end
 * @param olds codes of the old units
 * @param news codes of the new units; of a split the first is the main successor, which carries the history
 * @param membersMoved how many members went over; only where there is one old and one new unit
 * @param instrumentNumber number of the paper
 */
public record ReorganizeUnits(
        ReorganizationKind kind,
        LocalDate effectiveOn,
        List<String> olds,
        List<String> news,
        @Nullable Long membersMoved,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn) {

    /** Copies the codes; a unit that stays the same one needs to be named on one side only. */
    public ReorganizeUnits {
        olds = List.copyOf(kind.keepsTheUnit() && olds.isEmpty() ? news : olds);
        news = List.copyOf(kind.keepsTheUnit() && news.isEmpty() ? olds : news);
    }
}
