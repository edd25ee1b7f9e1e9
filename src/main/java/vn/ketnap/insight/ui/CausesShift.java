package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.insight.CauseCounts;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.chart.ChartModel;
import vn.ketnap.kit.chart.ChartPanel;
import vn.ketnap.kit.chart.Point;
import vn.ketnap.kit.chart.Series;

/** How causes shift from year to year: a row for each cause, a column for each year, darker is more. */
final class CausesShift extends Composite<ChartPanel> {

    CausesShift(List<CauseCounts.Shift> shift) {
        var years = new TreeSet<Integer>();
        var causes = new TreeSet<Cause>();
        shift.forEach(one -> {
            years.add(one.year());
            causes.add(one.cause());
        });
        var locale = Formats.here().locale();
        var rows = new ArrayList<Series>();
        for (var cause : causes) {
            var points = years.stream()
                    .map(year -> Point.of(branches(shift, year, cause)))
                    .toList();
            rows.add(new Series(Messages.ofClassPath().word(locale, cause), Series.Role.DONE, points));
        }
        int latest = years.getLast();
        var most = shift.stream()
                .filter(one -> one.year() == latest)
                .max(Comparator.comparingLong(CauseCounts.Shift::branches))
                .orElseThrow();
        getContent()
                .show(
                        getTranslation(
                                "insight.stagnation.shift.more",
                                Messages.ofClassPath().word(locale, most.cause())),
                        getTranslation("insight.stagnation.shift.subtitle", String.valueOf(latest)),
                        new ChartModel.Heatmap(
                                years.stream().map(String::valueOf).toList(), rows));
    }

    private static long branches(List<CauseCounts.Shift> shift, int year, Cause cause) {
        return shift.stream()
                .filter(one -> one.year() == year && one.cause() == cause)
                .mapToLong(CauseCounts.Shift::branches)
                .sum();
    }
}
