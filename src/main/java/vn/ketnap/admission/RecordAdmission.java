package vn.ketnap.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

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
        @Nullable LocalDate recognizedOn) {}
