package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** The sheet of declared figures: what papers printed of the province, and what units sent in, on time or not. */
final class FigureLines {

    private static final int FIRST_YEAR = 2021;
    private static final int[] QUARTERS = {3, 6, 9, 12};

    private final Tally tally;
    private final Dice dice;
    private final Words words;
    private final CsvSheet sheet;

    private FigureLines(Words words, Tally tally, Dice dice) {
        this.tally = tally;
        this.dice = dice;
        this.words = words;
        this.sheet = new CsvSheet(words, "figures");
    }

    static CsvSheet write(Province province, Strength strength, Tally tally, Dice dice) {
        var lines = new FigureLines(province.words, tally, dice);
        new PressFigures(province, tally, dice.fork("press"), lines.sheet).write();
        for (var unit : province.units) {
            if (!unit.branch() && unit != province.root) {
                lines.returns(unit);
            }
        }
        new SourceFigures(province, tally, dice.fork("source"), lines.sheet).write();
        new BranchFigures(province, strength, dice.fork("branches"), lines.sheet).write();
        return lines.sheet;
    }

    private void returns(Unit unit) {
        boolean superior = unit.latest().kind() == OrganizationKind.SUPERIOR;
        boolean commune = unit.sector == OrganizationSector.COMMUNE;
        for (int year = FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            if (superior) {
                quarters(unit, year);
            } else if (commune && year == Days.LAST_YEAR) {
                thisYear(unit);
            } else if (commune) {
                year(unit, year);
            }
        }
    }

    /** Superiors send in how many since January, four times a year. */
    private void quarters(Unit unit, int year) {
        for (int month : QUARTERS) {
            var to = YearMonth.of(year, month).atEndOfMonth();
            if (unit.alive(to) && !unit.born().isAfter(Days.first(year)) && !to.isAfter(Days.LAST)) {
                admitted(unit, Days.first(year), to, tally.admitted(unit, Days.first(year), to), null);
            }
        }
        if (year == Days.LAST_YEAR) {
            admitted(unit, Days.first(year), Days.LAST, tally.admitted(unit, Days.first(year), Days.LAST), null);
        }
    }

    /** Communes once a year; of 2025 each half answers for its own committee. */
    private void year(Unit unit, int year) {
        var from = unit.born().getYear() == year ? unit.born() : Days.first(year);
        var gone = unit.gone();
        var to = gone != null && gone.getYear() == year ? gone : Days.last(year);
        if (!unit.alive(from) || !unit.alive(to)) {
            return;
        }
        int number = tally.admitted(unit, from, to);
        // one in twelve counts otherwise than the register does
        int told = dice.chance(0.08) ? Math.max(0, number + dice.between(-2, 2)) : number;
        admitted(unit, from, to, told, null);
    }

    /** This year in months: some late, some not at all, a few with less than they had said before. */
    private void thisYear(Unit unit) {
        if (!unit.standing()) {
            return;
        }
        boolean silent = dice.chance(0.12);
        int before = 0;
        for (int month : new int[] {3, 6, 9, 10}) {
            if (month == 10 && silent) {
                return;
            }
            var to = YearMonth.of(Days.LAST_YEAR, month).atEndOfMonth();
            int number = tally.admitted(unit, Days.first(Days.LAST_YEAR), to);
            boolean contradicts = month == 9 && before > 1 && dice.chance(0.04);
            String note = contradicts
                    ? words.say("note.contradiction")
                    : dice.chance(0.1) ? words.say("note.late", dice.between(3, 24)) : null;
            admitted(unit, Days.first(Days.LAST_YEAR), to, contradicts ? before - 1 : number, note);
            before = number;
        }
    }

    private void admitted(Unit unit, LocalDate from, LocalDate to, int number, @Nullable String note) {
        sheet.row(
                unit.code,
                Metric.ADMITTED,
                from,
                to,
                Population.ALL,
                number,
                null,
                Qualifier.EXACT,
                null,
                null,
                null,
                words.say("source.unit", Days.typed(to)),
                note);
    }
}
