package vn.ketnap.admission.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.shared.Population;

/** The command as the form holds it: a binder makes only public records that can be made in one way. */
public record TypedAdmission(
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

    static TypedAdmission of(RecordAdmission admission) {
        return new TypedAdmission(
                admission.code(),
                admission.fullName(),
                admission.bornOn(),
                admission.gender(),
                admission.ethnicity(),
                admission.religion(),
                admission.channel(),
                admission.decisionNo(),
                admission.decidedOn(),
                admission.ceremonyOn(),
                admission.recognizedOn(),
                admission.resolvedOn());
    }

    RecordAdmission command() {
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
                resolvedOn);
    }
}
