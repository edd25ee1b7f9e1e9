package vn.ketnap.admin.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.settings.ChangeSetting;
import vn.ketnap.settings.CorrectSetting;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingVersion;

/** Another value of a setting from a day on, or what a value should have been. */
final class SettingForm {

    private final SettingDesk desk;
    private final Setting setting;
    private final FormDialog dialog;
    private final DayField from = new DayField(PageWords.text("admin.settings.field.from"));
    private final SettingField value;
    private final TextField source = new TextField(PageWords.text("admin.settings.field.source"));
    private final TextArea reason = new TextArea(PageWords.text("admin.settings.field.reason"));
    private final Runnable after;

    private SettingForm(SettingDesk desk, Setting setting, String title, Runnable after) {
        this.desk = desk;
        this.setting = setting;
        this.after = after;
        value = setting == Setting.DAYS_OFF ? new CalendarFields(this::year) : SettingField.of(setting);
        var words = new SettingWords(Formats.here());
        dialog = new FormDialog(PageWords.text(title, words.name(setting)));
        dialog.about(words.hint(setting)).with("from", from);
        value.into(dialog);
        dialog.wide("source", source).wide("reason", reason);
    }

    /** A form for another value; it begins with the last there is. */
    static SettingForm change(SettingDesk desk, SettingVersion last, Runnable after) {
        var form = new SettingForm(desk, last.setting(), "admin.settings.changeTitle", after);
        if (form.value instanceof CalendarFields calendar) {
            form.from.setValue(
                    LocalDate.of(Math.max(last.from().getYear(), desk.today().getYear()) + 1, 1, 1));
            calendar.setYearly(last.value());
        } else {
            form.from.setValue(desk.today().plusDays(1));
            form.value.set(last.value());
        }
        form.reason.setHelperText(PageWords.text("admin.settings.field.reasonBack"));
        form.dialog.save(PageWords.text("admin.settings.save"), form::change);
        return form;
    }

    /** A form for what a value should have been. */
    static SettingForm correct(SettingDesk desk, SettingVersion version, Runnable after) {
        var form = new SettingForm(desk, version.setting(), "admin.settings.correctTitle", after);
        form.from.setValue(version.from());
        form.from.setReadOnly(true);
        form.value.set(version.value());
        form.source.setValue(version.source());
        if (!version.from().isAfter(desk.today())) {
            form.reason.setHelperText(PageWords.text("admin.settings.field.reasonUsed"));
        }
        form.dialog.save(PageWords.text("admin.settings.saveCorrection"), () -> form.correct(version));
        return form;
    }

    void open() {
        dialog.open();
    }

    private int year() {
        return (from.isEmpty() ? desk.today() : from.getValue()).getYear();
    }

    private void change() {
        attempt(() -> desk.change(new ChangeSetting(
                setting, from.getValue(), value.value(), source.getValue().strip(), reason())));
    }

    private void correct(SettingVersion version) {
        attempt(() -> desk.correct(new CorrectSetting(
                setting,
                version.from(),
                version.value(),
                value.value(),
                source.getValue().strip(),
                reason())));
    }

    private @Nullable String reason() {
        return Typed.words(reason.getValue());
    }

    private void attempt(Runnable change) {
        if (dialog.attempt(change)) {
            dialog.close();
            after.run();
        }
    }
}
