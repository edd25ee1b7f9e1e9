package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final Map<String, List<String>> committees = new HashMap<>();

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
        if (unit.latest().kind() == OrganizationKind.SUPERIOR) {
            terms(unit, "officer.district", later(FIRST, unit.born()), last(unit));
        } else if (unit.sector == OrganizationSector.COMMUNE) {
            var districtsEnd = Days.TWO_LEVELS.minusDays(1);
            var last = last(unit);
            terms(unit, "officer.commune", later(FIRST, unit.born()), last.isAfter(districtsEnd) ? districtsEnd : last);
            terms(unit, "officer.later", later(Days.TWO_LEVELS, unit.born()), last);
        }
    }

    /** One after the other until the last day; one in two is replaced once. */
    private void terms(Unit unit, String office, LocalDate from, LocalDate last) {
        if (from.isAfter(last)) {
            return;
        }
        var end = last.equals(Days.LAST) ? unit.gone() : last;
        var first = somebody(unit, office);
        long days = last.toEpochDay() - from.toEpochDay();
        if (days > 200 && dice.chance(0.5)) {
            var handover = from.plusDays(dice.between(100, (int) days - 60)).withDayOfMonth(1);
            var next = somebody(unit, office);
            while (next.equals(first)) {
                next = somebody(unit, office);
            }
            row(unit, office, first, from, handover.minusDays(1));
            row(unit, office, next, handover, end);
        } else {
            row(unit, office, first, from, end);
        }
    }

    /** A committee has few members, and each follows several units. */
    private String somebody(Unit unit, String office) {
        boolean ofDistrict = office.equals("officer.commune");
        var superior = unit.versions().getFirst().parent();
        var committee = ofDistrict && superior != null ? office + superior.code : office;
        return dice.pick(committees.computeIfAbsent(committee, name -> people(ofDistrict ? 6 : 24)));
    }

    private List<String> people(int number) {
        return Stream.generate(() -> dice.pick(people) + " " + dice.pick(province.words.list("person.given")))
                .distinct()
                .limit(number)
                .toList();
    }

    private void row(Unit unit, String office, String name, LocalDate from, @Nullable LocalDate to) {
        sheet.row(unit.code, province.words.say(office), name, from, to);
    }

    private static LocalDate last(Unit unit) {
        var gone = unit.gone();
        return gone == null ? Days.LAST : gone;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
