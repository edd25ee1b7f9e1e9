package vn.ketnap.source.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.source.HandOver;

/** Who waits to be received by the unit that is shown, and for whom it waits itself. */
final class HandOverPanel extends Div {

    private final HandOverForms forms;
    private final boolean mayAnswer;

    /** @param after what follows when one is answered or taken back */
    HandOverPanel(SourceDesk desk, List<HandOver> waiting, Runnable after) {
        forms = new HandOverForms(desk, after);
        mayAnswer = desk.mayRecord();
        setVisible(!waiting.isEmpty());
        part(
                "source.handOver.waiting",
                waiting.stream().filter(HandOver::toHere).toList());
        part(
                "source.handOver.sent",
                waiting.stream().filter(offer -> !offer.toHere()).toList());
    }

    private void part(String heading, List<HandOver> offers) {
        if (!offers.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("kn-entry-history");
            offers.forEach(offer -> list.add(item(offer)));
            add(new H2(getTranslation(heading, offers.size())), list);
        }
    }

    private ListItem item(HandOver offer) {
        var name = Objects.requireNonNullElse(offer.fullName(), getTranslation("source.entry.deleted"));
        var who = new Span(name + " · " + PageWords.word(offer.channel()));
        who.addClassName("kn-strong");
        var way = new Span(getTranslation(
                "source.handOver.way",
                offer.fromName(),
                offer.toName(),
                Formats.here().date(offer.proposedOn()),
                offer.reason()));
        way.addClassName("kn-of");
        var item = new ListItem(who, new Span(" "), way);
        if (mayAnswer) {
            item.add(actions(offer));
        }
        return item;
    }

    private Div actions(HandOver offer) {
        var actions = new Div();
        actions.addClassName("kn-entry-actions");
        if (offer.toHere()) {
            actions.add(
                    new Button(getTranslation("source.handOver.accept"), click -> forms.accept(offer)),
                    new Button(getTranslation("source.handOver.refuse"), click -> forms.refuse(offer)));
        }
        if (offer.fromHere()) {
            actions.add(new Button(getTranslation("source.handOver.withdraw"), click -> forms.withdraw(offer)));
        }
        return actions;
    }
}
