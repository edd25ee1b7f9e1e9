package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.training.ClassState;
import vn.ketnap.source.training.Participant;
import vn.ketnap.source.training.TrainingClass;
import vn.ketnap.source.training.ui.ClassTable.Column;

/** The people of a class by name, for the level that keeps them; above it there are counts. */
final class PeoplePanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final ResultForms forms;
    private final boolean open;

    /** @param after what follows when somebody's result has changed */
    PeoplePanel(ClassDesk desk, TrainingClass entry, List<Participant> people, Runnable after) {
        forms = new ResultForms(desk, entry, after);
        open = desk.mayRecord()
                && entry.state() != ClassState.CANCELLED
                && entry.plan().from() != null;
        var panel = getContent();
        panel.setFinding(getTranslation("source.training.people.finding", people.size()));
        panel.setSubtitle(getTranslation("source.training.people.subtitle"));
        if (open) {
            var register = new Button(getTranslation("source.training.register.open"), click -> forms.register());
            register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            register.addClassName("kn-no-print");
            panel.setCorner(register);
        }
        if (people.isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("source.training.people.empty"),
                    getTranslation("source.training.people.empty.hint")));
            return;
        }
        var columns = new ArrayList<>(List.of(
                Column.words("source.training.column.person"),
                Column.words("source.training.column.unit"),
                Column.words("source.training.column.channel"),
                Column.words("source.training.column.sent"),
                Column.words("source.training.column.result"),
                Column.words("source.training.column.certificate"),
                Column.words("source.training.column.expires")));
        if (open) {
            columns.add(Column.words("source.training.column.action"));
        }
        var table = new ClassTable(columns);
        people.forEach(one -> table.line(
                new Anchor("nguon/danh-sach?don-vi=" + one.code() + "&muc=" + one.candidateId(), one.fullName()),
                cells(one)));
        panel.setBody(table);
        panel.setFootnote(getTranslation("source.training.people.definition"));
    }

    private List<Component> cells(Participant one) {
        var cells = new ArrayList<Component>();
        cells.add(new Span(one.unitName()));
        cells.add(new Span(PageWords.word(one.channel())));
        cells.add(new Span(formats.date(one.registeredOn())));
        cells.add(result(one));
        cells.add(new Span(
                one.number() == null ? Formats.MISSING : one.number() + " · " + formats.date(one.certifiedOn())));
        cells.add(new Span(formats.date(one.expiresOn())));
        if (open) {
            cells.add(actions(one));
        }
        return cells;
    }

    private Component result(Participant one) {
        var result = one.result();
        var word = new Span(result == null ? getTranslation("source.training.noResult") : PageWords.word(result));
        return one.reason() == null ? word : ClassTable.twoLines(word, one.reason());
    }

    private Component actions(Participant one) {
        var actions = new Div(ClassTable.button(
                getTranslation("source.training.result.open"), one.fullName(), () -> forms.record(one)));
        if (one.result() == null) {
            actions.add(ClassTable.button(
                    getTranslation("source.training.withdraw.open"), one.fullName(), () -> forms.withdraw(one)));
        }
        return actions;
    }
}
