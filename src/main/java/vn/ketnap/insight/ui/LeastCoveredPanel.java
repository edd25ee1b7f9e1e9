package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/**
 * The few units below whose sources leave the most people missing, who is in charge of each, and what can still be done; all
 * of them are on the page of sources.
 */
final class LeastCoveredPanel extends Composite<Panel> {

    /** More units than these nobody calls about from one page. */
    private static final int SHOWN = 5;

    private final Formats formats = Formats.here();
    private final Overview shown;

    private LeastCoveredPanel(Overview shown, List<Cover> covers, List<Cover> lacking) {
        this.shown = shown;
        var own = covers.getFirst();
        getContent()
                .setFinding(getTranslation(
                        "insight.overview.leastCovered.finding",
                        covers.stream().skip(1).filter(Cover::lacks).count(),
                        covers.size() - 1));
        getContent()
                .setSubtitle(own.lastUsefulDay()
                        .map(day -> getTranslation(
                                own.classInTime()
                                        ? "insight.overview.leastCovered.until"
                                        : "insight.overview.leastCovered.past",
                                day))
                        .orElse(""));
        var units = new OrderedList();
        units.addClassName("kn-calls");
        lacking.forEach(cover -> units.add(new ListItem(unit(cover), lacking(cover))));
        var all = new Anchor(FilterLinks.sources(shown.filter()), getTranslation("insight.overview.leastCovered.all"));
        all.addClassNames("kn-all", "kn-no-print");
        getContent().addClassName("kn-least-covered");
        getContent().setCorner(all);
        getContent().setBody(units);
    }

    /**
     * Nothing where no unit below lacks people.
     *
     * @param covers the unit's own first
     */
    static Optional<LeastCoveredPanel> of(Overview shown, List<Cover> covers) {
        var lacking = covers.stream()
                .skip(1)
                .filter(Cover::lacks)
                .sorted(Cover.MOST_MISSING_FIRST)
                .limit(SHOWN)
                .toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new LeastCoveredPanel(shown, covers, lacking));
    }

    private Div unit(Cover cover) {
        var unit = cover.unit();
        return new Div(
                new Anchor(FilterLinks.sources(shown.filter().about(unit.code())), unit.name()),
                FigureTable.quiet(
                        getTranslation(
                                "insight.overview.leastCovered.missing",
                                formats.number(cover.missing().orElse(0L)),
                                CoverPanel.percent(formats, cover.share())),
                        "kn-behind"));
    }

    private Span lacking(Cover cover) {
        var officer = cover.unit().officer();
        var call = officer == null ? getTranslation("insight.overview.call.nobody") : officer.name();
        return FigureTable.small(cover.toSend()
                .map(persons ->
                        call + " · " + getTranslation("insight.overview.leastCovered.send", formats.number(persons)))
                .orElse(call));
    }
}
