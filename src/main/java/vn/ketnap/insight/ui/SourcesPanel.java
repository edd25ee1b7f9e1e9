package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.insight.Pipeline;
import vn.ketnap.insight.Pipeline.Channel;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.BulletBar;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** Where members come from: admitted among the trained, channel by channel, and sums that do not add up. */
final class SourcesPanel extends Composite<Panel> {

    /** Stages before the class, told below the channel's name. */
    private static final List<Metric> BEFORE = List.of(Metric.LISTED, Metric.FEASIBLE, Metric.DOSSIERS);

    private final Formats formats = Formats.here();

    SourcesPanel(Overview shown) {
        var channels =
                shown.pipeline().channels().stream().filter(SourcesPanel::told).toList();
        getContent().setFinding(finding(channels));
        getContent().setSubtitle(getTranslation("insight.overview.sources.subtitle"));
        if (!shown.grouping()) {
            var open = new Anchor(FilterLinks.sources(shown.filter()), getTranslation("insight.overview.sources.open"));
            open.addClassNames("kn-link", "kn-no-print");
            getContent().setCorner(open);
        }
        if (channels.isEmpty()) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.overview.sources.emptyTitle"),
                            getTranslation("insight.overview.sources.emptyHint")));
            return;
        }
        getContent().setBody(table(channels));
        getContent().setFootnote(footnote(shown.pipeline()));
    }

    /** Admissions alone say nothing of where people come from. */
    private static boolean told(Channel channel) {
        return channel.trained() != null
                || BEFORE.stream().anyMatch(channel.counts()::containsKey)
                || (channel.channel() != Population.ALL && channel.counts().containsKey(Metric.ADMITTED));
    }

    /** The channel that turns the fewest of its trained into members; with one channel only, what it does. */
    private String finding(List<Channel> channels) {
        var converting = channels.stream()
                .filter(channel -> channel.conversion() != null && channel.channel() != Population.ALL)
                .sorted(Comparator.comparing(
                        channel -> Objects.requireNonNull(channel.conversion()).percent()))
                .toList();
        if (converting.size() > 1) {
            return getTranslation(
                    "insight.overview.sources.weakest",
                    name(converting.getFirst().channel()),
                    Objects.requireNonNull(converting.getFirst().conversion())
                            .rate()
                            .text(formats));
        }
        return channels.stream()
                .filter(channel -> channel.conversion() != null)
                .findFirst()
                .map(channel -> getTranslation(
                        "insight.overview.sources.converted",
                        Objects.requireNonNull(channel.conversion()).rate().text(formats)))
                .orElseGet(() -> getTranslation(
                        channels.isEmpty() ? "insight.overview.sources.none" : "insight.overview.sources.noBase"));
    }

    private FigureTable table(List<Channel> channels) {
        var table = new FigureTable("kn-sources")
                .column("insight.overview.sources.column.channel", Align.WORDS)
                .column("insight.overview.sources.column.bar", Align.BAR)
                .column("insight.overview.sources.column.share", Align.FIGURES)
                .column("insight.overview.sources.column.conversion", Align.FIGURES);
        long longestPart = longest(channels.stream().filter(channel -> channel.channel() != Population.ALL));
        long scale = longestPart > 0 ? longestPart : longest(channels.stream());
        channels.forEach(channel -> line(table, channel, scale));
        return table;
    }

    private void line(FigureTable table, Channel channel, long scale) {
        var admitted = channel.counts().get(Metric.ADMITTED);
        var trained = channel.trained() == null ? null : channel.counts().get(channel.trained());
        var conversion = channel.conversion();
        table.line(name(channel))
                .cell(Align.BAR, bar(channel, scale))
                .cell(
                        Align.FIGURES,
                        new Span(formats.count(admitted)),
                        FigureTable.quiet(trained == null ? "" : "/" + formats.count(trained), "kn-of"))
                .figure(conversion == null ? Formats.MISSING : conversion.rate().text(formats), false);
    }

    /** The whole would dwarf its channels: it has a bar only where it stands alone. */
    private static Component[] bar(Channel channel, long scale) {
        var trained = channel.trained() == null ? null : channel.counts().get(channel.trained());
        return longest(channel) > scale
                ? new Component[0]
                : new Component[] {new BulletBar(channel.counts().get(Metric.ADMITTED), null, trained, scale)};
    }

    /** In few words; the full ones stand behind the pointer. */
    private String name(Population channel) {
        return getTranslation("insight.overview.channel." + channel.name());
    }

    private Component[] name(Channel channel) {
        var name = new Span(name(channel.channel()));
        name.getElement()
                .setAttribute(
                        "title",
                        getTranslation("word.Population." + channel.channel().name()));
        var before = BEFORE.stream()
                .filter(channel.counts()::containsKey)
                .map(metric -> getTranslation(
                        "insight.overview.sources.stage." + metric.name(),
                        channel.counts().get(metric)))
                .collect(Collectors.joining(" · "));
        return before.isEmpty() ? new Component[] {name} : new Component[] {name, FigureTable.small(before)};
    }

    private static long longest(Stream<Channel> channels) {
        return channels.mapToLong(SourcesPanel::longest).max().orElse(0);
    }

    private static long longest(Channel channel) {
        return channel.counts().entrySet().stream()
                .filter(stage -> stage.getKey() == Metric.ADMITTED || stage.getKey() == channel.trained())
                .map(stage -> stage.getValue())
                .mapToLong(Count::value)
                .max()
                .orElse(0);
    }

    private String footnote(Pipeline pipeline) {
        var notes = new ArrayList<String>();
        notes.add(getTranslation("insight.overview.sources.footnote"));
        for (var gap : pipeline.gaps()) {
            if (gap.difference() != 0) {
                notes.add(getTranslation(
                        gap.difference() < 0
                                ? "insight.overview.sources.contradiction"
                                : "insight.overview.sources.rest",
                        gap.metric(),
                        formats.number(gap.declared()),
                        formats.number(gap.sumOfParts()),
                        gap.difference() < 0 ? formats.signed(gap.difference()) : formats.number(gap.difference())));
            }
        }
        return String.join(" ", notes);
    }
}
