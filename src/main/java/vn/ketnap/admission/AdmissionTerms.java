package vn.ketnap.admission;

import java.time.LocalDate;
import vn.ketnap.settings.SettingStore;

/**
 * The dated rules of law an admission is held against.
 *
 * @param youngest months of age on the day of the decision
 * @param oldest months of age above which special consent is needed
 * @param probation months of probation, from the ceremony
 * @param ceremonyWorkingDays working days from the decision to the ceremony
 * @param majority the ethnicity that is no minority
 * @param noReligion the word for no religion
 */
record AdmissionTerms(
        int youngest, int oldest, int probation, int ceremonyWorkingDays, String majority, String noReligion) {

    /** The rules in force on a day. */
    static AdmissionTerms on(SettingStore settings, LocalDate day) {
        var inForce = settings.on(day);
        return new AdmissionTerms(
                inForce.integer("admission.youngest-months"),
                inForce.integer("admission.oldest-months"),
                inForce.integer("admission.probation-months"),
                inForce.integer("admission.ceremony-working-days"),
                inForce.value("admission.majority-ethnicity"),
                inForce.value("admission.no-religion"));
    }
}
