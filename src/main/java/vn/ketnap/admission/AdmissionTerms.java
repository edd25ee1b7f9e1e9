package vn.ketnap.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.settings.SettingStore;

/**
 * The dated rules of law an admission is held against.
 *
 * @param youngest months of age on the day of the decision
 * @param oldest months of age above which special consent is needed
 * @param probation months of probation, from the ceremony
 * @param decisionWorkingDays working days from the resolution of the branch to the decision
 * @param ceremonyWorkingDays working days from the decision to the ceremony
 * @param reviewWorkingDays working days from the end of the probation to the review by the branch
 * @param majority the ethnicity that is no minority
 * @param noReligion the word for no religion
 */
public record AdmissionTerms(
        int youngest,
        int oldest,
        int probation,
        int decisionWorkingDays,
        int ceremonyWorkingDays,
        int reviewWorkingDays,
        String majority,
        String noReligion) {

    /** The rules in force on a day. */
    public static AdmissionTerms on(SettingStore settings, LocalDate day) {
        var inForce = settings.on(day);
        return new AdmissionTerms(
                inForce.integer("admission.youngest-months"),
                inForce.integer("admission.oldest-months"),
                inForce.integer("admission.probation-months"),
                inForce.integer("admission.decision-working-days"),
                inForce.integer("admission.ceremony-working-days"),
                inForce.integer("admission.review-working-days"),
                inForce.value("admission.majority-ethnicity"),
                inForce.value("admission.no-religion"));
    }

    /** Whether somebody of this ethnicity, as written, is of a minority. */
    public boolean minority(@Nullable String ethnicity) {
        return other(ethnicity, majority);
    }

    /** Whether somebody of this religion, as written, has one. */
    public boolean religious(@Nullable String religion) {
        return other(religion, noReligion);
    }

    private static boolean other(@Nullable String stated, String usual) {
        return stated != null && !stated.isBlank() && !stated.equalsIgnoreCase(usual);
    }
}
