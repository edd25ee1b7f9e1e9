package vn.ketnap.insight;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a target of a year is handed down (contract, {@code GET /allocation}).
 *
 * @param own the unit's own target; null when it has none
 * @param gap sum of children less own: what was handed down too much, or too little when negative
 */
public record Allocation(
        @Nullable BigDecimal own,
        BigDecimal sumOfChildren,
        @Nullable BigDecimal gap,
        List<Share> children) {

    /** What one child was given; null when it has no target of the kind. */
    public record Share(String code, String name, @Nullable BigDecimal value) {}
}
