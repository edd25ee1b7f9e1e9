package vn.ketnap.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.shared.Permission;

/** The bare address: leads to the overview, or to the password of somebody without figures. */
@Route("")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver {

    private final transient CurrentActor current;

    HomeView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(current.get().may(Permission.READ_FIGURES) ? "tong-quan" : "mat-khau");
    }
}
