package vn.ketnap.source.training.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.training.ClassResult;
import vn.ketnap.source.training.FreeCandidate;
import vn.ketnap.source.training.Participant;
import vn.ketnap.source.training.RecordResult;
import vn.ketnap.source.training.RegisterCandidates;
import vn.ketnap.source.training.TrainingClass;
import vn.ketnap.source.training.WithdrawParticipant;

/** The small forms of what happens to people of a class: who is sent, what came of it, who does not go after all. */
final class ResultForms {

    private final ClassDesk desk;
    private final TrainingClass entry;
    private final Runnable after;

    /** @param after what follows when something has changed */
    ResultForms(ClassDesk desk, TrainingClass entry, Runnable after) {
        this.desk = desk;
        this.entry = entry;
        this.after = after;
    }

    void register() {
        var dialog = new FormDialog(text("source.training.register.open"));
        var free = desk.free(entry.id());
        dialog.about(text(
                free.isEmpty() ? "source.training.register.nobody" : "source.training.register.about", free.size()));
        var people = new MultiSelectComboBox<FreeCandidate>(text("source.training.field.candidates"));
        people.setItems(free);
        people.setItemLabelGenerator(one -> one.fullName() + " · " + one.unitName() + " · "
                + PageWords.word(one.channel()) + " · " + PageWords.word(one.stage()));
        people.setRequiredIndicatorVisible(true);
        var day = day(text("source.training.field.sentOn"));
        dialog.wide("candidates", people).with("on", day);
        save(dialog, () -> {
            needed(day);
            desk.register(new RegisterCandidates(
                    entry.id(),
                    people.getSelectedItems().stream().map(FreeCandidate::id).toList(),
                    day.getValue()));
        });
    }

    void record(Participant one) {
        var dialog = new FormDialog(text("source.training.result.title", one.fullName()));
        var result = new Select<ClassResult>();
        result.setLabel(text("source.training.column.result"));
        result.setItems(ClassResult.values());
        result.setItemLabelGenerator(PageWords::word);
        var number = new TextField(text("source.training.field.number"));
        var day = day(text("source.training.field.certifiedOn"));
        var reason = new TextField(text("source.training.field.reason"));
        reason.setHelperText(text("source.field.reason.hint"));
        result.addValueChangeListener(change -> {
            boolean completed = change.getValue() == ClassResult.COMPLETED;
            number.setVisible(completed);
            day.setVisible(completed);
            reason.setVisible(!completed);
        });
        result.setValue(one.result() == null ? ClassResult.COMPLETED : one.result());
        dialog.wide("result", result).with("number", number).with("on", day).wide("reason", reason);
        save(dialog, () -> {
            boolean completed = result.getValue() == ClassResult.COMPLETED;
            desk.record(new RecordResult(
                    one.id(),
                    one.version(),
                    result.getValue(),
                    completed ? Typed.words(number.getValue()) : null,
                    completed ? day.getValue() : null,
                    completed ? null : Typed.words(reason.getValue())));
        });
    }

    void withdraw(Participant one) {
        var dialog = new FormDialog(text("source.training.withdraw.title", one.fullName()));
        dialog.about(text("source.training.withdraw.about"));
        dialog.save(
                text("source.training.withdraw.open"),
                () -> done(dialog, () -> desk.withdraw(new WithdrawParticipant(one.id(), one.version()))));
        dialog.open();
    }

    private DayField day(String label) {
        var day = new DayField(label);
        day.setMax(desk.today());
        day.setValue(desk.today());
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    private static void needed(DayField day) {
        if (day.isEmpty()) {
            throw new Refused(List.of(Problem.error("shared.problem.missing", "on")));
        }
    }

    private void save(FormDialog dialog, Runnable change) {
        dialog.save(text("source.form.save"), () -> done(dialog, change));
        dialog.open();
    }

    private void done(FormDialog dialog, Runnable change) {
        if (dialog.attempt(change)) {
            dialog.close();
            after.run();
        }
    }
}
