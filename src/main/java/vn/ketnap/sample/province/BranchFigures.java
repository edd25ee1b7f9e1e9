package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Branches as committees count them: how many there are, how many small, how many without an admission for years. */
final class BranchFigures {

    private static final int SMALL = 9;
    private static final int YEARS = 3;

    private final Province province;
    private final Strength strength;
    private final Dice dice;
    private final CsvSheet sheet;

    BranchFigures(Province province, Strength strength, Dice dice, CsvSheet sheet) {
        this.province = province;
        this.strength = strength;
        this.dice = dice;
        this.sheet = sheet;
    }

    void write() {
        for (var day : List.of(Days.last(2023), Days.last(2024), Days.last(2025), LocalDate.of(2026, 9, 30))) {
            day(day, province.units.stream().filter(unit -> counts(unit, day)).toList());
        }
    }

    private boolean counts(Unit unit, LocalDate day) {
        boolean commune = unit.sector == OrganizationSector.COMMUNE && day.isAfter(Days.TWO_LEVELS);
        boolean superior = unit.latest().kind() == OrganizationKind.SUPERIOR || unit.equals(province.root);
        return unit.alive(day) && (commune || superior);
    }

    private void day(LocalDate day, List<Unit> units) {
        var silent = new HashMap<Unit, Integer>();
        var small = new HashMap<Unit, Integer>();
        for (var branch : province.branches()) {
            if (branch.alive(day)) {
                boolean long3 = branch.silentSince != null && branch.silentSince.isBefore(day.minusYears(YEARS));
                for (var unit : branch.upwards(day)) {
                    silent.merge(unit, long3 ? 1 : 0, Integer::sum);
                    small.merge(unit, branch.members < SMALL ? 1 : 0, Integer::sum);
                }
            }
        }
        for (var unit : units) {
            row(unit, Metric.BRANCHES, day, strength.of(unit, day).branches, Qualifier.EXACT, null);
            silent(unit, day, silent);
            row(unit, Metric.SMALL_BRANCHES, day, small.getOrDefault(unit, 0), Qualifier.EXACT, SMALL);
        }
    }

    /** The province in round numbers; one commune in twelve counts one more or less, one in ten says nothing. */
    private void silent(Unit unit, LocalDate day, Map<Unit, Integer> silent) {
        int number = silent.getOrDefault(unit, 0);
        boolean province = unit.equals(this.province.root);
        if (!province && dice.chance(0.1)) {
            return;
        }
        if (province && number > 50) {
            row(unit, Metric.NO_ADMISSION_BRANCHES, day, number / 10 * 10, Qualifier.AT_LEAST, YEARS);
        } else {
            int told = dice.chance(0.08) ? Math.max(0, number + dice.between(-1, 1)) : number;
            row(unit, Metric.NO_ADMISSION_BRANCHES, day, told, Qualifier.EXACT, YEARS);
        }
    }

    private void row(
            Unit unit, Metric metric, LocalDate day, int number, Qualifier qualifier, @Nullable Integer threshold) {
        sheet.row(
                unit.code,
                metric,
                day,
                day,
                Population.ALL,
                number,
                null,
                qualifier,
                threshold,
                null,
                null,
                province.words.say("source.village", Days.typed(day)));
    }
}
