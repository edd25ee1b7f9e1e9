package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;

/**
 * A year's admissions month by month: a unit, and each unit below it.
 *
 * @param own the unit itself; null where nothing is known of any month
 * @param children by name, without those of whom nothing is known
 */
public record MonthSheet(int year, @Nullable Row own, List<Row> children) {

    /** So many months a year has. */
    public static final int MONTHS = 12;

    /** Whether no month of anybody is known. */
    public boolean empty() {
        return own == null && children.isEmpty();
    }

    /** Copies the rows. */
    public MonthSheet {
        children = List.copyOf(children);
    }

    /** First day of a month, the first one being 0. */
    public LocalDate month(int index) {
        return LocalDate.of(year, index + 1, 1);
    }

    /**
     * A unit.
     *
     * @param months from January to December; null where a month is not known, or has not begun
     */
    public record Row(String code, String name, List<@Nullable Answer> months) {

        /** Copies the months. */
        public Row {
            months = Collections.unmodifiableList(new ArrayList<>(months));
        }

        /** What the known months come to; null when one of them is known by a bound only. */
        public @Nullable Long total() {
            var known = months.stream().filter(Objects::nonNull).toList();
            return known.isEmpty()
                            || !known.stream().allMatch(answer -> answer.count().exact())
                    ? null
                    : known.stream().mapToLong(answer -> answer.count().value()).sum();
        }

        /** How many months are known. */
        public long known() {
            return months.stream().filter(Objects::nonNull).count();
        }
    }
}
