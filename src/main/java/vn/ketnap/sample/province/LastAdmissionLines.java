package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The sheet of last admissions: of branches whose register cannot say it, because it was before the register began. */
final class LastAdmissionLines {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 9, 30);

    private LastAdmissionLines() {}

    /** @param withRegister whether the workbook brings the register, which then speaks for all later ones */
    static CsvSheet write(Province province, Dice dice, boolean withRegister) {
        var sheet = new CsvSheet(province.words, "last");
        var notes = province.words.list("note.silent");
        for (var branch : province.branches()) {
            var since = branch.silentSince;
            if (since == null || !branch.standing() || (withRegister && !since.isBefore(Days.REGISTER))) {
                continue;
            }
            String note = dice.pick(notes);
            if (dice.chance(0.3)) {
                int years = (int) ChronoUnit.YEARS.between(since, REVIEWED);
                sheet.row(branch.code, null, years, REVIEWED, note);
            } else {
                sheet.row(branch.code, since, null, REVIEWED, note);
            }
        }
        return sheet;
    }
}
