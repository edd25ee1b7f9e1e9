package vn.ketnap.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;

/**
 * What a unit is known to have reached since the first day of a period, on the days it has spoken of and on no other.
 *
 * @param from first day
 * @param known the days with a figure, in order
 * @param end last day of the target; null without one
 * @param asked persons the linear pace asks for by then; null without a target
 */
public record Curve(
        LocalDate from,
        List<Known> known,
        @Nullable LocalDate end,
        @Nullable BigDecimal asked) {

    /** Copies the days. */
    public Curve {
        known = List.copyOf(known);
    }

    /**
     * A day with a figure.
     *
     * @param count persons since the first day
     * @param derived whether it is a sum or difference of declared figures
     * @param expected persons the linear pace asks for by then; null without a target
     */
    public record Known(
            LocalDate day,
            Count count,
            boolean derived,
            @Nullable BigDecimal expected) {}
}
