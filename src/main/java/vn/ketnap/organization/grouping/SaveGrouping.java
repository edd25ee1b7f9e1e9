package vn.ketnap.organization.grouping;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a grouping is called and which units it consists of from a day on: those that are no longer named leave on that
 * day, new ones join.
 *
 * @param members codes of the units
 * @param since the day from which these are the members
 * @param version of the grouping that is changed; null for a new one
 */
public record SaveGrouping(
        String code,
        String name,
        List<String> members,
        @Nullable LocalDate since,
        @Nullable String instrumentNumber,
        @Nullable LocalDate instrumentOn,
        @Nullable String note,
        @Nullable Integer version) {

    /** Copies the members. */
    public SaveGrouping {
        members = List.copyOf(members);
    }
}
