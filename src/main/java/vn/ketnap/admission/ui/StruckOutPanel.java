package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import vn.ketnap.admission.history.StruckOut;
import vn.ketnap.kit.Formats;

/** Entries that were wrong and are out of the register: never gone without a word. */
final class StruckOutPanel extends Composite<Div> {

    private final Formats formats = Formats.here();

    StruckOutPanel(List<StruckOut> entries) {
        var list = new UnorderedList();
        list.addClassName("kn-entry-history");
        entries.forEach(entry -> list.add(line(entry)));
        getContent().addClassNames("kn-panel", "kn-no-print");
        getContent().add(new NativeDetails(getTranslation("admission.strikeOut.list", entries.size()), list));
    }

    private ListItem line(StruckOut entry) {
        var what = new Span(entry.branchName() + " · " + entry.decisionNo() + " · " + decided(entry));
        what.addClassName("kn-strong");
        var who = new Span(" · " + entry.username() + " · " + formats.moment(entry.at()));
        who.addClassName("kn-of");
        var why = new Span(
                getTranslation("admission.entry.reason", entry.reason() == null ? Formats.MISSING : entry.reason()));
        why.addClassName("kn-small");
        return new ListItem(what, who, why);
    }

    private String decided(StruckOut entry) {
        return entry.decidedOn() == null ? Formats.MISSING : formats.date(LocalDate.parse(entry.decidedOn()));
    }
}
