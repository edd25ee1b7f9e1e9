package vn.ketnap.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.AdmitCandidate;

/**
 * The admission of one person by a branch: one row of the sheet "Kết nạp", or one form. Its key is branch, name and birth.
 *
 * @param code code of the branch
 * @param ethnicity as written ("Tày"); null where not stated
 * @param religion as written; null where not stated
 * @param channel where the person comes from: a population that is a channel
 * @param decidedOn day of the decision: party age counts from it
 * @param ceremonyOn day of the ceremony: probation counts from it; null while it has not been held
 * @param recognizedOn day from which the person is an official member; null during probation
 * @param resolvedOn day of the resolution of the branch, from which the time of the decision runs; null where not stated.
 *     Only the form has it: the sheet is a contract
 */
public record RecordAdmission(
        String code,
        String fullName,
        LocalDate bornOn,
        Gender gender,
        @Nullable String ethnicity,
        @Nullable String religion,
        Population channel,
        String decisionNo,
        LocalDate decidedOn,
        @Nullable LocalDate ceremonyOn,
        @Nullable LocalDate recognizedOn,
        @Nullable LocalDate resolvedOn) {

    /** A row of the sheet. */
    public RecordAdmission(
            String code,
            String fullName,
            LocalDate bornOn,
            Gender gender,
            @Nullable String ethnicity,
            @Nullable String religion,
            Population channel,
            String decisionNo,
            LocalDate decidedOn,
            @Nullable LocalDate ceremonyOn,
            @Nullable LocalDate recognizedOn) {
        this(
                code,
                fullName,
                bornOn,
                gender,
                ethnicity,
                religion,
                channel,
                decisionNo,
                decidedOn,
                ceremonyOn,
                recognizedOn,
                null);
    }

    /** The same with the day of the resolution of the branch. */
    public RecordAdmission resolvedOn(@Nullable LocalDate day) {
        return new RecordAdmission(
                code,
                fullName,
                bornOn,
                gender,
                ethnicity,
                religion,
                channel,
                decisionNo,
                decidedOn,
                ceremonyOn,
                recognizedOn,
                day);
    }

    /**
     * What the register says of a candidate.
     *
     * @param person digest of name and birth
     * @param leftOn day on which the person left on probation; null where he has not
     */
    public AdmitCandidate of(long candidateId, String person, @Nullable LocalDate leftOn) {
        return new AdmitCandidate(
                candidateId,
                code,
                person,
                fullName,
                bornOn,
                channel,
                resolvedOn,
                decidedOn,
                ceremonyOn,
                recognizedOn,
                leftOn);
    }
}
