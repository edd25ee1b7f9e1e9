package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Question;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;

/**
 * What a unit and each of its children reached in a period (contract, {@code GET /attainment}).
 *
 * @param terms what the filter left to the settings, for the footnote
 */
public record Attainment(
        String organization,
        LocalDate from,
        LocalDate to,
        Question.Reading reading,
        UnitProgress own,
        List<UnitProgress> children,
        @JsonIgnore Terms terms) {

    /**
     * The terms on which the figures were read, as the filter or else the settings say.
     *
     * @param basis which day makes an admission count
     * @param printing how percentages are printed
     * @param kinds the headline is the first of these that a unit has
     * @param together null for a unit of the tree
     */
    public record Terms(
            DateBasis basis,
            Rate.Printing printing,
            List<TargetKind> kinds,
            @Nullable Together together) {}

    /**
     * Of a grouping: whom its line is made of.
     *
     * @param members how many units are summed
     * @param hidden how many more belong to it that the actor may not see
     */
    public record Together(int members, int hidden) {}

    /** Copies the children. */
    public Attainment {
        children = List.copyOf(children);
    }
}
