package vn.ketnap.quota.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.ui.UnitChoice;
import vn.ketnap.quota.OpenTarget;
import vn.ketnap.quota.ReassignQuota;

/** To whom a target goes, how much of it, from which day and by which paper. */
final class ReassignQuotaForm {

    private final SettlementDesk desk;
    private final OpenTarget target;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("quota.settle.reassign"));
    private final ComboBox<Unit> heir = new ComboBox<>(text("quota.settle.field.heir"));
    private final IntegerField part = new IntegerField(text("quota.settle.field.part"));
    private final DayField on = new DayField(text("quota.settle.field.on"));
    private final TextField number = new TextField(text("quota.settle.field.instrumentNumber"));
    private final DayField numbered = new DayField(text("quota.settle.field.instrumentOn"));

    ReassignQuotaForm(SettlementDesk desk, OpenTarget target, Runnable after) {
        this.desk = desk;
        this.target = target;
        this.after = after;
        UnitChoice.of(heir, desk::find);
        heir.setRequiredIndicatorVisible(true);
        desk.heir(target).findFirst().ifPresent(heir::setValue);
        var count = target.left().count();
        part.setVisible(count != null && count.exact());
        part.setHelperText(text("quota.settle.field.partHint", TargetWords.asked(target.left())));
        part.setManualValidation(true);
        on.setValue(target.lastDay().plusDays(1));
        on.setRequiredIndicatorVisible(true);
        on.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        dialog.about(text(
                        "quota.settle.reassign.about",
                        TargetWords.asked(target.left()),
                        TargetWords.name(target.target()),
                        target.unit()))
                .wide("heir", heir)
                .with("part", part)
                .with("on", on)
                .with("instrumentNumber", number)
                .with("instrumentOn", numbered)
                .save(text("quota.settle.reassign"), this::save);
    }

    void open() {
        dialog.open();
        if (heir.isEmpty()) {
            heir.focus();
        } else {
            number.focus();
        }
    }

    private void save() {
        var typed = part.getValue();
        var command = new ReassignQuota(
                target.target(),
                heir.getValue() == null ? null : heir.getValue().code(),
                typed == null ? null : Long.valueOf(typed),
                on.getValue(),
                Typed.words(number.getValue()),
                numbered.getValue(),
                target.left().count());
        if (dialog.attempt(() -> desk.reassign(command))) {
            dialog.close();
            after.run();
        }
    }
}
