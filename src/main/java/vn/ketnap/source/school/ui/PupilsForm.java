package vn.ketnap.source.school.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.school.CountPupils;
import vn.ketnap.source.school.SchoolStage;

/** How many pupils of a grade have come to a stage by a day; one count after the other. */
final class PupilsForm {

    private static final int FIRST_GRADE = 10;
    private static final int LAST_GRADE = 12;

    private final SchoolDesk desk;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("source.school.count.open"));
    private final ComboBox<UnitHit> unit;
    private final Select<Integer> year = new Select<>();
    private final Select<Integer> grade = new Select<>();
    private final Select<SchoolStage> stage = new Select<>();
    private final DayField asOf = new DayField(text("source.school.column.asOf"));
    private final IntegerField pupils = new IntegerField(text("source.school.column.pupils"));
    private final TextField note = new TextField(text("source.school.column.note"));

    /** What was warned of once and is saved when it is sent again unchanged. */
    private @Nullable CountPupils warned;

    /** @param after what follows when a count was saved */
    PupilsForm(SchoolDesk desk, UnitHit shown, int schoolYear, Runnable after) {
        this.desk = desk;
        this.after = after;
        unit = desk.units();
        unit.setLabel(text("source.school.column.unit"));
        unit.setValue(shown);
        year.setLabel(text("source.school.year"));
        year.setItems(IntStream.rangeClosed(schoolYear - 2, desk.today().getYear())
                .boxed()
                .toList()
                .reversed());
        year.setItemLabelGenerator(SchoolPlanView::years);
        year.setValue(schoolYear);
        grade.setLabel(text("source.school.column.grade"));
        grade.setItems(IntStream.rangeClosed(FIRST_GRADE, LAST_GRADE).boxed().toList());
        grade.setValue(FIRST_GRADE);
        stage.setLabel(text("source.school.column.stage"));
        stage.setItems(SchoolStage.values());
        stage.setItemLabelGenerator(PageWords::word);
        stage.setValue(SchoolStage.SURVEYED);
        asOf.setMax(desk.today());
        asOf.setValue(desk.today());
        pupils.setMin(0);
        dialog.about(text("source.school.count.about"))
                .wide("code", unit)
                .with("schoolYear", year)
                .with("grade", grade)
                .with("stage", stage)
                .with("asOf", asOf)
                .with("pupils", pupils)
                .wide("note", note)
                .save(text("source.form.save"), this::save);
    }

    void open() {
        dialog.open();
        pupils.focus();
    }

    private void save() {
        boolean done = dialog.attempt(() -> {
            var command = command();
            var warnings = desk.warnings(command);
            if (!warnings.isEmpty() && !command.equals(warned)) {
                warned = command;
                throw new Refused(
                        Stream.concat(warnings.stream(), Stream.of(Problem.warning("source.school.problem.sure", null)))
                                .toList());
            }
            desk.count(command);
        });
        if (done) {
            dialog.close();
            after.run();
        }
    }

    private CountPupils command() {
        var missing = Stream.of(
                        new Needed("code", unit.isEmpty()),
                        new Needed("asOf", asOf.isEmpty()),
                        new Needed("pupils", pupils.isEmpty()))
                .filter(Needed::empty)
                .map(needed -> Problem.error("shared.problem.missing", needed.field))
                .toList();
        Refused.ifBroken(List.of(missing));
        return new CountPupils(
                unit.getValue().code(),
                year.getValue(),
                grade.getValue(),
                stage.getValue(),
                asOf.getValue(),
                pupils.getValue(),
                Typed.words(note.getValue()));
    }

    private record Needed(String field, boolean empty) {}
}
