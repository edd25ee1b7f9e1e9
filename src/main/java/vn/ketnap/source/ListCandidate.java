package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * A branch puts somebody on its list.
 *
 * @param code code of the unit that carries the person as a source
 * @param admittingCode code of the branch that will admit, where it is another one; null: the unit itself
 * @param listedOn day of the resolution
 */
public record ListCandidate(
        String code,
        String fullName,
        LocalDate bornOn,
        Population channel,
        LocalDate listedOn,
        @Nullable String helper,
        @Nullable String note,
        @Nullable String admittingCode) {

    /** The same as a row. */
    public BringCandidate row() {
        return new BringCandidate(
                code,
                fullName,
                bornOn,
                channel,
                Stage.LISTED,
                listedOn,
                null,
                helper,
                note,
                admittingCode,
                null,
                StageDays.NONE);
    }
}
