package vn.ketnap.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.function.Consumer;
import vn.ketnap.access.ChangePassword;
import vn.ketnap.access.Password;
import vn.ketnap.shared.Problem;

/** Three fields and a button; problems stand at the field they are about. */
class ChangePasswordForm extends Composite<Section> {

    private final PasswordField current = field("access.password.current", "current-password");
    private final PasswordField chosen = field("access.password.chosen", "new-password");
    private final PasswordField repeat = field("access.password.repeat", "new-password");
    private final Paragraph general = new Paragraph();

    ChangePasswordForm(int shortest, Consumer<ChangePassword> wish) {
        chosen.setHelperText(getTranslation("access.password.rule", shortest));
        general.addClassName("kn-form-problem");
        general.setVisible(false);
        var save = new Button(getTranslation("access.password.save"), click -> save(wish));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getContent().addClassName("kn-password-form");
        getContent().add(general, current, chosen, repeat, save);
    }

    /** Ready for the next change. */
    void empty() {
        clear();
        List.of(current, chosen, repeat).forEach(PasswordField::clear);
    }

    /** Shows why nothing was changed. */
    void show(List<Problem> problems) {
        clear();
        for (var problem : problems) {
            var text = getTranslation(problem.key(), problem.args().toArray());
            switch (problem.field()) {
                case "current" -> refuse(current, text);
                case "chosen" -> refuse(chosen, text);
                case null, default -> {
                    general.setText(text);
                    general.setVisible(true);
                }
            }
        }
    }

    private void save(Consumer<ChangePassword> wish) {
        clear();
        if (chosen.getValue().equals(repeat.getValue())) {
            wish.accept(new ChangePassword(new Password(current.getValue()), new Password(chosen.getValue())));
        } else {
            refuse(repeat, getTranslation("access.password.notRepeated"));
        }
    }

    private void clear() {
        general.setVisible(false);
        List.of(current, chosen, repeat).forEach(field -> field.setInvalid(false));
    }

    /** The first problem of a field is the one to mend first. */
    private static void refuse(PasswordField field, String text) {
        if (!field.isInvalid()) {
            field.setInvalid(true);
            field.setErrorMessage(text);
        }
    }

    private PasswordField field(String label, String purpose) {
        var field = new PasswordField(getTranslation(label));
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", purpose);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
