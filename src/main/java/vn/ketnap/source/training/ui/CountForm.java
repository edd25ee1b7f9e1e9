package vn.ketnap.source.training.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.training.ClassDetail;
import vn.ketnap.source.training.CountParticipants;
import vn.ketnap.source.training.TrainingClass;
import vn.ketnap.source.training.Turnout;

/** How many probationary members a unit has in a new-member class, and what came of it. */
final class CountForm {

    private final ClassDesk desk;
    private final TrainingClass entry;
    private final int version;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("source.training.count.open"));
    private final ComboBox<UnitHit> unit;
    private final IntegerField sent = number("registered");
    private final IntegerField completed = number("completed");
    private final IntegerField failed = number("failed");
    private final IntegerField absent = number("absent");

    /** The first count of a unit. */
    CountForm(ClassDesk desk, TrainingClass entry, Runnable after) {
        this(desk, entry, 0, after);
        fill(Turnout.NONE);
    }

    /** A count that stands said anew. */
    CountForm(ClassDesk desk, TrainingClass entry, ClassDetail.Sender standing, Runnable after) {
        this(desk, entry, standing.version(), after);
        unit.setValue(UnitHit.of(desk.unit(standing.code())));
        unit.setReadOnly(true);
        fill(standing.turnout());
    }

    private CountForm(ClassDesk desk, TrainingClass entry, int version, Runnable after) {
        this.desk = desk;
        this.entry = entry;
        this.version = version;
        this.after = after;
        unit = desk.units();
        unit.setLabel(text("source.training.column.unit"));
        dialog.about(text("source.training.count.about"))
                .wide("code", unit)
                .with("sent", sent)
                .with("completed", completed)
                .with("failed", failed)
                .with("absent", absent)
                .save(text("source.form.save"), this::save);
    }

    void open() {
        dialog.open();
        if (unit.isReadOnly()) {
            sent.focus();
        } else {
            unit.focus();
        }
    }

    private static IntegerField number(String column) {
        var field = new IntegerField(text("source.training.column." + column));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void fill(Turnout turnout) {
        sent.setValue((int) turnout.registered());
        completed.setValue((int) turnout.completed());
        failed.setValue((int) turnout.failed());
        absent.setValue((int) turnout.absent());
    }

    private void save() {
        if (dialog.attempt(() -> desk.count(command()))) {
            dialog.close();
            after.run();
        }
    }

    private CountParticipants command() {
        if (unit.isEmpty()) {
            throw new Refused(List.of(Problem.error("shared.problem.missing", "code")));
        }
        return new CountParticipants(
                entry.id(),
                unit.getValue().code(),
                version,
                value(sent),
                value(completed),
                value(failed),
                value(absent));
    }

    private static int value(IntegerField field) {
        return field.isEmpty() ? 0 : field.getValue();
    }
}
