package vn.ketnap.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;

/** Leads whoever was given a password to the screen where it is changed, before any other. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final CurrentActor current;

    PasswordFirst(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> watch(init.getUI()));
    }

    private void watch(UI ui) {
        ui.addBeforeEnterListener(this::lead);
    }

    private void lead(BeforeEnterEvent event) {
        if (current.mustChangePassword() && event.getNavigationTarget() != ChangePasswordView.class) {
            event.forwardTo(ChangePasswordView.class);
        }
    }
}
