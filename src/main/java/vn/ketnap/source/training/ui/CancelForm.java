package vn.ketnap.source.training.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.textfield.TextField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.source.training.CancelClass;
import vn.ketnap.source.training.TrainingClass;

/** A class is not held, for a reason. */
final class CancelForm {

    private CancelForm() {}

    /** @param after what follows when it is cancelled */
    static void open(ClassDesk desk, TrainingClass entry, Runnable after) {
        var dialog = new FormDialog(text("source.training.cancel.open"));
        var reason = new TextField(text("source.training.field.reason"));
        reason.setRequiredIndicatorVisible(true);
        dialog.about(text("source.training.cancel.about")).wide("reason", reason);
        dialog.save(text("source.training.cancel.open"), () -> {
            if (dialog.attempt(() -> desk.cancel(new CancelClass(entry.id(), entry.version(), reason.getValue())))) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
        reason.focus();
    }
}
