package vn.ketnap.sample.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** Targets of other kinds: shares of the members, of the branches to be reached, and of groups among the admitted. */
final class SpecialTargets {

    private static final int FIRST_YEAR = 2023;

    private final Province province;
    private final Strength strength;
    private final Dice dice;
    private final Instruments papers;
    private final CsvSheet sheet;

    SpecialTargets(Province province, Strength strength, Dice dice, Instruments papers, CsvSheet sheet) {
        this.province = province;
        this.strength = strength;
        this.dice = dice;
        this.papers = papers;
        this.sheet = sheet;
    }

    void write() {
        for (int year = FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            for (var unit : province.units) {
                committee(unit, year);
            }
            group(province.root, TargetKind.ASSIGNED, Population.ENTERPRISE_SECTOR, year, 125);
            group(province.root, TargetKind.ASSIGNED, Population.UPPER_SECONDARY_STUDENT, year, 90);
        }
        coverage(province.root, 2021, 2025, 60);
        coverage(province.root, 2026, 2030, 65);
    }

    private void committee(Unit unit, int year) {
        var first = Days.first(year);
        if (unit.branch() || !unit.alive(first)) {
            return;
        }
        boolean superior = unit.latest().kind() == OrganizationKind.SUPERIOR;
        boolean commune = unit.sector == OrganizationSector.COMMUNE;
        if (superior && year < 2025) {
            coverage(unit, year, year, 50);
        }
        if (superior || (commune && year == Days.LAST_YEAR && dice.chance(0.3))) {
            // one in three does not say of what the share is taken
            Integer base = superior || dice.chance(0.67) ? strength.members(unit, first) : null;
            String percent = superior ? "3" : dice.chance(0.5) ? "3,5" : "4";
            ratio(unit, first, Days.last(year), percent, base);
        }
        if (unit.sector == OrganizationSector.NON_STATE_ENTERPRISE) {
            int number = Math.max(1, (int) strength.of(unit, first).expected);
            group(unit, TargetKind.PLAN, Population.ENTERPRISE_SECTOR, year, number);
        }
    }

    private void ratio(Unit unit, LocalDate from, LocalDate to, String percent, @Nullable Integer base) {
        var paper = papers.program(from.getYear());
        sheet.row(
                unit.code,
                TargetKind.RATIO,
                from,
                to,
                Metric.ADMITTED,
                Population.ALL,
                null,
                null,
                null,
                percent,
                province.words.say("ratio.base"),
                base,
                paper.number(),
                paper.signedOn(),
                paper.issuer());
    }

    private void coverage(Unit unit, int firstYear, int lastYear, int percent) {
        var paper = papers.plan(unit);
        sheet.row(
                unit.code,
                TargetKind.PLAN,
                Days.first(firstYear),
                Days.last(lastYear),
                Metric.BRANCHES_WITH_ADMISSION,
                Population.ALL,
                null,
                null,
                null,
                percent,
                province.words.say("ratio.branches"),
                null,
                paper.number(),
                paper.signedOn(),
                paper.issuer());
    }

    private void group(Unit unit, TargetKind kind, Population population, int year, int number) {
        var paper = kind == TargetKind.ASSIGNED ? papers.program(year) : papers.plan(unit);
        sheet.row(
                unit.code,
                kind,
                Days.first(year),
                Days.last(year),
                Metric.ADMITTED,
                population,
                province.scale.share(number),
                null,
                null,
                null,
                null,
                null,
                paper.number(),
                paper.signedOn(),
                paper.issuer());
    }
}
