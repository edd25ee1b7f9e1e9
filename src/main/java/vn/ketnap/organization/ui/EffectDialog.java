package vn.ketnap.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.lineage.EventFigures;
import vn.ketnap.organization.lineage.UnitHistory;
import vn.ketnap.shared.Count;

/** What an event changed in figures: the units before and after it, and whom they admitted, read either way. */
final class EffectDialog extends Dialog {

    private final Formats formats = Formats.here();

    EffectDialog(UnitHistory.Event event, EventFigures.Effect effect) {
        setHeaderTitle(
                getTranslation("word.ReorganizationKind." + event.kind().name()) + " · " + formats.date(event.on()));
        setWidth("min(44rem, 100vw)");
        var body = new Div(states(effect), years(effect), words("organization.effect.note"));
        body.addClassName("kn-effect");
        if (effect.hidden() > 0) {
            body.add(new Paragraph(getTranslation("organization.effect.hidden", effect.hidden())));
        }
        add(body);
        getFooter().add(new Button(getTranslation("organization.effect.close"), click -> close()));
    }

    private WordTable states(EventFigures.Effect effect) {
        var table = new WordTable(
                "organization.effect.column.day",
                "organization.effect.column.units",
                "organization.effect.column.branches",
                "organization.effect.column.members");
        line(table, "organization.effect.before", effect.before());
        line(table, "organization.effect.after", effect.after());
        return table;
    }

    private void line(WordTable table, String key, EventFigures.State state) {
        var members = new Div(new Span(state.members() == null ? Formats.MISSING : formats.number(state.members())));
        if (state.membersOn() != null) {
            members.add(WordTable.small(getTranslation("organization.effect.countedOn", state.membersOn())));
        }
        table.line(
                new Span(getTranslation(key, state.day())), number(state.units()), number(state.branches()), members);
    }

    private WordTable years(EventFigures.Effect effect) {
        var table = new WordTable(
                "organization.effect.column.year",
                "organization.effect.column.asItWas",
                "organization.effect.column.asItIs");
        effect.years()
                .forEach(year -> table.line(
                        new Span(getTranslation("organization.effect.admittedUntil", year.until())),
                        count(year.asItWas()),
                        count(year.asItIs())));
        return table;
    }

    private Paragraph words(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("kn-small");
        return words;
    }

    private Span number(long number) {
        return new Span(formats.number(number));
    }

    private Span count(@Nullable Count count) {
        return new Span(formats.count(count));
    }
}
