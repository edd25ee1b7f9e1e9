package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** The units below: whose sources do not cover what is missing, the most people missing first. */
final class CoverPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final SourceScreen shown;

    CoverPanel(SourceScreen shown, boolean allRows) {
        this.shown = shown;
        var units = shown.below();
        getContent().setSubtitle(getTranslation("insight.source.cover.subtitle"));
        if (units.isEmpty()) {
            getContent().setFinding(getTranslation("insight.source.cover.nobody"));
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.source.cover.emptyTitle"),
                            getTranslation("insight.source.cover.emptyHint")));
            return;
        }
        long uncovered = shown.uncovered();
        getContent()
                .setFinding(
                        uncovered == 0
                                ? getTranslation("insight.source.cover.covered")
                                : getTranslation("insight.source.cover.finding", uncovered, units.size()));
        boolean cut = !allRows && units.size() > shown.rows();
        var table = table();
        (cut ? units.subList(0, shown.rows()) : units).forEach(unit -> line(table, unit));
        var scroller = new Div(table);
        scroller.addClassName("kn-funnel-scroll");
        getContent().setBody(scroller);
        if (cut) {
            var all = new Anchor(
                    FilterLinks.sourcesOfAll(shown.filter()),
                    getTranslation("insight.overview.gaps.all", units.size()));
            all.addClassNames("kn-all", "kn-no-print");
            getContent().setBody(scroller, all);
        }
        getContent().setFootnote(getTranslation("insight.source.cover.footnote") + " " + classes());
    }

    /** Until when sending somebody to class is of use; once it is past nobody is asked for more. */
    private String classes() {
        return shown.own()
                .flatMap(Cover::lastUsefulDay)
                .map(day -> getTranslation("insight.source.cover.lastDay", day))
                .orElse("");
    }

    private FigureTable table() {
        return new FigureTable("kn-cover")
                .column("insight.source.cover.unit", Align.WORDS)
                .column("insight.source.cover.persons", Align.FIGURES)
                .column("insight.source.cover.expected", Align.FIGURES)
                .column("insight.source.cover.missing", Align.FIGURES)
                .column("insight.source.cover.cover", Align.FIGURES)
                .column("insight.source.cover.toSend", Align.FIGURES);
    }

    private void line(FigureTable table, Cover cover) {
        var share = cover.share();
        table.line(new Anchor(
                        FilterLinks.sources(shown.filter().about(cover.unit().code())),
                        cover.unit().name()))
                .figure(formats.number(cover.persons()), cover.persons() == 0 && share != null)
                .figure(formats.number(Math.round(cover.expected())), false)
                .figure(formats.number(cover.missing().orElse(null)), false)
                .figure(
                        cover.reached() ? getTranslation("insight.source.reached") : percent(formats, share),
                        share != null && share < 1)
                .figure(formats.number(cover.toSend().orElse(null)), false);
    }

    /** A cover as a percentage without decimals. */
    static String percent(Formats formats, @Nullable Double share) {
        return share == null
                ? Formats.MISSING
                : formats.percent(BigDecimal.valueOf(share * 100), 0, RoundingMode.HALF_UP);
    }
}
