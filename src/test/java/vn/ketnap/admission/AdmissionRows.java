package vn.ketnap.admission;

import java.time.LocalDate;
import vn.ketnap.shared.Population;

/** Rows of the register as a workbook brings them. */
public final class AdmissionRows {

    /** From no list, as tests of the register alone record. */
    public static final AdmissionOrigin DIRECTLY = AdmissionOrigin.direct("chưa lập danh sách nguồn");

    private AdmissionRows() {}

    /** Somebody of the militia, admitted by a decision of a day. */
    public static RecordAdmission decided(String code, String name, LocalDate day) {
        return new RecordAdmission(
                code,
                name,
                LocalDate.of(1999, 5, 19),
                Gender.MALE,
                "Tày",
                null,
                Population.MILITIA,
                "12-QĐ/HU",
                day,
                day.plusDays(10),
                null);
    }
}
