package vn.ketnap.admission.ui;

import com.vaadin.flow.component.textfield.TextField;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.correction.CorrectAdmission;
import vn.ketnap.admission.correction.Entry;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;

/** Corrects an entry of the register, with the reason. */
final class CorrectForm {

    private CorrectForm() {}

    /** @param after what follows when the register has changed */
    static void open(AdmissionDesk desk, Entry entry, RecordAdmission command, Runnable after) {
        var dialog = new FormDialog(PageWords.text("admission.correct.title"));
        dialog.about(PageWords.text("admission.correct.about"));
        var fields = new AdmissionFields(dialog, desk.branches());
        fields.show(desk.unit(entry.code()), command);
        var reason = reason(desk);
        dialog.wide("reason", reason);
        dialog.save(
                PageWords.text("admission.correct.save"),
                () -> fields.read().ifPresent(to -> {
                    var correction = new CorrectAdmission(entry.id(), entry.stamp(), to, reason.getValue());
                    if (dialog.attempt(() -> desk.correct(correction))) {
                        dialog.close();
                        after.run();
                    }
                }));
        dialog.open();
    }

    /** Why; goes to the history and the audit log. */
    static TextField reason(AdmissionDesk desk) {
        var reason = new TextField(PageWords.text("admission.field.reason"));
        reason.setHelperText(PageWords.text("admission.field.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        return reason;
    }
}
