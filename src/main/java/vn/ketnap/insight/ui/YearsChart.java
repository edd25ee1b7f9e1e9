package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationRegister;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.chart.ChartModel;
import vn.ketnap.kit.chart.ChartPanel;
import vn.ketnap.kit.chart.Point;
import vn.ketnap.kit.chart.Series;

/** The listed branches by years without an admission: a column for each year, the longest together in the last one. */
final class YearsChart extends Composite<ChartPanel> {

    /** With fewer branches the list itself says more than a picture. */
    static final int FEWEST = 3;

    private static final int COLUMNS = 12;

    YearsChart(StagnationRegister shown, StagnationNotes notes) {
        var byYears = shown.byYears();
        int first = byYears.getFirst().years();
        int longest = byYears.getLast().years();
        int last = Math.min(longest, first + COLUMNS - 1);
        var names = new ArrayList<String>();
        var points = new ArrayList<Point>();
        for (int years = first; years <= last; years++) {
            boolean tail = years == last && longest > last;
            names.add(tail ? getTranslation("insight.stagnation.chart.andMore", years) : String.valueOf(years));
            points.add(Point.of(branches(byYears, years, tail ? longest : years)));
        }
        getContent()
                .show(
                        getTranslation(
                                "insight.stagnation.chart.finding",
                                Formats.here().number(longest)),
                        getTranslation("insight.stagnation.chart.subtitle", notes.span()),
                        new ChartModel.Columns(
                                names,
                                List.of(new Series(
                                        getTranslation("insight.stagnation.chart.series"), Series.Role.DONE, points)),
                                ChartModel.Measure.NUMBER));
    }

    private static long branches(List<Stagnation.Years> byYears, int from, int to) {
        return byYears.stream()
                .filter(count -> count.years() >= from && count.years() <= to)
                .mapToLong(Stagnation.Years::branches)
                .sum();
    }
}
