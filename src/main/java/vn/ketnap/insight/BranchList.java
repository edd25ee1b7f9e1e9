package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of another list of branches beside the register.
 *
 * @param total branches on all pages
 */
public record BranchList(long total, List<Line> lines) {

    /** Which list. */
    public enum Kind {
        /** Nothing is known of an admission: neither a statement nor a register. */
        UNKNOWN,
        /** Was without admission for N years, and has admitted somebody this year. */
        RECOVERED,
        /** Few members. */
        SMALL
    }

    /** Copies the lines. */
    public BranchList {
        lines = List.copyOf(lines);
    }

    /**
     * A branch.
     *
     * @param baseOrganization code of the base organisation it belongs to; null when it has none
     * @param members null when nobody said how many there are
     * @param againOn the day on which it admitted somebody again; null but in the list of the recovered
     * @param years full years it had been without an admission until then
     */
    public record Line(
            String code,
            String name,
            @Nullable String baseOrganization,
            @Nullable String baseName,
            @Nullable Long members,
            @Nullable LocalDate againOn,
            @Nullable Long years) {}

    /** How many branches have fewer members than a threshold. */
    public record Under(int threshold, long branches) {}
}
