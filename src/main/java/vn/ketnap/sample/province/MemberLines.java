package vn.ketnap.sample.province;

import java.time.LocalDate;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.Qualifier;

/** The sheet of members: every branch once, committees at the end of each year. */
final class MemberLines {

    private static final int FIRST_YEAR = 2020;
    private static final int FIRST_YEAR_OF_BODIES = 2024;

    private final Province province;
    private final Strength strength;
    private final Tally tally;
    private final CsvSheet sheet;

    private MemberLines(Province province, Strength strength, Tally tally) {
        this.province = province;
        this.strength = strength;
        this.tally = tally;
        this.sheet = new CsvSheet(province.words, "members");
    }

    static CsvSheet write(Province province, Strength strength, Tally tally) {
        return new MemberLines(province, strength, tally).write();
    }

    private CsvSheet write() {
        for (var unit : province.units) {
            if (unit.branch()) {
                branch(unit);
            } else {
                committee(unit);
            }
        }
        return sheet;
    }

    private void branch(Unit branch) {
        var day = Days.last(2025);
        if (branch.standing() && branch.alive(day)) {
            sheet.row(branch.code, day, branch.members, null, null, Qualifier.EXACT);
        }
    }

    private void committee(Unit unit) {
        boolean body = unit.base() && unit.sector != OrganizationSector.COMMUNE;
        for (int year = body ? FIRST_YEAR_OF_BODIES : FIRST_YEAR; year < Days.LAST_YEAR; year++) {
            count(unit, Days.last(year));
        }
        if (!body) {
            count(unit, LocalDate.of(Days.LAST_YEAR, 6, 30));
        }
    }

    private void count(Unit unit, LocalDate day) {
        if (!unit.alive(day)) {
            return;
        }
        int members = strength.members(unit, day);
        int probationary = tally.admitted(unit, day.minusMonths(12).plusDays(1), day);
        sheet.row(unit.code, day, members, members - probationary, probationary, Qualifier.EXACT);
    }
}
