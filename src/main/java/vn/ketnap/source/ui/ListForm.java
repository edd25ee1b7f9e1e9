package vn.ketnap.source.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Population;
import vn.ketnap.source.ListCandidate;

/** Puts persons on the list, one after the other where a branch resolved on several. */
final class ListForm {

    private final SourceDesk desk;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(PageWords.text("source.form.list.title"));
    private final Binder<ListCandidate> binder = new Binder<>(ListCandidate.class);
    private final ComboBox<UnitHit> unit;
    private final ComboBox<UnitHit> admitting;
    private final TextField fullName = new TextField(label("fullName"));
    private final DayField bornOn = new DayField(label("bornOn"));
    private final Select<Population> channel = new Select<>();
    private final DayField listedOn = new DayField(label("listedOn"));
    private final TextField helper = new TextField(label("helper"));
    private final TextField note = new TextField(label("note"));

    /** What was warned of once and is saved when it is sent again unchanged. */
    private @Nullable ListCandidate warned;

    /** @param after what follows when the list has changed */
    ListForm(SourceDesk desk, UnitHit shown, Runnable after) {
        this.desk = desk;
        this.after = after;
        unit = desk.carriers();
        unit.setLabel(label("code"));
        admitting = desk.branches();
        admitting.setLabel(label("admittingCode"));
        admitting.setHelperText(PageWords.text("source.field.admittingCode.hint"));
        channel.setLabel(label("channel"));
        channel.setItems(SourceFilters.channels());
        channel.setItemLabelGenerator(PageWords::word);
        listedOn.setMax(desk.today());
        helper.setHelperText(PageWords.text("source.field.helper.hint"));
        note.setHelperText(PageWords.text("source.field.note.hint"));
        place();
        bind();
        if (shown.kind().branch()) {
            unit.setValue(shown);
        }
        dialog.also(PageWords.text("source.form.saveAndNext"), () -> save(false));
        dialog.save(PageWords.text("source.form.save"), () -> save(true));
    }

    void open() {
        dialog.open();
        if (unit.isEmpty()) {
            unit.focus();
        } else {
            fullName.focus();
        }
    }

    static String label(String field) {
        return PageWords.text("source.field." + field);
    }

    private void place() {
        dialog.wide("code", unit)
                .wide("fullName", fullName)
                .with("bornOn", bornOn)
                .with("channel", channel)
                .with("on", listedOn)
                .with("helper", helper)
                .wide("admittingCode", admitting)
                .wide("note", note);
    }

    private void bind() {
        var missing = PageWords.text("shared.problem.missing");
        binder.forField(unit)
                .asRequired(missing)
                .withConverter(UnitHit::code, code -> unit.getValue())
                .bind("code");
        binder.forField(fullName).asRequired(missing).bind("fullName");
        binder.forField(bornOn).asRequired(missing).bind("bornOn");
        binder.forField(channel).asRequired(missing).bind("channel");
        binder.forField(listedOn).asRequired(missing).bind("listedOn");
        binder.forField(helper).withNullRepresentation("").bind("helper");
        binder.forField(note).withNullRepresentation("").bind("note");
        binder.forField(admitting)
                .withConverter(hit -> hit == null ? null : hit.code(), code -> admitting.getValue())
                .bind("admittingCode");
    }

    private void save(boolean close) {
        read().filter(this::sure).ifPresent(command -> {
            if (dialog.attempt(() -> desk.list(command))) {
                after.run();
                var done = PageWords.text("source.form.list.done", command.fullName());
                if (close) {
                    dialog.close();
                    Notification.show(done, 5000, Notification.Position.TOP_CENTER);
                } else {
                    dialog.done(done);
                    next();
                }
            }
        });
    }

    private Optional<ListCandidate> read() {
        dialog.show(List.of());
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException shownAtTheFields) {
            return Optional.empty();
        }
    }

    private boolean sure(ListCandidate command) {
        var warnings = desk.warnings(command);
        if (warnings.isEmpty() || command.equals(warned)) {
            return true;
        }
        warned = command;
        dialog.warn(PageWords.text("source.form.sure"), warnings);
        return false;
    }

    /** Ready for the next person of the same resolution. */
    private void next() {
        fullName.clear();
        bornOn.clear();
        note.clear();
        fullName.setInvalid(false);
        bornOn.setInvalid(false);
        fullName.focus();
    }
}
