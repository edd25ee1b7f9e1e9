package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.task.AssignTask;

/** What a meeting asks, of whom, until when. */
final class TaskForm {

    private final ReviewDesk desk;
    private final ReviewMeeting meeting;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("review.tasks.assign"));
    private final TextField content = new TextField(text("review.field.content"));
    private final ComboBox<UnitHit> unit;
    private final ComboBox<Measure> measure = new ComboBox<>(text("review.field.measure"));
    private final TextField office = new TextField(text("review.field.office"));
    private final DayField dueOn = new DayField(text("review.field.dueOn"));

    TaskForm(ReviewDesk desk, ReviewMeeting meeting, Runnable after) {
        this.desk = desk;
        this.meeting = meeting;
        this.after = after;
        unit = desk.units();
        unit.setLabel(text("review.field.asked"));
        unit.setHelperText(text("review.field.asked.hint"));
        unit.setClearButtonVisible(true);
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(PageWords::word);
        measure.setClearButtonVisible(true);
        office.setHelperText(text("review.field.office.hint"));
        content.setManualValidation(true);
        dueOn.setManualValidation(true);
        dialog.wide("content", content)
                .wide("code", unit)
                .with("measure", measure)
                .with("dueOn", dueOn)
                .wide("office", office)
                .save(text("review.form.save"), this::save);
    }

    void open() {
        dialog.open();
        content.focus();
    }

    private void save() {
        var command = new AssignTask(
                meeting.id(),
                meeting.version(),
                unit.isEmpty() ? null : unit.getValue().code(),
                content.getValue(),
                measure.getValue(),
                Typed.words(office.getValue()),
                dueOn.getValue());
        if (dialog.attempt(() -> desk.assign(command))) {
            dialog.close();
            after.run();
        }
    }
}
