package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.history.AdmissionChange;
import vn.ketnap.admission.history.ChangeKind;
import vn.ketnap.admission.history.FieldChange;
import vn.ketnap.kit.Formats;

/** The changes of one admission, the latest first. */
final class HistoryList extends Composite<OrderedList> {

    private final Formats formats = Formats.here();

    HistoryList(List<AdmissionChange> changes) {
        getContent().addClassName("kn-entry-history");
        changes.forEach(change -> getContent().add(line(change)));
    }

    private ListItem line(AdmissionChange change) {
        var what = new Span(getTranslation("word.ChangeKind." + change.kind().name()));
        what.addClassName("kn-strong");
        var who = new Span(formats.moment(change.at()) + (change.username() == null ? "" : " · " + change.username()));
        who.addClassName("kn-of");
        var item = new ListItem(what, new Span(" · "), who);
        if (!change.fields().isEmpty() && change.kind() != ChangeKind.STRUCK_OUT) {
            item.add(small(change.fields().stream().map(this::field).collect(Collectors.joining("; "))));
        }
        if (change.reason() != null) {
            item.add(small(getTranslation("admission.entry.reason", change.reason())));
        }
        return item;
    }

    private static Span small(String text) {
        var line = new Span(text);
        line.addClassNames("kn-small");
        return line;
    }

    private String field(FieldChange change) {
        var name = getTranslation("admission.field." + change.field());
        if (change.before() == null && change.after() == null) {
            return getTranslation("admission.entry.personChanged", name);
        }
        return name + ": "
                + (change.before() == null ? "" : value(change.field(), change.before()) + " → ")
                + value(change.field(), change.after());
    }

    private String value(String field, @Nullable String value) {
        if (value == null) {
            return Formats.MISSING;
        }
        if (field.endsWith("On")) {
            return formats.date(LocalDate.parse(value));
        }
        return field.equals("channel") ? getTranslation("word.Population." + value) : value;
    }
}
