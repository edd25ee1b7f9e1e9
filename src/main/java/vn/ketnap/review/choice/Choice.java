package vn.ketnap.review.choice;

import org.jspecify.annotations.Nullable;

/**
 * What the board decided of a unit.
 *
 * @param reason why; needed where no figure says it, or the figures had proposed otherwise
 */
public record Choice(
        String code,
        String name,
        ChoiceSide side,
        ChoiceDecision decision,
        @Nullable String reason) {

    /** Whether the unit is named, with figures or without. */
    public boolean named() {
        return decision != ChoiceDecision.LEFT_OUT;
    }
}
