package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Problems;

/**
 * The units that the rows of a sheet may name: those that stand and are in the writer's scope, and those the same workbook
 * brings. What is out of scope is as unknown as what does not exist.
 *
 * @param standing units that stand, by code
 * @param coming codes of units that come with the same workbook
 */
public record KnownUnits(Map<String, Known> standing, Set<String> coming) {

    /** Copies both. */
    public KnownUnits {
        standing = Map.copyOf(standing);
        coming = Set.copyOf(coming);
    }

    /** The standing unit; null when it is unknown or only coming. */
    public @Nullable Known standing(String code) {
        return standing.get(code);
    }

    /** The id of a unit that passed {@link #check}. */
    public long id(String code) {
        var unit = standing.get(code);
        if (unit == null) {
            throw new IllegalStateException("unchecked unit " + code);
        }
        return unit.id();
    }

    /** The rules of every row about a unit: it is known, and it exists on a day the row speaks of. */
    public void check(Problems problems, String code, LocalDate first, LocalDate last) {
        var unit = standing.get(code);
        problems.unless(unit != null || coming.contains(code), "organization.problem.unknownUnit", "code", code);
        if (unit != null && !coming.contains(code)) {
            problems.warnUnless(
                    !unit.from().isAfter(last), "organization.problem.notYetThere", "code", code, unit.from());
            problems.warnUnless(
                    unit.until().isAfter(first),
                    "organization.problem.noLongerThere",
                    "code",
                    code,
                    unit.until().minusDays(1));
        }
    }

    /**
     * A unit that stands.
     *
     * @param kind its latest kind
     * @param from first day of its life
     * @param until the day after the last one, 9999-12-31 while it stands
     */
    public record Known(long id, String code, OrganizationKind kind, LocalDate from, LocalDate until) {}
}
