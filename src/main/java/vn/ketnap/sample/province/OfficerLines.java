package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/** The sheet of officers in charge: for every superior and every commune, handed over now and then. */
final class OfficerLines {

    private static final LocalDate FIRST = LocalDate.of(2020, 10, 1);

    private final Province province;
    private final Dice dice;
    private final CsvSheet sheet;
    private final List<String> people;

    private OfficerLines(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
        this.sheet = new CsvSheet(province.words, "officers");
        this.people = province.words.pairs("person.family", "person.male");
    }

    static CsvSheet write(Province province, Dice dice) {
        var lines = new OfficerLines(province, dice);
        province.units.forEach(lines::unit);
        return lines.sheet;
    }

    private void unit(Unit unit) {
        boolean superior = unit.latest().kind() == OrganizationKind.SUPERIOR;
        boolean commune = unit.sector == OrganizationSector.COMMUNE;
        if (superior || commune) {
            boolean old = unit.born().isBefore(FIRST);
            String title = superior ? "officer.district" : old ? "officer.commune" : "officer.later";
            terms(unit, province.words.say(title), old ? FIRST : unit.born());
        }
    }

    /** One after the other until the unit ends; one in two is replaced once. */
    private void terms(Unit unit, String title, LocalDate from) {
        var gone = unit.gone();
        var last = gone == null ? Days.LAST : gone;
        if (from.isAfter(last)) {
            return;
        }
        long days = last.toEpochDay() - from.toEpochDay();
        if (days > 200 && dice.chance(0.5)) {
            var handover = from.plusDays(dice.between(100, (int) days - 60)).withDayOfMonth(1);
            row(unit, title, from, handover.minusDays(1));
            row(unit, title, handover, gone);
        } else {
            row(unit, title, from, gone);
        }
    }

    private void row(Unit unit, String title, LocalDate from, @Nullable LocalDate to) {
        String name = dice.pick(people) + " " + dice.pick(province.words.list("person.given"));
        sheet.row(unit.code, title, name, from, to);
    }
}
