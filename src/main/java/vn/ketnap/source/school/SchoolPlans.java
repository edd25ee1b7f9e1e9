package vn.ketnap.source.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a unit and all below it in a school year, as at a day, beside the year before as at the same day of it.
 *
 * @param years in which there are counts, the latest first
 * @param grades each grade and, last, all of them together
 * @param groups the units directly below, or the unit itself where it has none below
 * @param entries the latest counts of the unit itself, which may be corrected
 */
public record SchoolPlans(
        int schoolYear,
        LocalDate asOf,
        List<Integer> years,
        List<Grade> grades,
        List<Group> groups,
        List<Entry> entries) {

    /** Copies the lists. */
    public SchoolPlans {
        years = List.copyOf(years);
        grades = List.copyOf(grades);
        groups = List.copyOf(groups);
        entries = List.copyOf(entries);
    }

    /**
     * A grade.
     *
     * @param grade null: all of them
     * @param now pupils by stage; a stage nobody has told is missing
     * @param before the same a year earlier
     */
    public record Grade(@Nullable Integer grade, Map<SchoolStage, Long> now, Map<SchoolStage, Long> before) {}

    /**
     * A unit with all below it.
     *
     * @param schools how many units below it have told a number
     */
    public record Group(
            String code, String name, long schools, Map<SchoolStage, Long> now, Map<SchoolStage, Long> before) {}

    /**
     * A count of one unit.
     *
     * @param stamp changes with every correction
     */
    public record Entry(
            long id,
            String stamp,
            String code,
            int schoolYear,
            int grade,
            SchoolStage stage,
            LocalDate asOf,
            long pupils,
            @Nullable String note) {}
}
