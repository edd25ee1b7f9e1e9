package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import vn.ketnap.insight.Pipeline;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** What units and registers say of their sources in numbers, channel by channel; parts that do not add up are named. */
final class DeclaredSourcesPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final Messages words = Messages.ofClassPath();
    private final boolean kept;

    DeclaredSourcesPanel(SourceScreen shown) {
        kept = shown.kept();
        var pipeline = shown.declared();
        var metrics = metrics(pipeline);
        getContent()
                .setSubtitle(getTranslation(
                        "insight.source.declared.subtitle",
                        formats.period(shown.filter().period())));
        if (metrics.isEmpty()) {
            getContent().setFinding(getTranslation("insight.source.declared.nothing"));
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.source.declared.emptyTitle"),
                            getTranslation("insight.source.declared.emptyHint")));
            return;
        }
        var scroller = new Div(table(pipeline, metrics));
        scroller.addClassName("kn-funnel-scroll");
        getContent().setFinding(finding(pipeline));
        getContent().setBody(scroller);
        getContent().setFootnote(footnote(pipeline));
    }

    private String finding(Pipeline pipeline) {
        return pipeline.channels().stream()
                .filter(channel -> channel.channel() == Population.ALL)
                .map(Pipeline.Channel::conversion)
                .filter(Objects::nonNull)
                .findFirst()
                .map(conversion -> getTranslation(
                        "insight.source.declared.converted", conversion.rate().text(formats)))
                .orElseGet(() -> getTranslation("insight.source.declared.finding"));
    }

    private static List<Metric> metrics(Pipeline pipeline) {
        var told = new TreeSet<Metric>();
        pipeline.channels().forEach(channel -> told.addAll(channel.counts().keySet()));
        return PipelineQueries.STAGES.stream().filter(told::contains).toList();
    }

    private FigureTable table(Pipeline pipeline, List<Metric> metrics) {
        var table = new FigureTable("kn-declared").column("insight.source.funnel.channel", Align.WORDS);
        metrics.forEach(metric -> table.column("insight.source.metric." + metric, Align.FIGURES));
        table.column("insight.source.declared.conversion", Align.FIGURES);
        for (var channel : pipeline.channels()) {
            var name = new Span(getTranslation(
                    "insight.overview.channel." + channel.channel().name()));
            if (channel.channel() == Population.ALL) {
                name.addClassName("kn-strong");
            }
            var line = table.line(name);
            metrics.forEach(metric -> line.figure(formats.count(channel.counts().get(metric)), false));
            line.figure(
                    channel.conversion() == null
                            ? Formats.MISSING
                            : channel.conversion().rate().text(formats),
                    false);
        }
        return table;
    }

    private String footnote(Pipeline pipeline) {
        var notes = new ArrayList<String>();
        notes.add(getTranslation("insight.source.declared.footnote"));
        if (!kept) {
            notes.add(getTranslation("insight.source.declared.notKept"));
        }
        pipeline.channels().stream()
                .filter(channel -> channel.channel() == Population.ALL)
                .flatMap(channel -> channel.cutOffs().values().stream())
                .filter(Objects::nonNull)
                .max(java.time.LocalDate::compareTo)
                .ifPresent(day -> notes.add(getTranslation("insight.source.declared.cutOff", day)));
        pipeline.gaps().stream()
                .filter(gap -> gap.difference() != 0)
                .forEach(gap -> notes.add(getTranslation(
                        gap.difference() < 0
                                ? "insight.overview.sources.contradiction"
                                : "insight.overview.sources.rest",
                        words.word(formats.locale(), gap.metric()),
                        formats.number(gap.declared()),
                        formats.number(gap.sumOfParts()),
                        gap.difference() < 0 ? formats.signed(gap.difference()) : formats.number(gap.difference()))));
        return String.join(" ", notes);
    }
}
