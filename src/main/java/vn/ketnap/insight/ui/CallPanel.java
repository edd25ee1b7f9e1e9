package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.screen.Overview;
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
        var calls = new OrderedList();
        calls.addClassName("kn-calls");
        shown.lagging().forEach(unit -> calls.add(new ListItem(unit(unit), officer(unit))));
        getContent().setFinding(getTranslation("insight.overview.call.title"));
        getContent().setBody(calls);
    }

    private Div unit(UnitProgress unit) {
        var persons = Objects.requireNonNullElse(unit.ahead(), BigDecimal.ZERO);
        return new Div(
                new Anchor(FilterLinks.unit(shown.filter().about(unit.code())), unit.name()),
                FigureTable.quiet(
                        formats.signed(persons.setScale(0, RoundingMode.HALF_UP).longValue()), "kn-behind"));
    }

    private Component officer(UnitProgress unit) {
        var officer = unit.officer();
        if (officer == null) {
            return FigureTable.small(getTranslation("insight.overview.call.nobody"));
        }
        var who = new Officer(officer.title(), officer.name());
        var board = new Anchor(new OfficerAddress(who, shown.filter().period()).href(), officer.name());
        var since = getTranslation("insight.unit.facts.since", officer.title(), officer.since());
        var words = new Span(board, new Span(" · " + since));
        words.addClassName("kn-small");
        words.getElement().setAttribute("title", officer.name() + " · " + since);
        return words;
    }
}
