package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.shared.Population;

/** Admissions counted by unit, month and population, each where its branch stood on the day of its decision. */
final class Tally {

    private static final int MONTHS = 12 * (Days.LAST_YEAR - Days.FIRST_YEAR + 1);

    private final Map<Unit, Map<Population, int[]>> counts = new HashMap<>();
    private final Map<Unit, int[]> struckOff = new HashMap<>();
    private final Map<Unit, int[]> recognized = new HashMap<>();

    Tally(List<Admission> admissions) {
        admissions.forEach(this::count);
    }

    /** Admissions of whole months, both ends included. */
    int admitted(Unit unit, Population population, LocalDate from, LocalDate to) {
        var months = counts.getOrDefault(unit, Map.of()).get(population);
        return months == null ? 0 : sum(months, from, to);
    }

    int admitted(Unit unit, LocalDate from, LocalDate to) {
        return admitted(unit, Population.ALL, from, to);
    }

    int struckOff(Unit unit, LocalDate from, LocalDate to) {
        var months = struckOff.get(unit);
        return months == null ? 0 : sum(months, from, to);
    }

    int recognized(Unit unit, LocalDate from, LocalDate to) {
        var months = recognized.get(unit);
        return months == null ? 0 : sum(months, from, to);
    }

    private void count(Admission admission) {
        for (var unit : admission.branch().upwards(admission.decided())) {
            var ofUnit = counts.computeIfAbsent(unit, key -> new EnumMap<>(Population.class));
            add(ofUnit.computeIfAbsent(Population.ALL, key -> new int[MONTHS]), admission.decided());
            if (!unit.branch()) {
                for (var population : Population.values()) {
                    if (population != Population.ALL && Register.in(admission, population)) {
                        add(ofUnit.computeIfAbsent(population, key -> new int[MONTHS]), admission.decided());
                    }
                }
                ends(admission, unit);
            }
        }
    }

    private void ends(Admission admission, Unit unit) {
        var day = admission.recognized();
        if (day != null) {
            add(recognized.computeIfAbsent(unit, key -> new int[MONTHS]), day);
        } else if (admission.struckOff() && admission.ceremony().plusMonths(11).isBefore(Days.LAST)) {
            var end = admission.ceremony().plusMonths(11);
            add(struckOff.computeIfAbsent(unit, key -> new int[MONTHS]), end);
        }
    }

    private static void add(int[] months, LocalDate day) {
        months[index(day)]++;
    }

    private static int sum(int[] months, LocalDate from, LocalDate to) {
        int sum = 0;
        for (int month = index(from); month <= index(to); month++) {
            sum += months[month];
        }
        return sum;
    }

    private static int index(LocalDate day) {
        return 12 * (day.getYear() - Days.FIRST_YEAR) + day.getMonthValue() - 1;
    }
}
