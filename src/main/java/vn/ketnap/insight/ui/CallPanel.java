package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.officer.Officer;

/** Who to call: the units that lag most, and who is in charge of each. */
final class CallPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final Overview shown;

    /** Only where somebody lags; see {@link Overview#lagging()}. */
    CallPanel(Overview shown) {
        this.shown = shown;
        var table = new FigureTable("kn-call");
        for (var unit : shown.lagging()) {
            var persons = unit.ahead() == null
                    ? 0
                    : unit.ahead().setScale(0, RoundingMode.HALF_UP).longValue();
            table.line(new Anchor(FilterLinks.unit(shown.filter().about(unit.code())), unit.name()))
                    .figure(formats.signed(persons), true)
                    .cell(Align.WORDS, officer(unit));
        }
        getContent().addClassName("kn-call-panel");
        getContent().setFinding(getTranslation("insight.overview.call.title"));
        getContent().setBody(table);
    }

    private Component officer(UnitProgress unit) {
        var officer = unit.officer();
        if (officer == null) {
            return FigureTable.quiet(getTranslation("insight.overview.call.nobody"), "kn-behind");
        }
        var who = new Officer(officer.title(), officer.name());
        var link = new Anchor(new OfficerAddress(who, shown.filter().period()).href(), officer.name());
        var words = getTranslation("insight.unit.facts.since", officer.title(), officer.since());
        return new Span(link, FigureTable.small(words));
    }
}
