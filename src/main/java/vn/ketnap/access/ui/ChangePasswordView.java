package vn.ketnap.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.AccessService;
import vn.ketnap.access.ChangePassword;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.Refused;

/** Everybody's own password. */
@Route("mat-khau")
@PermitAll
@StyleSheet("context://portal/styles/sign-in.css")
class ChangePasswordView extends Main implements HasDynamicTitle {

    private final AccessService access;
    private final CurrentActor current;
    private final ChangePasswordForm form;

    ChangePasswordView(AccessService access, CurrentActor current) {
        this.access = access;
        this.current = current;
        this.form = new ChangePasswordForm(AccessService.SHORTEST_PASSWORD, this::change);
        var subtitle = getTranslation("access.password.subtitle", current.get().username());
        add(new ViewHeader(getTranslation("access.password.title"), subtitle));
        if (current.mustChangePassword()) {
            add(new Paragraph(getTranslation("access.password.must")));
        }
        add(form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password.title");
    }

    private void change(ChangePassword command) {
        boolean wasForced = current.mustChangePassword();
        try {
            access.changePassword(current.get(), command);
        } catch (Refused refused) {
            form.show(refused.problems());
            return;
        }
        if (wasForced) {
            // A request of its own: only then are the rights read that the old password withheld.
            getUI().ifPresent(ui -> ui.getPage().setLocation("."));
        } else {
            form.empty();
            Notification.show(getTranslation("access.password.done"), 8000, Notification.Position.TOP_CENTER);
        }
    }
}
