package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** What the province's paper printed: round numbers, sectors that do not always add up, groups that overlap. */
final class PressFigures {

    private static final List<Population> SECTORS = List.of(
            Population.COMMUNE_SECTOR,
            Population.AGENCY_AND_SCHOOL_SECTOR,
            Population.ENTERPRISE_SECTOR,
            Population.ARMED_FORCES_SECTOR);

    private static final List<Population> GROUPS =
            List.of(Population.WOMAN, Population.ETHNIC_MINORITY, Population.RELIGIOUS, Population.YOUTH_UNION_MEMBER);

    private static final int FIRST_MONTHLY_YEAR = 2023;

    private final Province province;
    private final Tally tally;
    private final Dice dice;
    private final Words words;
    private final CsvSheet sheet;

    PressFigures(Province province, Tally tally, Dice dice, CsvSheet sheet) {
        this.province = province;
        this.tally = tally;
        this.dice = dice;
        this.words = province.words;
        this.sheet = sheet;
    }

    void write() {
        for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            var to = year == Days.LAST_YEAR ? Days.LAST : Days.last(year);
            whole(year, to);
            sectors(year, to);
            GROUPS.forEach(group -> row(Metric.ADMITTED, to, group, count(group, to), Qualifier.EXACT, null));
            var first = Days.first(year);
            row(
                    Metric.RECOGNIZED,
                    to,
                    Population.ALL,
                    tally.recognized(province.root, first, to),
                    Qualifier.EXACT,
                    null);
            row(
                    Metric.STRUCK_OFF,
                    to,
                    Population.ALL,
                    tally.struckOff(province.root, first, to),
                    Qualifier.EXACT,
                    null);
            if (year >= FIRST_MONTHLY_YEAR) {
                months(year, to);
            }
        }
    }

    /** Years: "nearly", "more than", and of the last ones the number itself. */
    private void whole(int year, LocalDate to) {
        int number = count(Population.ALL, to);
        int step = number > 1_000 ? 50 : 10;
        int down = number / step * step;
        switch (year % 3) {
            case 0 -> row(Metric.ADMITTED, to, Population.ALL, down, Qualifier.AT_LEAST, quoted("press.least", down));
            case 1 -> {
                int up = down + step;
                row(Metric.ADMITTED, to, Population.ALL, up, Qualifier.ABOUT, quoted("press.about", up));
            }
            default -> row(Metric.ADMITTED, to, Population.ALL, number, Qualifier.EXACT, null);
        }
    }

    private void sectors(int year, LocalDate to) {
        boolean off = year % 3 == 2 && dice.chance(0.5);
        for (var sector : SECTORS) {
            int wrong = off && sector == Population.COMMUNE_SECTOR ? dice.between(2, 9) : 0;
            String note = wrong == 0 ? null : words.say("note.sectors");
            row(Metric.ADMITTED, to, sector, count(sector, to) + wrong, Qualifier.EXACT, note);
        }
    }

    /** Since January, month by month: the organisation board's reports. */
    private void months(int year, LocalDate end) {
        for (int month = 1; month < end.getMonthValue(); month++) {
            var to = YearMonth.of(year, month).atEndOfMonth();
            row(Metric.ADMITTED, to, Population.ALL, count(Population.ALL, to), Qualifier.EXACT, null);
        }
    }

    private int count(Population population, LocalDate to) {
        return tally.admitted(province.root, population, Days.first(to.getYear()), to);
    }

    private String quoted(String key, int number) {
        return words.say("note.press", words.say(key, number));
    }

    private void row(
            Metric metric,
            LocalDate to,
            Population population,
            int number,
            Qualifier qualifier,
            @Nullable String note) {
        sheet.row(
                province.root.code,
                metric,
                Days.first(to.getYear()),
                to,
                population,
                number,
                null,
                qualifier,
                null,
                null,
                null,
                words.say("source.press", Days.typed(to.plusDays(dice.between(3, 12)))),
                note);
    }
}
