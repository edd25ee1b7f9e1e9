package vn.ketnap.source.training.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.training.ClassKind;
import vn.ketnap.source.training.CorrectClass;
import vn.ketnap.source.training.PlanClass;
import vn.ketnap.source.training.SpecialClass;
import vn.ketnap.source.training.TrainingClass;

/** Which class is held, by whom, when and for how many; days and places may still be open. */
final class ClassForm {

    private final ClassDesk desk;
    private final LongConsumer after;
    private final @Nullable TrainingClass standing;
    private final FormDialog dialog;
    private final ComboBox<UnitHit> unit;
    private final Select<ClassKind> kind = new Select<>();
    private final Select<SpecialClass> special = new Select<>();
    private final TextField title = new TextField(label("title"));
    private final TextField taughtBy = new TextField(label("taughtBy"));
    private final DayField from = new DayField(label("from"));
    private final DayField to = new DayField(label("to"));
    private final IntegerField places = new IntegerField(label("places"));
    private final IntegerField declared = new IntegerField(label("declared"));

    /**
     * Plans a new class.
     *
     * @param after what follows, told the class's id
     */
    ClassForm(ClassDesk desk, UnitHit host, LongConsumer after) {
        this(after, desk, null);
        unit.setValue(host);
        kind.setValue(ClassKind.AWARENESS);
        special.setValue(SpecialClass.NONE);
    }

    /** Says a class anew. */
    ClassForm(ClassDesk desk, TrainingClass standing, LongConsumer after) {
        this(after, desk, standing);
        var plan = standing.plan();
        unit.setValue(UnitHit.of(desk.unit(plan.code())));
        kind.setValue(plan.kind());
        special.setValue(plan.special());
        title.setValue(plan.title());
        taughtBy.setValue(Objects.requireNonNullElse(plan.taughtBy(), ""));
        from.setValue(plan.from());
        to.setValue(plan.to());
        places.setValue(plan.places());
        declared.setValue(plan.declared());
    }

    private ClassForm(LongConsumer after, ClassDesk desk, @Nullable TrainingClass standing) {
        this.desk = desk;
        this.standing = standing;
        this.after = after;
        dialog = new FormDialog(text(standing == null ? "source.training.plan.open" : "source.training.correct.open"));
        unit = desk.units();
        unit.setLabel(label("code"));
        kind.setLabel(label("kind"));
        kind.setItems(ClassKind.values());
        kind.setItemLabelGenerator(PageWords::word);
        special.setLabel(label("special"));
        special.setItems(SpecialClass.values());
        special.setItemLabelGenerator(PageWords::word);
        title.setRequiredIndicatorVisible(true);
        taughtBy.setHelperText(text("source.training.field.taughtBy.hint"));
        from.setHelperText(text("source.training.field.from.hint"));
        declared.setHelperText(text("source.training.field.declared.hint"));
        dialog.wide("code", unit)
                .with("kind", kind)
                .with("special", special)
                .wide("title", title)
                .wide("taughtBy", taughtBy)
                .with("from", from)
                .with("to", to)
                .with("places", places)
                .with("declared", declared)
                .save(text("source.form.save"), this::save);
    }

    void open() {
        dialog.open();
        title.focus();
    }

    private static String label(String field) {
        return text("source.training.field." + field);
    }

    private void save() {
        dialog.attempt(() -> {
            var plan = command();
            long id = standing == null ? desk.plan(plan) : standing.id();
            if (standing != null) {
                desk.correct(new CorrectClass(id, standing.version(), plan));
            }
            dialog.close();
            after.accept(id);
        });
    }

    private PlanClass command() {
        if (unit.isEmpty()) {
            throw new Refused(List.of(Problem.error("shared.problem.missing", "code")));
        }
        return new PlanClass(
                unit.getValue().code(),
                kind.getValue(),
                special.getValue(),
                title.getValue().strip(),
                Typed.words(taughtBy.getValue()),
                from.getValue(),
                to.getValue(),
                places.getValue(),
                declared.getValue());
    }
}
