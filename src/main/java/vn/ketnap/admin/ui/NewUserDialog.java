package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import vn.ketnap.access.CreateUser;
import vn.ketnap.access.Password;
import vn.ketnap.shared.Problem;

/** A new account: how somebody signs in and what it is called; the portal chooses the first password. */
final class NewUserDialog extends Composite<Dialog> {

    private final TextField username = new TextField(getTranslation("admin.users.column.username"));
    private final TextField displayName = new TextField(getTranslation("admin.users.column.displayName"));
    private final FieldProblems problems = new FieldProblems();

    NewUserDialog(BiConsumer<NewUserDialog, CreateUser> wish) {
        username.setHelperText(getTranslation("admin.users.usernameRule"));
        username.setManualValidation(true);
        username.setRequiredIndicatorVisible(true);
        displayName.setManualValidation(true);
        displayName.setRequiredIndicatorVisible(true);
        problems.at("username", username);
        problems.at("displayName", displayName);
        var save = new Button(getTranslation("admin.users.create"), click -> wish.accept(this, command()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form =
                new Div(problems, username, displayName, new Paragraph(getTranslation("admin.users.passwordFollows")));
        form.addClassName("kn-form");
        getContent().setHeaderTitle(getTranslation("admin.users.new"));
        getContent().add(form);
        getContent()
                .getFooter()
                .add(
                        new Button(
                                getTranslation("kit.action.cancel"),
                                click -> getContent().close()),
                        save);
    }

    /** Shows why nothing was created. */
    void show(List<Problem> found) {
        problems.show(found);
    }

    private CreateUser command() {
        String name = username.getValue().strip().toLowerCase(Locale.ROOT);
        return new CreateUser(name, displayName.getValue().strip(), Password.random(name));
    }
}
