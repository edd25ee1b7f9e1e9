package vn.ketnap.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door: name and password, one answer to every refusal. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://portal/styles/sign-in.css")
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView() {
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        var card = new Section(
                new H1(getTranslation("access.login.title")),
                new Paragraph(getTranslation("access.login.purpose")),
                form,
                new Paragraph(getTranslation("access.login.foot")));
        card.addClassName("kn-sign-in-card");
        addClassName("kn-sign-in");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.login.form") + " · " + getTranslation("access.login.title");
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("access.login.form"));
        texts.getForm().setUsername(getTranslation("access.login.username"));
        texts.getForm().setPassword(getTranslation("access.login.password"));
        texts.getForm().setSubmit(getTranslation("access.login.submit"));
        texts.getErrorMessage().setTitle(getTranslation("access.login.refusedTitle"));
        texts.getErrorMessage().setMessage(getTranslation("access.login.refused"));
        texts.getErrorMessage().setUsername(getTranslation("access.login.usernameMissing"));
        texts.getErrorMessage().setPassword(getTranslation("access.login.passwordMissing"));
        return texts;
    }
}
