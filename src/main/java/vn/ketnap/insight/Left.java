package vn.ketnap.insight;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/**
 * What a unit's own number leaves beside the sum of its children: as sure as the own number is.
 *
 * @param count what is left, with the bound of the own number: more than 20 less 12 leaves at least 8
 */
public record Left(Count count) {

    /** What that says about the children. */
    public enum Finding {
        /** Some are in units not named. */
        SOME,
        /** The children make the whole. */
        NOTHING,
        /** The children have more than the whole can be. */
        CONTRADICTION,
        /** A bound leaves it open. */
        OPEN
    }

    /** @param residual the own number less the sum of the children; null where they cannot be compared */
    static @Nullable Left of(Count own, @Nullable Long residual) {
        if (residual == null) {
            return null;
        }
        long sum = own.value() - residual;
        Long upTo = own.upTo() == null ? null : Long.valueOf(own.upTo() - sum);
        return new Left(new Count(residual, upTo, own.qualifier()));
    }

    /** What is left, in a word. */
    public Finding finding() {
        Long high = count.qualifier() == Qualifier.ABOUT ? null : count.high();
        if (high != null && high < 0) {
            return Finding.CONTRADICTION;
        }
        if (count.value() > 0) {
            return Finding.SOME;
        }
        return count.exact() ? Finding.NOTHING : Finding.OPEN;
    }

    /** Whether it can be more, with nothing known above it. */
    public boolean atLeast() {
        return count.qualifier() == Qualifier.AT_LEAST && count.upTo() == null;
    }
}
