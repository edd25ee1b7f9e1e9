package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/**
 * One reorganisation with everything that belongs to it: the event and what becomes of the units, at once.
 *
 * @param olds codes of the old units, or of the one that stays
 * @param news codes of new units that the tree knows already; of a split the first carries the history
 * @param membersMoved how many went over, by the unit of which there are several
 * @param described the unit that is founded, or what becomes different in the one that stays; null: neither
 * @param childrenTo code of the unit that takes those below a split or dissolved one; null: nobody
 */
public record CarryOutEvent(
        ReorganizationKind kind,
        @Nullable LocalDate on,
        List<String> olds,
        List<String> news,
        Map<String, Long> membersMoved,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn,
        @Nullable Described described,
        @Nullable String childrenTo) {

    /** Copies the units. */
    public CarryOutEvent {
        olds = List.copyOf(olds);
        news = List.copyOf(news);
        membersMoved = Map.copyOf(membersMoved);
    }

    /** A unit that is founded, all of it; of one that stays, what becomes different. */
    public record Described(
            @Nullable String code,
            @Nullable String name,
            @Nullable OrganizationKind kind,
            @Nullable OrganizationSector sector,
            @Nullable String parentCode) {}
}
