package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** The sheet of targets: handed down to every committee, and in the last year to every branch; the others beside them. */
final class TargetLines {

    private static final int FIRST_YEAR = 2021;

    private final Province province;
    private final Strength strength;
    private final Dice dice;
    private final Instruments papers;
    private final CsvSheet sheet;

    private TargetLines(Province province, Strength strength, Dice dice) {
        this.province = province;
        this.strength = strength;
        this.dice = dice;
        this.papers = new Instruments(province, dice);
        this.sheet = new CsvSheet(province.words, "targets");
    }

    static CsvSheet write(Province province, Strength strength, Dice dice) {
        var lines = new TargetLines(province, strength, dice);
        for (int year = FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            lines.year(year);
        }
        lines.halfYear();
        lines.branches();
        new SpecialTargets(province, strength, dice.fork("special"), lines.papers, lines.sheet).write();
        return lines.sheet;
    }

    private void year(int year) {
        var first = Days.first(year);
        var asked = Assignment.on(province, strength, dice, first);
        asked.forEach((unit, number) -> {
            if (unit.profile == null || unit.latest().kind() != OrganizationKind.SECTION) {
                assign(unit, first, Days.last(year), number, first);
                beside(unit, year, number);
            }
        });
        congress(year, asked);
    }

    /** New committees of 2025 get the rest of the year, which is the busier part. */
    private void halfYear() {
        var asked = Assignment.on(province, strength, dice, Days.TWO_LEVELS);
        asked.forEach((unit, number) -> {
            int months = 13 - unit.born().getMonthValue();
            if (unit.born().getYear() == Days.TWO_LEVELS.getYear()) {
                assign(unit, unit.born(), Days.last(2025), Math.max(1, number * (months + 1) / 12), unit.born());
            }
        });
    }

    private void branches() {
        var first = Days.first(Days.LAST_YEAR);
        for (var branch : province.branches()) {
            var parent = branch.parent(first);
            var number = Assignment.ofBranch(branch);
            boolean below = parent != null && parent.base();
            if (below && number != null && branch.standing()) {
                assign(branch, first, Days.last(Days.LAST_YEAR), number, first);
            }
        }
    }

    private void assign(Unit unit, LocalDate from, LocalDate to, int number, LocalDate day) {
        var superior = Objects.requireNonNullElse(unit.parent(day), province.root);
        row(unit, TargetKind.ASSIGNED, from, to, number, null, null, papers.assigns(superior, from));
        boolean adjusted = !unit.branch() && dice.chance(0.04) && unit.alive(to) && from.getMonthValue() == 1;
        if (adjusted) {
            int other = Math.max(1, number + dice.between(-3, 4));
            row(unit, TargetKind.ASSIGNED, from, to, other, null, null, papers.adjusts(superior, from.getYear()));
        }
    }

    /** Communes offer a number of their own, mostly a little less, some as a range or a floor. */
    private void beside(Unit unit, int year, int asked) {
        boolean commune = unit.sector == OrganizationSector.COMMUNE;
        if (!commune || year == FIRST_YEAR || year == 2025 || !dice.chance(0.6)) {
            return;
        }
        int offered = Math.max(1, (int) Math.round(asked * dice.between(0.8, 1.08)));
        boolean range = dice.chance(0.08);
        var qualifier = !range && dice.chance(0.1) ? Qualifier.AT_LEAST : Qualifier.EXACT;
        Integer upTo = range ? offered + dice.between(1, 3) : null;
        var paper = papers.registers(unit, year);
        row(unit, TargetKind.REGISTERED, Days.first(year), Days.last(year), offered, upTo, qualifier, paper);
    }

    /** A term's resolution names a number a year: the provincial one and all districts', and of communes some. */
    private void congress(int year, Map<Unit, Integer> asked) {
        int term = year - (year - 1) % 5;
        asked.forEach((unit, number) -> {
            boolean committee = unit.latest().kind() == OrganizationKind.SUPERIOR || unit.equals(province.root);
            boolean commune = unit.sector == OrganizationSector.COMMUNE;
            if (committee || (commune && dice.fork(unit.code).chance(0.45))) {
                int step = committee ? 10 : 1;
                int yearly =
                        Math.max(step, (int) Math.round(strength.of(unit, Days.first(year)).expected / step) * step);
                var paper = papers.congress(unit, term);
                row(unit, TargetKind.CONGRESS, Days.first(year), Days.last(year), yearly, null, null, paper);
            }
        });
    }

    private void row(
            Unit unit,
            TargetKind kind,
            LocalDate from,
            LocalDate to,
            int number,
            @Nullable Integer upTo,
            @Nullable Qualifier qualifier,
            Instruments.Paper paper) {
        sheet.row(
                unit.code,
                kind,
                from,
                to,
                Metric.ADMITTED,
                Population.ALL,
                number,
                upTo,
                qualifier == null ? Qualifier.EXACT : qualifier,
                null,
                null,
                null,
                paper.number(),
                paper.signedOn(),
                paper.issuer());
    }
}
