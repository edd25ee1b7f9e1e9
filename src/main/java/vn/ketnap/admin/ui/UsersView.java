package vn.ketnap.admin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.AccessService;
import vn.ketnap.access.CreateUser;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admin.UserPage;
import vn.ketnap.admin.UserQueries;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Refused;

/** Who may sign in, and with which rights over which units? */
@Route(UsersAddress.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/register.css")
@StyleSheet("context://portal/styles/admin.css")
class UsersView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final CurrentActor current;
    private final UserQueries users;
    private final AccessService access;
    private final UnitChoice units;
    private final UsersExport exports;

    UsersView(CurrentActor current, UserQueries users, AccessService access, UnitChoice units, UsersExport exports) {
        this.current = current;
        this.users = users;
        this.access = access;
        this.units = units;
        this.exports = exports;
        addClassName("kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.users.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (current.get().may(Permission.MANAGE_USERS)) {
            show(UsersAddress.of(event.getLocation().getQueryParameters()));
        } else {
            add(new RefusedState(getTranslation("admin.refused"), getTranslation("admin.refused.hint")));
        }
    }

    private void show(UsersAddress address) {
        var formats = Formats.here();
        var create = new Button(
                getTranslation("admin.users.create"),
                click -> new NewUserDialog(this::create).getContent().open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new ViewHeader(
                        getTranslation("admin.users.title"),
                        getTranslation("admin.users.subtitle"),
                        create,
                        new ExportLink(getTranslation("kit.export.button"), () -> exports.make(address, formats)),
                        new PrintButton()),
                new UsersFilters(
                        address, units, chosen -> UI.getCurrent().navigate(UsersView.class, chosen.parameters())),
                panel(address, users.page(UnitChoice.NAMES, address.filter(address.page(), PAGE))));
    }

    private Panel panel(UsersAddress address, UserPage page) {
        var panel = new Panel(
                getTranslation("admin.users.finding", Formats.here().number(page.total())),
                getTranslation("admin.users.order"));
        panel.setFootnote(getTranslation("admin.users.footnote"));
        if (page.rows().isEmpty()) {
            panel.setBody(
                    new EmptyState(getTranslation("admin.users.empty"), getTranslation("admin.users.empty.hint")));
        } else {
            var grid = new UsersGrid(page.rows());
            long rest = page.total() - page.rows().size();
            String elsewhere =
                    rest > 0 ? getTranslation("admin.users.rest", Formats.here().number(rest)) : "";
            panel.setBody(grid, grid.paper(elsewhere), pages(address, page));
        }
        return panel;
    }

    private Nav pages(UsersAddress address, UserPage page) {
        var formats = Formats.here();
        long first = (long) address.page() * PAGE + 1;
        long last = first + page.rows().size() - 1;
        var pages = new Nav();
        pages.addClassName("kn-pages");
        pages.getElement().setAttribute("aria-label", getTranslation("admin.users.pages"));
        if (address.page() > 0) {
            pages.add(new Anchor(address.turnedTo(address.page() - 1).href(), getTranslation("admin.users.before")));
        }
        pages.add(new Span(getTranslation(
                "admin.users.place", formats.number(first), formats.number(last), formats.number(page.total()))));
        if (last < page.total()) {
            pages.add(new Anchor(address.turnedTo(address.page() + 1).href(), getTranslation("admin.users.after")));
        }
        return pages;
    }

    /** Opens the account and shows the password, once. */
    private void create(NewUserDialog dialog, CreateUser command) {
        try {
            access.createUser(current.get(), command);
        } catch (Refused refused) {
            dialog.show(refused.problems());
            return;
        }
        dialog.getContent().close();
        new OneTimePasswordDialog(
                        command.username(),
                        command.password(),
                        () -> UI.getCurrent().navigate(UserView.href(command.username())))
                .getContent()
                .open();
    }
}
