package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.insight.cover.SilentChannels;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** From which channels nobody was admitted for years, though there is somebody to admit. */
final class SilentChannelsPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();

    /** Only where there are such channels. */
    SilentChannelsPanel(SourceScreen shown) {
        var silent = shown.silent();
        getContent().setSubtitle(getTranslation("insight.source.silent.subtitle", shown.day()));
        getContent()
                .setFinding(getTranslation(
                        "insight.source.silent.finding", silent.lines().size(), silent.years()));
        var table = new FigureTable("kn-silent")
                .column("insight.source.funnel.channel", Align.WORDS)
                .column("insight.source.silent.last", Align.FIGURES)
                .column("insight.source.silent.candidates", Align.FIGURES)
                .column("insight.source.silent.branches", Align.FIGURES);
        silent.lines().forEach(line -> line(table, line));
        getContent().setBody(table);
        getContent().setFootnote(getTranslation("insight.source.silent.footnote"));
    }

    private void line(FigureTable table, SilentChannels.Line line) {
        table.line(new Span(getTranslation(
                        "insight.overview.channel." + line.channel().name())))
                .figure(
                        line.last() == null ? getTranslation("insight.source.silent.never") : formats.date(line.last()),
                        false)
                .figure(formats.number(line.candidates()), false)
                .figure(formats.number(line.branches()), false);
    }
}
