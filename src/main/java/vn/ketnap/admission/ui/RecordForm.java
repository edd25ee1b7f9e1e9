package vn.ketnap.admission.ui;

import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionOrigin;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.source.CandidateHit;

/** Records admissions, one after the other where several were decided together. */
final class RecordForm {

    private final AdmissionDesk desk;
    private final Runnable after;
    private final FormDialog dialog;
    private final OriginFields origin;
    private final AdmissionFields fields;

    /** What was warned of once and is saved when it is sent again unchanged. */
    private @Nullable RecordAdmission warned;

    /** @param after what follows when the register has changed */
    RecordForm(AdmissionDesk desk, UnitHit shown, Runnable after) {
        this.desk = desk;
        this.after = after;
        dialog = new FormDialog(PageWords.text("admission.record.title"));
        origin = new OriginFields(dialog, desk.candidates(), this::fill);
        fields = new AdmissionFields(dialog, desk.branches());
        if (shown.kind().branch()) {
            fields.suggest(shown);
        }
        dialog.also(PageWords.text("admission.record.saveAndNext"), () -> save(false));
        dialog.save(PageWords.text("admission.record.save"), () -> save(true));
    }

    void open() {
        dialog.open();
        focus();
    }

    /** Opens with a candidate chosen. */
    void open(CandidateHit candidate) {
        origin.suggest(candidate);
        open();
    }

    private void focus() {
        var first = origin.first();
        if (first == null) {
            fields.focus();
        } else {
            first.focus();
        }
    }

    /** What is known of a candidate need not be typed. */
    private void fill(CandidateHit candidate) {
        fields.fill(candidate, candidate.branch() ? desk.unit(candidate.branchCode()) : null);
    }

    private void save(boolean close) {
        var command = fields.read();
        var from = origin.read();
        if (command.isPresent() && from.isPresent()) {
            save(command.get(), from.get(), close);
        }
    }

    private void save(RecordAdmission command, AdmissionOrigin from, boolean close) {
        if (sure(command)) {
            if (dialog.attempt(() -> desk.record(command, from))) {
                after.run();
                var done = PageWords.text("admission.record.done", command.fullName());
                if (close) {
                    dialog.close();
                    Notification.show(done, 5000, Notification.Position.TOP_CENTER);
                } else {
                    dialog.done(done);
                    origin.next();
                    fields.next();
                    focus();
                }
            }
        }
    }

    private boolean sure(RecordAdmission command) {
        var warnings = desk.warnings(command);
        if (warnings.isEmpty() || command.equals(warned)) {
            return true;
        }
        warned = command;
        dialog.warn(PageWords.text("admission.record.sure"), warnings);
        return false;
    }
}
