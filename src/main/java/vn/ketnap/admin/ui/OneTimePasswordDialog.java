package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.access.Password;

/** A password somebody was given: shown once, kept nowhere but as a hash. */
final class OneTimePasswordDialog extends Composite<Dialog> {

    /** @param then what follows when it was noted */
    OneTimePasswordDialog(String username, Password password, Runnable then) {
        var shown = new Span(password.text());
        shown.addClassName("kn-one-time-password");
        var words = new Div(
                new Paragraph(getTranslation("admin.password.of", username)),
                shown,
                new Paragraph(getTranslation("admin.password.once")));
        words.addClassName("kn-form");
        var noted = new Button(getTranslation("admin.password.noted"), click -> {
            getContent().close();
            then.run();
        });
        noted.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().setHeaderTitle(getTranslation("admin.password.title"));
        getContent().setCloseOnEsc(false);
        getContent().setCloseOnOutsideClick(false);
        getContent().add(words);
        getContent().getFooter().add(noted);
    }
}
