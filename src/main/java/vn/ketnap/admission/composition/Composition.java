package vn.ketnap.admission.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was admitted by a unit in a year, divided in several ways.
 *
 * @param total how many
 * @param threshold numbers below are not told
 */
public record Composition(int year, long total, int threshold, List<Division> divisions) {

    /** Copies the divisions. */
    public Composition {
        divisions = List.copyOf(divisions);
    }

    /** A way of dividing them. */
    public enum By {
        SEX,
        AGE,
        ETHNICITY,
        RELIGION,
        CHANNEL
    }

    /** A division into parts that together are everybody. */
    public record Division(By by, List<Part> parts) {

        /** Copies the parts. */
        public Division {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part.
     *
     * @param name what it is, by division: a constant, or the first age of a band
     * @param upTo last age of a band; null where there is none
     * @param count how many; null: hidden
     */
    public record Part(
            String name, @Nullable Integer upTo, @Nullable Long count) {}

    /** Whether a number is hidden. */
    public boolean hides() {
        return divisions.stream().flatMap(division -> division.parts().stream()).anyMatch(part -> part.count() == null);
    }
}
