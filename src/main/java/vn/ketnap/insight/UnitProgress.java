package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/**
 * One unit on one line: what it admitted, against which targets, and whether it is ahead (contract, ROW).
 *
 * @param admitted null when nothing is known; zero is only ever a declared zero
 * @param cutOff last day the number speaks of; both sides of every rate are taken there
 * @param expected persons asked for by the cut-off, at linear pace
 * @param ahead persons ahead of the pace, behind when negative
 * @param forecast persons at the end of the target period when it goes on like this
 * @param band null without a pace to compare with; in JSON also where a bound cannot decide
 * @param residual the unit's own number less the sum of its children's at the same cut-off; null when they differ; as
 *     sure as the own number is, see {@link #left()}
 * @param kindOfUnit for the screens; not part of the contract
 * @param officer who follows the unit, in the officer's title; for the screens
 * @param source where the number comes from; for the screens
 * @param parent whether units stand below; for the screens
 * @param neededPerMonth persons a month that would still reach the target; for the screens
 * @param beside what stands beside the number, so that nobody is ranked on quantity alone; for the screens
 */
public record UnitProgress(
        String code,
        String name,
        @Nullable Members members,
        @Nullable Count admitted,
        @Nullable LocalDate cutOff,
        boolean derived,
        boolean mixedCutOffs,
        List<TargetProgress> targets,
        @Nullable Rate rate,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal ahead,
        @Nullable BigDecimal forecast,
        @Nullable Band band,
        @Nullable Long residual,
        @Nullable Published published,
        @JsonIgnore OrganizationKind kindOfUnit,
        @JsonIgnore @Nullable Officer officer,
        @JsonIgnore Answer.@Nullable Source source,
        @JsonIgnore boolean parent,
        @JsonIgnore @Nullable BigDecimal neededPerMonth,
        @JsonIgnore Beside beside) {

    /** Members of a unit. */
    public record Members(
            long value, Qualifier qualifier, @JsonIgnore LocalDate asOf) {}

    /** Who follows a unit, and since when. */
    public record Officer(String title, String name, LocalDate since) {}

    /** The target the headline rate is measured against; null when there is none. */
    @JsonIgnore
    public @Nullable TargetProgress headline() {
        return rate == null
                ? null
                : targets.stream()
                        .filter(target -> rate.equals(target.rate()))
                        .findFirst()
                        .orElse(null);
    }

    /** What the own number leaves beside the children's, with its bound; null where they cannot be compared. */
    @JsonIgnore
    public @Nullable Left left() {
        return admitted == null ? null : Left.of(admitted, residual);
    }

    /** The same line with its residual. */
    UnitProgress withResidual(long residual) {
        return new UnitProgress(
                code,
                name,
                members,
                admitted,
                cutOff,
                derived,
                mixedCutOffs,
                targets,
                rate,
                expected,
                ahead,
                forecast,
                band,
                residual,
                published,
                kindOfUnit,
                officer,
                source,
                parent,
                neededPerMonth,
                beside);
    }
}
