package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/**
 * A unit's own declared figure beside its parts and its children (contract, {@code GET /figures}).
 *
 * @param parts the sectors if any is declared, else the channels: never both, never groups
 * @param difference declared less the sum of parts: negative is a contradiction, positive is not broken down
 * @param groups women, ethnic minorities and the like: they overlap and are never summed
 * @param residual declared less the sum of children at the same cut-off; null when they differ
 * @param register number in the unit's register; null while it is not in use
 */
public record FigureSheet(
        String organization,
        Metric metric,
        LocalDate from,
        LocalDate to,
        @Nullable Declared declared,
        List<Part> parts,
        List<Part> groups,
        @Nullable Long sumOfParts,
        @Nullable Long difference,
        @Nullable Long sumOfChildren,
        @Nullable Long residual,
        @Nullable Long register) {

    /** What the declared figure leaves beside the children's, with its bound; null where they cannot be compared. */
    @JsonIgnore
    public @Nullable Left left() {
        return declared == null
                ? null
                : Left.of(new Count(declared.value(), declared.upTo(), declared.qualifier()), residual);
    }

    /** A figure as declared. */
    public record Declared(
            long value,
            @Nullable Long upTo,
            Qualifier qualifier,
            LocalDate cutOff,
            @Nullable String note) {}

    /**
     * A figure for a part of the whole.
     *
     * @param count the figure with its bounds; for the screens
     * @param cutOff last day it speaks of; for the screens
     */
    public record Part(
            Population population,
            long value,
            Qualifier qualifier,
            @JsonIgnore Count count,
            @JsonIgnore LocalDate cutOff) {}
}
