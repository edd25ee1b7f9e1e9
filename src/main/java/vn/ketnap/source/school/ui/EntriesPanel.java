package vn.ketnap.source.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.school.CorrectPupils;
import vn.ketnap.source.school.SchoolPlans;
import vn.ketnap.source.school.SchoolPlans.Entry;

/** The latest counts of the unit itself; each may be corrected, for a reason. */
final class EntriesPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final SchoolDesk desk;
    private final Runnable after;

    /** @param after what follows when a count was corrected */
    EntriesPanel(SchoolDesk desk, SchoolPlans shown, Runnable after) {
        this.desk = desk;
        this.after = after;
        var panel = getContent();
        panel.setFinding(
                getTranslation("source.school.entries.finding", shown.entries().size()));
        panel.setSubtitle(getTranslation("source.school.entries.subtitle"));
        var table = new WordTable(
                "source.school.column.stage",
                "source.school.column.grade",
                "source.school.column.asOf",
                "source.school.column.pupils",
                "source.school.column.note",
                "source.training.column.action");
        for (var entry : shown.entries()) {
            table.line(
                    new Span(PageWords.word(entry.stage())),
                    new Span(getTranslation("source.school.grade", String.valueOf(entry.grade()))),
                    new Span(formats.date(entry.asOf())),
                    new Span(formats.number(entry.pupils())),
                    new Span(Objects.requireNonNullElse(entry.note(), "")),
                    action(entry));
        }
        var entries = new Div(table);
        entries.addClassName("kn-school-entries");
        panel.setBody(entries);
    }

    private Component action(Entry entry) {
        if (!desk.mayRecord()) {
            return new Span();
        }
        var correct = new Button(getTranslation("source.school.correct.open"), click -> correct(entry));
        correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
        correct.addClassName("kn-no-print");
        return correct;
    }

    private void correct(Entry entry) {
        var dialog = new FormDialog(getTranslation("source.school.correct.title", entry.stage()));
        var pupils = new IntegerField(getTranslation("source.school.column.pupils"));
        pupils.setMin(0);
        pupils.setValue(Math.toIntExact(entry.pupils()));
        var note = new TextField(getTranslation("source.school.column.note"));
        note.setValue(Objects.requireNonNullElse(entry.note(), ""));
        var reason = new TextField(getTranslation("source.training.field.reason"));
        reason.setRequiredIndicatorVisible(true);
        dialog.with("pupils", pupils).wide("note", note).wide("reason", reason);
        dialog.save(getTranslation("source.form.save"), () -> {
            boolean done = dialog.attempt(() -> {
                if (pupils.isEmpty()) {
                    throw new Refused(List.of(Problem.error("shared.problem.missing", "pupils")));
                }
                desk.correct(new CorrectPupils(
                        entry.id(), entry.stamp(), pupils.getValue(), Typed.words(note.getValue()), reason.getValue()));
            });
            if (done) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
    }
}
