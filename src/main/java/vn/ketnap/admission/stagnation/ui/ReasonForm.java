package vn.ketnap.admission.stagnation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** A few fields, save and cancel; problems stand at the field they are about, the others above. */
final class ReasonForm extends Composite<Div> {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Paragraph general = new Paragraph();

    ReasonForm() {
        general.addClassName("kn-form-problem");
        general.setVisible(false);
        general.getElement().setAttribute("role", "alert");
        getContent().addClassName("kn-reasons-form");
        getContent().add(general);
    }

    /** A day, filled in beforehand. */
    DayField day(String name, String labelKey, @Nullable LocalDate value) {
        var field = add(name, new DayField(getTranslation(labelKey)));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setValue(value);
        return field;
    }

    TextField text(String name, String labelKey, boolean needed) {
        var field = add(name, new TextField(getTranslation(labelKey)));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(needed);
        field.addClassName("kn-wide");
        return field;
    }

    <T> Select<T> choice(String name, String labelKey, List<T> items, Function<T, String> words) {
        var field = add(name, new Select<T>());
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.addClassName("kn-wide");
        return field;
    }

    /**
     * The buttons below the fields.
     *
     * @param save changes something; may be refused
     * @param saved told when it was not
     * @param cancel closes the form
     */
    ReasonForm buttons(Runnable save, Runnable saved, Runnable cancel) {
        var button = new Button(getTranslation("admission.reason.save"), click -> save(save, saved));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        button.addClickShortcut(Key.ENTER).listenOn(this);
        var back = new Button(getTranslation("kit.action.cancel"), click -> cancel.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var row = new Div(button, back);
        row.addClassName("kn-reasons-buttons");
        getContent().add(row);
        return this;
    }

    /** Where typing begins. */
    void focus() {
        if (fields.values().iterator().next() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    private void save(Runnable save, Runnable saved) {
        general.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        if (!filled()) {
            return;
        }
        try {
            save.run();
        } catch (Refused refused) {
            refused.problems().forEach(this::show);
            return;
        } catch (NotFound gone) {
            tell(getTranslation("admission.reason.gone"));
            return;
        }
        saved.run();
    }

    /** What must be filled in is told before anything is asked. */
    private boolean filled() {
        boolean all = true;
        for (var field : fields.values()) {
            if (field instanceof HasValue<?, ?> value && value.isRequiredIndicatorVisible() && value.isEmpty()) {
                refuse(field, getTranslation("shared.problem.missing"));
                all = false;
            }
        }
        return all;
    }

    private void show(Problem problem) {
        var text = getTranslation(problem.key(), problem.args().toArray());
        var field = problem.field() == null ? null : fields.get(problem.field());
        if (field == null) {
            tell(text);
        } else {
            refuse(field, text);
        }
    }

    private void tell(String text) {
        general.setText(text);
        general.setVisible(true);
    }

    /** The first problem of a field is the one to mend first. */
    private static void refuse(HasValidationProperties field, String text) {
        if (!field.isInvalid()) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
    }

    private <F extends Component & HasValidationProperties> F add(String name, F field) {
        fields.put(name, field);
        getContent().add(field);
        return field;
    }

    /** What stands in a text field; null when nothing does. */
    static @Nullable String words(AbstractField<?, String> field) {
        var text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
