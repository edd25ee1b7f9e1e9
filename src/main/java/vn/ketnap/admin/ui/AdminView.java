package vn.ketnap.admin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.Permission;

/** What administrators and auditors may open. */
@Route("quan-tri")
@PermitAll
class AdminView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;

    AdminView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        boolean rules = actor.may(Permission.READ_AUDIT) || actor.may(Permission.MANAGE_SETTINGS);
        if (!rules && !actor.may(Permission.MANAGE_USERS)) {
            add(new RefusedState(getTranslation("admin.refused"), getTranslation("admin.refused.hint")));
            return;
        }
        add(new ViewHeader(getTranslation("admin.home.title"), getTranslation("admin.home.subtitle")));
        if (actor.may(Permission.MANAGE_USERS)) {
            add(door("users", "quan-tri/nguoi-dung"));
        }
        if (rules) {
            add(door("settings", SettingsView.ROUTE));
        }
        add(door("audit", AuditAddress.ROUTE));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.home.title");
    }

    private Panel door(String name, String route) {
        var panel = new Panel(getTranslation("admin.home." + name), "");
        panel.setBody(
                new Paragraph(getTranslation("admin.home." + name + ".hint")),
                new Anchor(route, getTranslation("admin.home.open")));
        return panel;
    }
}
