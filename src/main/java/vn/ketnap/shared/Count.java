package vn.ketnap.shared;

import org.jspecify.annotations.Nullable;

/**
 * A number of persons, branches or classes as it was published: with a bound where the source gives only a bound.
 *
 * @param value the number; of a range the lower end
 * @param upTo the upper end of a range ("hơn 150, chưa đạt 180": 150 up to 179); null when there is none
 * @param qualifier how the number is meant
 */
public record Count(long value, @Nullable Long upTo, Qualifier qualifier) {

    /** The number itself. */
    public static Count exactly(long value) {
        return new Count(value, null, Qualifier.EXACT);
    }

    /** Whether the number is known to the last person. */
    public boolean exact() {
        return qualifier == Qualifier.EXACT && upTo == null;
    }

    /** The smallest number it can be; null when nothing is known below it. */
    public @Nullable Long low() {
        return qualifier == Qualifier.AT_MOST ? null : Long.valueOf(value);
    }

    /** The largest number it can be; null when nothing is known above it. */
    public @Nullable Long high() {
        if (upTo != null) {
            return upTo;
        }
        return qualifier == Qualifier.AT_LEAST ? null : Long.valueOf(value);
    }
}
