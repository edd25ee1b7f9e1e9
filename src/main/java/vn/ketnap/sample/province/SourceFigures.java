package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Where the next members come from: listed, sent to a class, through with it; by channel for superiors, in all for communes. */
final class SourceFigures {

    private static final List<Population> CHANNELS = Arrays.stream(Population.values())
            .filter(population -> population.division() == Population.Division.CHANNEL)
            .toList();

    private final Province province;
    private final Tally tally;
    private final Dice dice;
    private final CsvSheet sheet;

    SourceFigures(Province province, Tally tally, Dice dice, CsvSheet sheet) {
        this.province = province;
        this.tally = tally;
        this.dice = dice;
        this.sheet = sheet;
    }

    void write() {
        for (int year = 2023; year <= Days.LAST_YEAR; year++) {
            var to = year == Days.LAST_YEAR ? Days.LAST : Days.last(year);
            for (var unit : province.units) {
                boolean superior = unit.latest().kind() == OrganizationKind.SUPERIOR || unit.equals(province.root);
                boolean there = unit.alive(to) && !unit.born().isAfter(Days.first(year));
                if (superior && there) {
                    byChannel(unit, to);
                } else if (there && unit.sector == OrganizationSector.COMMUNE && year == Days.LAST_YEAR) {
                    stages(unit, to, Population.ALL, tally.admitted(unit, Days.first(year), to), new int[4]);
                }
            }
        }
    }

    private void byChannel(Unit unit, LocalDate to) {
        var first = Days.first(to.getYear());
        int[] sums = new int[4];
        for (var channel : CHANNELS) {
            int admitted = tally.admitted(unit, channel, first, to);
            if (admitted > 0) {
                stages(unit, to, channel, admitted, sums);
                row(unit, Metric.ADMITTED, to, channel, admitted);
            }
        }
        // one in six adds up otherwise than its channels do
        int more = dice.chance(0.16) ? dice.between(1, 8) : 0;
        row(unit, Metric.LISTED, to, Population.ALL, sums[0] + more);
        row(unit, Metric.FEASIBLE, to, Population.ALL, sums[1]);
        row(unit, Metric.SENT_TO_CLASS, to, Population.ALL, sums[2] + more);
        row(unit, Metric.COMPLETED_CLASS, to, Population.ALL, sums[3]);
        row(unit, Metric.CLASSES_HELD, to, Population.ALL, 1 + sums[2] / 70);
    }

    private void stages(Unit unit, LocalDate to, Population population, int admitted, int[] sums) {
        int completed = (int) Math.ceil(admitted * dice.between(1.05, 1.4));
        int sent = completed + dice.between(0, 1 + completed / 12);
        int feasible = (int) Math.ceil(sent * dice.between(1.1, 1.5));
        int listed = (int) Math.ceil(feasible * dice.between(1.05, 1.5));
        row(unit, Metric.LISTED, to, population, listed);
        row(unit, Metric.FEASIBLE, to, population, feasible);
        row(unit, Metric.SENT_TO_CLASS, to, population, sent);
        row(unit, Metric.COMPLETED_CLASS, to, population, completed);
        sums[0] += listed;
        sums[1] += feasible;
        sums[2] += sent;
        sums[3] += completed;
    }

    private void row(Unit unit, Metric metric, LocalDate to, Population population, int number) {
        sheet.row(
                unit.code,
                metric,
                Days.first(to.getYear()),
                to,
                population,
                number,
                null,
                Qualifier.EXACT,
                null,
                null,
                null,
                province.words.say("source.board", Days.typed(to)));
    }
}
