package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * The register says of a candidate that he was admitted: by which branch, when, and what followed.
 *
 * @param id the candidate
 * @param branchCode code of the branch that admits
 * @param person digest of name and birth in the register
 * @param fullName null where the register has deleted the person
 * @param bornOn null where the register has deleted the person
 * @param resolvedOn day of the resolution of the branch; null where the register does not state it
 * @param leftOn day on which the person left the Party on probation; null where he has not
 */
public record AdmitCandidate(
        long id,
        String branchCode,
        String person,
        @Nullable String fullName,
        @Nullable LocalDate bornOn,
        Population channel,
        @Nullable LocalDate resolvedOn,
        LocalDate decidedOn,
        @Nullable LocalDate ceremonyOn,
        @Nullable LocalDate recognizedOn,
        @Nullable LocalDate leftOn) {

    /** The days of this round as the register has them, in place of those it had before. */
    StageDays over(StageDays standing) {
        var days = standing.withoutRegister().with(Stage.DECIDED, decidedOn);
        days = resolvedOn == null ? days : days.with(Stage.BRANCH_RESOLUTION, resolvedOn);
        days = ceremonyOn == null ? days : days.with(Stage.ADMITTED, ceremonyOn);
        days = recognizedOn == null ? days : days.with(Stage.RECOGNIZED, recognizedOn);
        return leftOn == null ? days : days.with(Stage.LEFT, leftOn);
    }
}
