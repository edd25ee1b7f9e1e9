package vn.ketnap.admission.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.OriginKind;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.person.Initials;
import vn.ketnap.source.AdmitCandidate;

/**
 * An admission as it stands, with whom it is of.
 *
 * @param stamp changes with every change of it
 * @param code of the branch on the day of the decision
 * @param fullName null where the person was deleted
 * @param whole whether the asker reads the person
 * @param originReason why the entry was made without a candidate; null where it was not
 */
public record Entry(
        long id,
        String stamp,
        long organizationId,
        String code,
        String branchName,
        String person,
        boolean whole,
        @Nullable String fullName,
        @Nullable LocalDate bornOn,
        Gender gender,
        @Nullable String ethnicity,
        @Nullable String religion,
        Population channel,
        String decisionNo,
        LocalDate decidedOn,
        @Nullable LocalDate ceremonyOn,
        @Nullable LocalDate recognizedOn,
        @Nullable LocalDate struckOffOn,
        @Nullable LocalDate resolvedOn,
        OriginKind origin,
        @Nullable String originReason) {

    /** The entry as the asker may see it: the person as initials where he does not read it. */
    Entry shown() {
        return whole && fullName != null
                ? this
                : new Entry(
                        id,
                        stamp,
                        organizationId,
                        code,
                        branchName,
                        person,
                        false,
                        fullName == null ? null : Initials.of(fullName),
                        null,
                        gender,
                        null,
                        null,
                        channel,
                        decisionNo,
                        decidedOn,
                        ceremonyOn,
                        recognizedOn,
                        struckOffOn,
                        resolvedOn,
                        origin,
                        originReason);
    }

    /** What would record it anew; null where the asker does not read the person. */
    public @Nullable RecordAdmission command() {
        return !whole || fullName == null || bornOn == null
                ? null
                : new RecordAdmission(
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
                        resolvedOn);
    }

    /** What it says of a candidate, with the days of the steps as they are to be; of the person nothing new. */
    AdmitCandidate of(
            long candidateId, @Nullable LocalDate ceremony, @Nullable LocalDate recognized, @Nullable LocalDate left) {
        return new AdmitCandidate(
                candidateId,
                code,
                person,
                fullName,
                bornOn,
                channel,
                resolvedOn,
                decidedOn,
                ceremony,
                recognized,
                left);
    }
}
