package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.admission.disclosure.DecideDisclosure;
import vn.ketnap.admission.disclosure.Disclosure;
import vn.ketnap.admission.disclosure.DisclosureStatus;
import vn.ketnap.admission.disclosure.RequestDisclosure;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;

/** Requests for lists of persons: one's own with how far they are, and those that wait for one's decision. */
final class DisclosurePanel extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final DisclosureDesk desk;
    private final Runnable after;

    /** @param after what follows when a request was decided */
    DisclosurePanel(DisclosureDesk desk, List<Disclosure> requests, Runnable after) {
        this.desk = desk;
        this.after = after;
        var panel = new Panel(
                getTranslation("admission.disclosure.title"), getTranslation("admission.disclosure.subtitle"));
        var list = new UnorderedList();
        list.addClassName("kn-entry-history");
        requests.forEach(request -> list.add(line(request)));
        panel.setBody(list);
        getContent().addClassName("kn-no-print");
        getContent().add(panel);
    }

    /** Asks for the persons of the register as it is shown. */
    static void ask(DisclosureDesk desk, RequestDisclosure shown, String about, Runnable after) {
        var dialog = new FormDialog(PageWords.text("admission.disclosure.ask"));
        dialog.about(about);
        var reason = new TextField(PageWords.text("admission.disclosure.purpose"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        dialog.wide("reason", reason);
        dialog.save(PageWords.text("admission.disclosure.send"), () -> {
            var command = new RequestDisclosure(
                    shown.code(), shown.period(), shown.state(), shown.channel(), reason.getValue());
            if (dialog.attempt(() -> desk.request(command))) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
        reason.focus();
    }

    private ListItem line(Disclosure request) {
        var what = new Span(request.unitName() + " · " + formats.period(request.period()) + narrowed(request));
        what.addClassName("kn-strong");
        var who = new Span(" · " + request.requester() + " · " + formats.moment(request.requestedAt()));
        who.addClassName("kn-of");
        var item = new ListItem(
                what, who, small(getTranslation("admission.entry.reason", request.reason())), small(status(request)));
        var actions = new Div();
        actions.addClassName("kn-entry-actions");
        actions.add(actions(request));
        item.add(actions);
        return item;
    }

    private Component[] actions(Disclosure request) {
        if (request.status() == DisclosureStatus.ASKED && desk.mayDecide(request)) {
            return new Component[] {
                new Button(getTranslation("admission.disclosure.approve"), click -> decide(request, true)),
                new Button(getTranslation("admission.disclosure.refuse"), click -> decide(request, false))
            };
        }
        if (request.status() == DisclosureStatus.APPROVED && desk.own(request)) {
            return new Component[] {
                new ExportLink(getTranslation("admission.disclosure.fetch"), () -> desk.fetch(request.id(), formats))
            };
        }
        return new Component[0];
    }

    private void decide(Disclosure request, boolean approved) {
        var dialog = new FormDialog(
                getTranslation(approved ? "admission.disclosure.approve.title" : "admission.disclosure.refuse.title"));
        dialog.about(getTranslation(
                "admission.disclosure.about",
                request.requester(),
                request.unitName(),
                request.period(),
                request.reason()));
        var answer = new TextField(getTranslation("admission.disclosure.answer"));
        answer.setRequiredIndicatorVisible(!approved);
        dialog.wide("answer", answer);
        dialog.save(getTranslation(approved ? "admission.disclosure.approve" : "admission.disclosure.refuse"), () -> {
            var command = new DecideDisclosure(request.id(), approved, answer.getValue());
            if (dialog.attempt(() -> desk.decide(command))) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
    }

    private String narrowed(Disclosure request) {
        return Stream.of(request.state(), request.channel())
                .filter(java.util.Objects::nonNull)
                .map(one ->
                        " · " + getTranslation("word." + one.getDeclaringClass().getSimpleName() + "." + one.name()))
                .collect(Collectors.joining());
    }

    private String status(Disclosure request) {
        var word = getTranslation("word.DisclosureStatus." + request.status().name());
        var decided = request.decider() == null ? "" : " · " + request.decider();
        var until = request.status() == DisclosureStatus.APPROVED && request.expiresAt() != null
                ? " · " + getTranslation("admission.disclosure.until", formats.moment(request.expiresAt()))
                : "";
        return word + decided + until + (request.answer() == null ? "" : " · " + request.answer());
    }

    private static Span small(String text) {
        var line = new Span(text);
        line.addClassName("kn-small");
        return line;
    }
}
