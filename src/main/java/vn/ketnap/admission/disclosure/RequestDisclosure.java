package vn.ketnap.admission.disclosure;

import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * Asks for the persons of the register of a unit as a workbook.
 *
 * @param state null: all of them
 * @param channel null: all of them
 * @param reason what it is needed for
 */
public record RequestDisclosure(
        String code,
        Period period,
        @Nullable AdmissionState state,
        @Nullable Population channel,
        String reason) {}
