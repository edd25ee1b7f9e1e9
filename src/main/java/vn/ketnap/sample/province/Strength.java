package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums over branches, each where it stood on a day: members, and the admissions expected in a year. */
final class Strength {

    /** A branch grows so much a year. */
    private static final double GROWTH = 1.012;

    private static final int KNOWN_YEAR = 2025;

    private final List<Unit> branches;
    private final Map<LocalDate, Map<Unit, Sum>> byDay = new HashMap<>();

    Strength(List<Unit> branches) {
        this.branches = branches;
    }

    /** What stands below a unit. */
    static final class Sum {

        double members;
        double expected;
        int branches;
    }

    Sum of(Unit unit, LocalDate day) {
        return byDay.computeIfAbsent(day, this::sums).getOrDefault(unit, new Sum());
    }

    int members(Unit unit, LocalDate day) {
        return (int) of(unit, day).members;
    }

    private Map<Unit, Sum> sums(LocalDate day) {
        double growth = StrictMath.pow(GROWTH, day.getYear() - KNOWN_YEAR + (day.getDayOfYear() - 365) / 365.0);
        var sums = new HashMap<Unit, Sum>();
        for (var branch : branches) {
            if (branch.alive(day)) {
                for (var unit : branch.upwards(day)) {
                    var sum = sums.computeIfAbsent(unit, key -> new Sum());
                    sum.members += branch.members * growth;
                    sum.expected += branch.silentSince == null ? branch.appetite : 0;
                    sum.branches++;
                }
            }
        }
        return sums;
    }
}
