package vn.ketnap.admission.ui;

import vn.ketnap.admission.correction.Entry;
import vn.ketnap.admission.correction.StrikeOutAdmission;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;

/** Strikes out an entry that never should have been in the register. */
final class StrikeOutForm {

    private StrikeOutForm() {}

    /** @param after what follows when the register has changed */
    static void open(AdmissionDesk desk, Entry entry, Runnable after) {
        var dialog = new FormDialog(PageWords.text("admission.strikeOut.title"));
        dialog.about(PageWords.text("admission.strikeOut.about"));
        var reason = CorrectForm.reason(desk);
        dialog.wide("reason", reason);
        dialog.save(PageWords.text("admission.strikeOut.save"), () -> {
            var command = new StrikeOutAdmission(entry.id(), entry.stamp(), reason.getValue());
            if (dialog.attempt(() -> desk.strikeOut(command))) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
        reason.focus();
    }
}
