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

/** Who waits to be received, by this unit or by the one it was proposed to. */
final class HandOverPanel extends Div {

    private final HandOverForms forms;
    private final boolean mayAnswer;

    /** @param after what follows when one is answered */
    HandOverPanel(SourceDesk desk, List<HandOver> waiting, Runnable after) {
        forms = new HandOverForms(desk, after);
        mayAnswer = desk.mayRecord();
        setVisible(!waiting.isEmpty());
        var list = new UnorderedList();
        list.addClassName("kn-entry-history");
        waiting.forEach(offer -> list.add(item(offer)));
        add(new H2(getTranslation("source.handOver.waiting", waiting.size())), list);
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
        if (offer.mine() && mayAnswer) {
            var actions = new Div(
                    new Button(getTranslation("source.handOver.accept"), click -> forms.accept(offer)),
                    new Button(getTranslation("source.handOver.refuse"), click -> forms.refuse(offer)));
            actions.addClassName("kn-entry-actions");
            item.add(actions);
        }
        return item;
    }
}
