package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ketnap.figure.Answer;
import vn.ketnap.insight.Curve;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.chart.ChartModel;
import vn.ketnap.kit.chart.ChartPanel;
import vn.ketnap.kit.chart.Point;
import vn.ketnap.kit.chart.Series;

/** What is known of the road so far, beside the straight line of the pace. */
final class CurvePanel extends Composite<Div> {

    private final Formats formats = Formats.here();

    CurvePanel(Overview shown) {
        var curve = shown.curve();
        var subtitle = getTranslation("insight.overview.curve.subtitle", curve.from());
        if (curve.known().isEmpty()) {
            var panel = new Panel(getTranslation("insight.overview.curve.none"), subtitle);
            panel.setBody(new EmptyState(
                    getTranslation("insight.overview.curve.emptyTitle"),
                    getTranslation(
                            shown.own().source() == Answer.Source.SUM_OF_CHILDREN
                                    ? "insight.overview.curve.emptySum"
                                    : "insight.overview.curve.emptyHint")));
            getContent().add(panel);
            return;
        }
        var panel = new ChartPanel();
        panel.show(finding(shown), subtitle, model(curve, shown.yearBefore()));
        getContent().add(panel);
    }

    private String finding(Overview shown) {
        var ahead = shown.own().ahead();
        var last = shown.curve().known().getLast();
        if (ahead == null) {
            return getTranslation("insight.overview.curve.reached", last.count(), last.day());
        }
        long persons = ahead.setScale(0, RoundingMode.HALF_UP).longValue();
        String key = persons < 0
                ? "insight.overview.curve.behind"
                : persons == 0 ? "insight.overview.curve.onPace" : "insight.overview.curve.ahead";
        return getTranslation(key, formats.number(Math.abs(persons)));
    }

    private ChartModel model(Curve curve, List<Curve.Known> yearBefore) {
        var done = new TreeMap<LocalDate, Point>();
        var pace = new TreeMap<LocalDate, Point>();
        done.put(curve.from(), Point.of(0));
        if (curve.asked() != null && curve.end() != null) {
            pace.put(curve.from(), Point.of(0));
            pace.put(curve.end(), point(curve.asked()));
        }
        for (var known : curve.known()) {
            done.put(known.day(), Point.of(known.count()));
            if (known.expected() != null) {
                pace.put(known.day(), point(known.expected()));
            }
        }
        var before = new TreeMap<LocalDate, Point>();
        if (!yearBefore.isEmpty()) {
            before.put(curve.from(), Point.of(0));
            yearBefore.forEach(known -> before.put(known.day(), Point.of(known.count())));
        }
        var days = new ArrayList<>(merged(merged(done, pace), before).keySet());
        var series = new ArrayList<Series>();
        series.add(series("done", Series.Role.DONE, days, done));
        if (!before.isEmpty()) {
            series.add(series("before", Series.Role.BEFORE, days, before));
        }
        if (!pace.isEmpty()) {
            series.add(series("pace", Series.Role.PACE, days, pace));
        }
        return new ChartModel.Timeline(days, series, ChartModel.Measure.NUMBER);
    }

    private static Map<LocalDate, Point> merged(Map<LocalDate, Point> one, Map<LocalDate, Point> other) {
        var all = new TreeMap<>(one);
        all.putAll(other);
        return all;
    }

    private Point point(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return new Point(number.doubleValue(), formats.number(number, whole ? 0 : 1));
    }

    private Series series(String name, Series.Role role, List<LocalDate> days, Map<LocalDate, Point> known) {
        var points =
                days.stream().map(day -> known.getOrDefault(day, Point.GAP)).toList();
        return new Series(getTranslation("insight.overview.curve." + name), role, points);
    }
}
