package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.review.task.ReportTask;
import vn.ketnap.review.task.ReviewTask;
import vn.ketnap.review.task.TaskStatus;

/** How far a task is. */
final class ReportForm {

    private final ReviewDesk desk;
    private final ReviewTask task;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("review.tasks.report"));
    private final Select<TaskStatus> status = new Select<>();
    private final TextField outcome = new TextField(text("review.field.outcome"));

    ReportForm(ReviewDesk desk, ReviewTask task, Runnable after) {
        this.desk = desk;
        this.task = task;
        this.after = after;
        status.setLabel(text("review.field.status"));
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(PageWords::word);
        status.setValue(task.status());
        outcome.setValue(Objects.requireNonNullElse(task.outcome(), ""));
        outcome.setHelperText(text("review.field.outcome.hint"));
        outcome.setManualValidation(true);
        dialog.about(task.content())
                .with("status", status)
                .wide("outcome", outcome)
                .save(text("review.form.save"), this::save);
    }

    void open() {
        dialog.open();
        status.focus();
    }

    private void save() {
        var command = new ReportTask(task.id(), task.version(), status.getValue(), Typed.words(outcome.getValue()));
        if (dialog.attempt(() -> desk.report(command))) {
            dialog.close();
            after.run();
        }
    }
}
