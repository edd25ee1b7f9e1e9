package vn.ketnap.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.shared.Permission;

/** The bare address: leads to the overview, to the accounts of who keeps them, or to the own password. */
@Route("")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver {

    private final transient CurrentActor current;

    HomeView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        if (actor.may(Permission.READ_FIGURES)) {
            event.forwardTo("tong-quan");
        } else {
            event.forwardTo(actor.may(Permission.MANAGE_USERS) ? "quan-tri" : "mat-khau");
        }
    }
}
