package vn.ketnap.source.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateEntry;
import vn.ketnap.source.CorrectCandidate;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageDays;
import vn.ketnap.source.WayOut;

/** Corrects an entry whose person the asker reads, with the reason. */
final class CorrectForm {

    private final SourceDesk desk;
    private final CandidateEntry entry;
    private final FormDialog dialog = new FormDialog(PageWords.text("source.form.correct.title"));
    private final ComboBox<UnitHit> unit;
    private final ComboBox<UnitHit> admitting;
    private final TextField fullName = new TextField(ListForm.label("fullName"));
    private final DayField bornOn = new DayField(ListForm.label("bornOn"));
    private final Select<Population> channel = new Select<>();
    private final TextField helper = new TextField(ListForm.label("helper"));
    private final TextField note = new TextField(ListForm.label("note"));
    private final Map<Stage, DayField> days = new EnumMap<>(Stage.class);
    private final Select<WayOut> wayOut = new Select<>();
    private final TextField reason = new TextField(ListForm.label("reason"));

    /** @param after what follows when the candidate has changed */
    CorrectForm(SourceDesk desk, CandidateEntry entry, Runnable after) {
        this.desk = desk;
        this.entry = entry;
        unit = desk.carriers();
        unit.setLabel(ListForm.label("code"));
        admitting = desk.branches();
        admitting.setLabel(ListForm.label("admittingCode"));
        admitting.setHelperText(PageWords.text("source.field.admittingCode.hint"));
        channel.setLabel(ListForm.label("channel"));
        channel.setItems(SourceFilters.channels());
        channel.setItemLabelGenerator(PageWords::word);
        wayOut.setLabel(ListForm.label("wayOut"));
        wayOut.setItems(List.of(WayOut.values()));
        wayOut.setItemLabelGenerator(one -> one == null ? "" : PageWords.word(one));
        wayOut.setEmptySelectionAllowed(true);
        reason.setHelperText(PageWords.text("source.field.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        place();
        fill();
        dialog.save(PageWords.text("source.form.save"), () -> {
            if (complete() && dialog.attempt(() -> desk.correct(command()))) {
                dialog.close();
                after.run();
            }
        });
    }

    void open() {
        dialog.open();
        fullName.focus();
    }

    private void place() {
        dialog.about(PageWords.text("source.form.correct.about"));
        if (entry.admissionId() != null) {
            dialog.about(PageWords.text("source.problem.inRegister"));
        }
        dialog.wide("code", unit)
                .wide("fullName", fullName)
                .with("bornOn", bornOn)
                .with("channel", channel)
                .with("helper", helper)
                .with("note", note)
                .wide("admittingCode", admitting);
        for (var stage : Stage.values()) {
            var day = new DayField(PageWords.word(stage));
            day.setMax(desk.today());
            days.put(stage, day);
            dialog.with(stage.name(), day);
        }
        dialog.wide("wayOut", wayOut).wide("reason", reason);
    }

    private void fill() {
        unit.setValue(UnitHit.of(desk.unit(entry.code())));
        fullName.setValue(Objects.requireNonNullElse(entry.fullName(), ""));
        bornOn.setValue(entry.bornOn());
        channel.setValue(entry.channel());
        helper.setValue(Objects.requireNonNullElse(entry.helper(), ""));
        note.setValue(Objects.requireNonNullElse(entry.note(), ""));
        days.forEach((stage, field) -> field.setValue(entry.days().on(stage)));
        wayOut.setValue(entry.wayOut());
        admitted().ifPresent(admitting::setValue);
        admitting.setReadOnly(entry.admittingCode() != null && admitting.isEmpty());
        if (entry.admissionId() != null) {
            fixed();
        }
    }

    /** What the register says is corrected there. */
    private void fixed() {
        Stream.<HasValue<?, ?>>of(fullName, bornOn, channel, admitting).forEach(field -> field.setReadOnly(true));
        days.forEach((stage, field) -> field.setReadOnly(entry.ofRegister(stage)));
    }

    private Optional<UnitHit> admitted() {
        return Optional.ofNullable(entry.admittingCode()).flatMap(desk::hit);
    }

    /** The branch as chosen; one that the asker does not see stays. */
    private @Nullable String admittingCode() {
        if (admitting.isReadOnly()) {
            return entry.admittingCode();
        }
        return admitting.isEmpty() ? null : admitting.getValue().code();
    }

    private boolean complete() {
        bornOn.setInvalid(bornOn.isEmpty());
        bornOn.setErrorMessage(PageWords.text("shared.problem.missing"));
        unit.setInvalid(unit.isEmpty());
        unit.setErrorMessage(PageWords.text("shared.problem.missing"));
        return !bornOn.isEmpty() && !unit.isEmpty();
    }

    private CorrectCandidate command() {
        var stated = new EnumMap<Stage, LocalDate>(Stage.class);
        days.forEach((stage, field) -> {
            if (!field.isEmpty()) {
                stated.put(stage, field.getValue());
            }
        });
        return new CorrectCandidate(
                entry.id(),
                entry.stamp(),
                unit.getValue().code(),
                fullName.getValue().strip(),
                bornOn.getValue(),
                channel.getValue(),
                Typed.words(helper.getValue()),
                Typed.words(note.getValue()),
                admittingCode(),
                new StageDays(stated),
                wayOut.getValue(),
                reason.getValue());
    }
}
