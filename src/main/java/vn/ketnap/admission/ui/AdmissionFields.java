package vn.ketnap.admission.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateHit;

/** The fields of an admission, bound to the command that records it. */
final class AdmissionFields {

    private final Binder<TypedAdmission> binder = new Binder<>(TypedAdmission.class);
    private final FormDialog form;
    private final ComboBox<UnitHit> branch;
    private final TextField fullName;
    private final DayField bornOn;
    private final Select<Gender> gender;
    private final TextField ethnicity;
    private final TextField religion;
    private final Select<Population> channel;
    private final TextField decisionNo;
    private final DayField decidedOn;
    private final DayField ceremonyOn;
    private final DayField recognizedOn;
    private final DayField resolvedOn;

    /** @param branch offers the branches in scope */
    AdmissionFields(FormDialog form, ComboBox<UnitHit> branch) {
        this.form = form;
        this.branch = branch;
        branch.setLabel(word("code"));
        fullName = text("fullName");
        bornOn = new DayField(word("bornOn"));
        gender = choice("gender", List.of(Gender.values()));
        ethnicity = text("ethnicity");
        religion = text("religion");
        channel = choice("channel", channels());
        decisionNo = text("decisionNo");
        decidedOn = new DayField(word("decidedOn"));
        ceremonyOn = new DayField(word("ceremonyOn"));
        recognizedOn = new DayField(word("recognizedOn"));
        resolvedOn = new DayField(word("resolvedOn"));
        resolvedOn.setHelperText(word("resolvedOn.hint"));
        place();
        bind();
    }

    /** The command as the form says it; nothing where a field is empty or unreadable, which is shown at it. */
    Optional<RecordAdmission> read() {
        form.show(List.of());
        try {
            return Optional.of(binder.writeRecord().command());
        } catch (ValidationException shownAtTheFields) {
            return Optional.empty();
        }
    }

    /** Fills the form. */
    void show(UnitHit unit, RecordAdmission admission) {
        branch.setValue(unit);
        binder.readRecord(TypedAdmission.of(admission));
    }

    /** The branch somebody most likely means. */
    void suggest(UnitHit unit) {
        branch.setValue(unit);
    }

    /** What the list of candidates knows; the branch only where it is known. */
    void fill(CandidateHit candidate, @Nullable UnitHit unit) {
        if (unit != null) {
            branch.setValue(unit);
        }
        if (candidate.whole()) {
            fullName.setValue(Objects.requireNonNullElse(candidate.name(), ""));
            bornOn.setValue(candidate.bornOn());
        }
        channel.setValue(candidate.channel());
        resolvedOn.setValue(candidate.resolvedOn());
        if (gender.isEmpty()) {
            gender.focus();
        }
    }

    /** Ready for the next person of the same decision. */
    void next() {
        Stream.of(fullName, ethnicity, religion).forEach(TextField::clear);
        bornOn.clear();
        gender.clear();
        recognizedOn.clear();
        resolvedOn.clear();
        fullName.setInvalid(false);
        bornOn.setInvalid(false);
        gender.setInvalid(false);
        fullName.focus();
    }

    void focus() {
        if (branch.isEmpty()) {
            branch.focus();
        } else {
            fullName.focus();
        }
    }

    private void place() {
        form.wide("code", branch)
                .wide("fullName", fullName)
                .with("bornOn", bornOn)
                .with("gender", gender)
                .with("ethnicity", ethnicity)
                .with("religion", religion)
                .with("channel", channel)
                .with("resolvedOn", resolvedOn)
                .with("decisionNo", decisionNo)
                .with("decidedOn", decidedOn)
                .with("ceremonyOn", ceremonyOn)
                .with("recognizedOn", recognizedOn);
    }

    private void bind() {
        var missing = branch.getTranslation("shared.problem.missing");
        binder.forField(branch)
                .asRequired(missing)
                .withConverter(UnitHit::code, code -> branch.getValue())
                .bind("code");
        binder.forField(fullName).asRequired(missing).bind("fullName");
        binder.forField(bornOn).asRequired(missing).bind("bornOn");
        binder.forField(gender).asRequired(missing).bind("gender");
        binder.forField(ethnicity).withNullRepresentation("").bind("ethnicity");
        binder.forField(religion).withNullRepresentation("").bind("religion");
        binder.forField(channel).asRequired(missing).bind("channel");
        binder.forField(decisionNo).asRequired(missing).bind("decisionNo");
        binder.forField(decidedOn).asRequired(missing).bind("decidedOn");
        binder.forField(ceremonyOn).bind("ceremonyOn");
        binder.forField(recognizedOn).bind("recognizedOn");
        binder.forField(resolvedOn).bind("resolvedOn");
    }

    private String word(String field) {
        return form.getTranslation("admission.field." + field);
    }

    private TextField text(String field) {
        return new TextField(word(field));
    }

    private <E extends Enum<E>> Select<E> choice(String field, List<E> choices) {
        var select = new Select<E>();
        select.setLabel(word(field));
        select.setItems(choices);
        select.setItemLabelGenerator(
                one -> form.getTranslation("word." + one.getDeclaringClass().getSimpleName() + "." + one.name()));
        return select;
    }

    private static List<Population> channels() {
        return Stream.of(Population.values())
                .filter(one -> one.division() == Population.Division.CHANNEL)
                .toList();
    }
}
