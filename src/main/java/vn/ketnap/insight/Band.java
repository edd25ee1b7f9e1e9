package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a unit stands against the pace of its target: contract words, stable; thresholds are dated settings. */
public enum Band {
    NONE_YET,
    VERY_SLOW,
    SLOW,
    ON_PACE,
    DONE,
    EXCEEDED,
    /** A bound leaves more than one of the others possible: a word of the screens, for programs there is no band then. */
    @Hidden
    UNDECIDED;

    @JsonValue
    @Nullable
    String told() {
        return this == UNDECIDED ? null : name();
    }

    /**
     * Thresholds, as shares of the expected number.
     *
     * @param verySlowBelow under this share a unit is very slow
     * @param onPaceFrom from this share on a unit is on pace
     */
    public record Thresholds(BigDecimal verySlowBelow, BigDecimal onPaceFrom) {}

    /**
     * The band of a number.
     *
     * @param admitted persons
     * @param target persons asked for in the whole period
     * @param expected persons asked for by now
     */
    static Band of(BigDecimal admitted, BigDecimal target, BigDecimal expected, Thresholds thresholds) {
        int done = admitted.compareTo(target);
        if (done > 0) {
            return EXCEEDED;
        }
        if (done == 0) {
            return DONE;
        }
        if (admitted.signum() == 0) {
            return NONE_YET;
        }
        if (admitted.compareTo(expected.multiply(thresholds.onPaceFrom())) >= 0) {
            return ON_PACE;
        }
        return admitted.compareTo(expected.multiply(thresholds.verySlowBelow())) < 0 ? VERY_SLOW : SLOW;
    }

    /** One band of two that bounds leave open: done when both are, else undecided. */
    static Band between(Band low, Band high) {
        if (low == high) {
            return low;
        }
        return low == DONE && high == EXCEEDED ? DONE : UNDECIDED;
    }
}
