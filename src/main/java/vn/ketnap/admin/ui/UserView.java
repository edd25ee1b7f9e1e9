package vn.ketnap.admin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.ketnap.access.AccessService;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.access.GrantRole;
import vn.ketnap.access.Password;
import vn.ketnap.access.WithdrawRole;
import vn.ketnap.admin.HeldRole;
import vn.ketnap.admin.UserQueries;
import vn.ketnap.admin.UserRow;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** What may this person do, over which units, until when? */
@Route(UsersAddress.ROUTE + "/:username")
@PermitAll
@StyleSheet("context://portal/styles/register.css")
@StyleSheet("context://portal/styles/admin.css")
class UserView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final UserQueries users;
    private final AccessService access;
    private final UnitChoice units;
    private final FieldProblems refusal = new FieldProblems();
    private String username = "";

    UserView(CurrentActor current, UserQueries users, AccessService access, UnitChoice units) {
        this.current = current;
        this.users = users;
        this.access = access;
        this.units = units;
    }

    static String href(String username) {
        return UsersAddress.ROUTE + "/" + username;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.user.title", username);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        username = event.getRouteParameters().get("username").orElse("");
        if (current.get().may(Permission.MANAGE_USERS)) {
            show();
        } else {
            removeAll();
            add(new RefusedState(getTranslation("admin.refused"), getTranslation("admin.refused.hint")));
        }
    }

    private void show() {
        var user = users.find(UnitChoice.NAMES, username).orElseThrow(() -> new NotFound(username));
        refusal.show(List.of());
        removeAll();
        var actions = new UserActions(user);
        actions.onReset(() -> reset(user));
        actions.onClose(() -> change(() -> access.disable(current.get(), user.id()), "admin.user.disabled"));
        actions.onOpen(() -> change(() -> access.enable(current.get(), user.id()), "admin.user.enabled"));
        var log = new Anchor(AuditAddress.about(username), getTranslation("admin.user.log"));
        log.addClassName("kn-export");
        add(
                new ViewHeader(user.displayName(), getTranslation("admin.user.title", username), actions, log),
                refusal,
                new Columns(new RolesPanel(user, role -> withdraw(user, role)), side(user)));
    }

    private Div side(UserRow user) {
        var form = new GrantForm(user.id(), units, this::grant);
        var side = new Div(new AccountPanel(user), form);
        side.addClassName("kn-columns-aside");
        return side;
    }

    private void grant(GrantForm form, GrantRole command) {
        try {
            access.grant(current.get(), command);
        } catch (Refused refused) {
            form.show(refused.problems());
            return;
        }
        done("admin.user.granted");
    }

    private void withdraw(UserRow user, HeldRole role) {
        change(
                () -> access.withdraw(current.get(), new WithdrawRole(user.id(), role.role(), role.organization())),
                "admin.user.withdrawn");
    }

    /** A new password, shown once; it is made only when somebody asks for it. */
    private void reset(UserRow user) {
        var password = Password.random(user.username());
        if (change(() -> access.resetPassword(current.get(), user.id(), password), "admin.user.reset")) {
            new OneTimePasswordDialog(username, password, () -> {}).getContent().open();
        }
    }

    private boolean change(Runnable work, String done) {
        try {
            work.run();
        } catch (Refused refused) {
            refusal.show(refused.problems());
            return false;
        } catch (NotFound gone) {
            // Somebody else was faster: what stands on the page no longer does.
            show();
            refusal.show(List.of(Problem.error("admin.user.gone", null)));
            return false;
        }
        done(done);
        return true;
    }

    private void done(String key) {
        show();
        Notification.show(getTranslation(key, username), 6000, Notification.Position.TOP_CENTER);
    }
}
