package vn.ketnap.admission.ui;

import vn.ketnap.admission.correction.Entry;
import vn.ketnap.admission.correction.RecordStep;
import vn.ketnap.admission.correction.Step;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;

/** Records what followed an admission: the ceremony, the recognition, or that the person left. */
final class StepForm {

    private StepForm() {}

    /** @param after what follows when the register has changed */
    static void open(AdmissionDesk desk, Entry entry, Step step, Runnable after) {
        var dialog = new FormDialog(PageWords.text("word.Step." + step.name()));
        dialog.about(PageWords.text("admission.step.about." + step.name()));
        var day = new DayField(PageWords.text("admission.step.on." + step.name()));
        day.setMax(desk.today());
        day.setRequiredIndicatorVisible(true);
        var reason = CorrectForm.reason(desk);
        dialog.with("on", day);
        if (step == Step.STRUCK_OFF) {
            dialog.wide("reason", reason);
        }
        dialog.save(PageWords.text("admission.record.save"), () -> {
            if (day.getValue() == null) {
                day.setInvalid(true);
                day.setErrorMessage(PageWords.text("shared.problem.missing"));
                return;
            }
            var why = step == Step.STRUCK_OFF ? reason.getValue() : null;
            if (dialog.attempt(() -> desk.step(new RecordStep(entry.id(), entry.stamp(), step, day.getValue(), why)))) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
        day.focus();
    }
}
