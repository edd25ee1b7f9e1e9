package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageCounts;

/** Channels × stages: who stands where on the day, and below each channel who came there within the period. */
final class FunnelPanel extends Composite<Panel> {

    private static final String NOBODY = "·";

    private final Formats formats = Formats.here();
    private final SourceScreen shown;

    FunnelPanel(SourceScreen shown) {
        this.shown = shown;
        var scroller = new Div(table());
        scroller.addClassName("kn-funnel-scroll");
        getContent().setFinding(finding());
        getContent()
                .setSubtitle(getTranslation(
                        "insight.source.funnel.subtitle",
                        shown.day(),
                        formats.period(shown.filter().period())));
        getContent().setBody(scroller);
        getContent()
                .setFootnote(getTranslation("insight.source.funnel.footnote") + " "
                        + getTranslation(
                                "insight.source.funnel.admitted." + shown.basis(), formats.number(shown.admitted())));
    }

    /** Where the most people stand before the decision. */
    private String finding() {
        var counts = shown.standing();
        return Stage.sources().stream()
                .filter(stage -> counts.of(Population.ALL, stage) > 0)
                .max(Comparator.comparingLong(stage -> counts.of(Population.ALL, stage)))
                .map(stage -> getTranslation(
                        "insight.source.funnel.finding",
                        getTranslation("insight.source.stage." + stage),
                        formats.number(counts.of(Population.ALL, stage)),
                        formats.number(shown.own().map(own -> own.persons()).orElse(counts.total(Population.ALL)))))
                .orElseGet(() -> getTranslation("insight.source.funnel.nobody"));
    }

    private FigureTable table() {
        var table = new FigureTable("kn-funnel").column("insight.source.funnel.channel", Align.WORDS);
        for (var stage : columns()) {
            table.column("insight.source.stage." + stage, Align.FIGURES);
        }
        table.column("insight.source.funnel.total", Align.FIGURES);
        var channels = new TreeSet<>(shown.standing().channels());
        channels.addAll(shown.reached().channels());
        lines(table, Population.ALL);
        for (var channel : channels) {
            lines(table, channel);
        }
        var ages = table.foot(new Span(getTranslation("insight.source.funnel.age")));
        for (var stage : columns()) {
            ages.figure(formats.number(shown.medianDays().get(stage)), false);
        }
        ages.figure("", false);
        tooLong(table);
        return table;
    }

    /** Who stands too long: the number leads to the list, which names them to whoever owns them. */
    private void tooLong(FigureTable table) {
        var line = table.foot(new Span(getTranslation("insight.source.funnel.tooLong")));
        for (var stage : columns()) {
            var limit = shown.limits().of(stage);
            long persons = shown.tooLong().getOrDefault(stage, 0L);
            if (limit == null) {
                line.figure("", false);
            } else if (persons == 0) {
                line.cell(Align.FIGURES, FigureTable.quiet(NOBODY, "kn-small"), limit(limit));
            } else {
                var list = new Anchor(FilterLinks.tooLong(shown.unit().code(), stage), formats.number(persons));
                list.addClassName("kn-behind");
                line.cell(Align.FIGURES, list, limit(limit));
            }
        }
        line.figure(
                formats.number(shown.tooLong().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()),
                false);
    }

    private Span limit(int days) {
        return FigureTable.small(getTranslation("insight.source.funnel.limit", formats.number(days)));
    }

    private void lines(FigureTable table, Population channel) {
        var name = new Span(getTranslation("insight.overview.channel." + channel.name()));
        if (channel == Population.ALL) {
            name.addClassName("kn-strong");
        }
        var standing = table.line(name);
        figures(standing, channel, shown.standing(), "kn-funnel-now");
        standing.figure(formats.number(shown.standing().total(channel)), false);
        var arrivals = table.line(FigureTable.small(getTranslation("insight.source.funnel.reached")));
        figures(arrivals, channel, shown.reached(), "kn-small");
        arrivals.figure("", false);
    }

    private void figures(FigureTable.Line line, Population channel, StageCounts counts, String className) {
        for (var stage : columns()) {
            long persons = counts.of(channel, stage);
            line.cell(Align.FIGURES, FigureTable.quiet(persons == 0 ? NOBODY : formats.number(persons), className));
        }
    }

    /** The stages in the order of the process; the last is reached and nobody stands in it any more. */
    private static List<Stage> columns() {
        var columns = new ArrayList<>(Stage.openOnes());
        columns.add(Stage.RECOGNIZED);
        return columns;
    }
}
