package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.StringJoiner;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.Population;

/** The first line of a screen: whose figures, of which period, as known on which day, read how; and the filters. */
final class ScreenTop extends Composite<Div> {

    private final Overview shown;

    ScreenTop(Overview shown, ScreenFilters filters) {
        this.shown = shown;
        getContent().addClassName("kn-top");
        getContent().add(new ViewHeader(shown.unit().name(), subtitle(shown)), filters);
    }

    /** The units above as links, topmost first. */
    ScreenTop withWayUp() {
        if (!shown.superiors().isEmpty()) {
            var way = new Nav();
            way.addClassName("kn-way-up");
            way.getElement().setAttribute("aria-label", getTranslation("insight.unit.wayUp"));
            shown.superiors()
                    .forEach(superior -> way.add(
                            new Anchor(FilterLinks.unit(shown.filter().about(superior.code())), superior.name())));
            getContent().addComponentAsFirst(way);
        }
        return this;
    }

    private String subtitle(Overview shown) {
        var filter = shown.filter();
        var cutOff = shown.own().cutOff();
        var words = new StringJoiner(" · ");
        words.add(Formats.here().period(filter.period()));
        words.add(
                cutOff == null
                        ? getTranslation("insight.overview.noFigure")
                        : getTranslation(
                                shown.own().mixedCutOffs() ? "insight.overview.mixedCutOff" : "insight.overview.cutOff",
                                cutOff));
        if (filter.population() != Population.ALL) {
            words.add(getTranslation("word.Population." + filter.population().name()));
        }
        words.add(getTranslation("insight.overview.reading." + filter.reading().name()));
        return words.toString();
    }
}
