package vn.ketnap.quota.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Typed;
import vn.ketnap.quota.CloseQuota;
import vn.ketnap.quota.OpenTarget;

/** From which day, why, and by which paper a target is asked of nobody any more. */
final class CloseQuotaForm {

    private final SettlementDesk desk;
    private final OpenTarget target;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("quota.settle.close"));
    private final DayField on = new DayField(text("quota.settle.field.closedOn"));
    private final TextArea reason = new TextArea(text("quota.settle.field.reason"));
    private final TextField number = new TextField(text("quota.settle.field.instrumentNumber"));
    private final DayField numbered = new DayField(text("quota.settle.field.instrumentOn"));

    CloseQuotaForm(SettlementDesk desk, OpenTarget target, Runnable after) {
        this.desk = desk;
        this.target = target;
        this.after = after;
        on.setValue(target.lastDay().plusDays(1));
        on.setRequiredIndicatorVisible(true);
        on.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        dialog.about(text(
                        "quota.settle.close.about",
                        TargetWords.asked(target.left()),
                        TargetWords.name(target.target()),
                        target.unit()))
                .with("on", on)
                .wide("reason", reason)
                .with("instrumentNumber", number)
                .with("instrumentOn", numbered)
                .save(text("quota.settle.close"), this::save);
    }

    void open() {
        dialog.open();
        reason.focus();
    }

    private void save() {
        var command = new CloseQuota(
                target.target(),
                on.getValue(),
                Typed.words(reason.getValue()),
                Typed.words(number.getValue()),
                numbered.getValue(),
                target.left().count());
        if (dialog.attempt(() -> desk.close(command))) {
            dialog.close();
            after.run();
        }
    }
}
