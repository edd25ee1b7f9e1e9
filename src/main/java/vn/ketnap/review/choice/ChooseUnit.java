package vn.ketnap.review.choice;

import org.jspecify.annotations.Nullable;

/**
 * Decides what a meeting says of a unit.
 *
 * @param version of the meeting that was looked at
 * @param decision null takes back what was decided
 */
public record ChooseUnit(
        long meeting,
        int version,
        String code,
        ChoiceSide side,
        @Nullable ChoiceDecision decision,
        @Nullable String reason) {}
