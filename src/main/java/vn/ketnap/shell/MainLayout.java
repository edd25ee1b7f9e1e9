package vn.ketnap.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.GroupingHit;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.Permission;

/** The frame of every screen: product name, search, menu by rights, the user; on narrow screens behind a toggle. */
@Layout
@PermitAll
@StyleSheet("context://portal/styles/shell.css")
final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String STAR = "★";

    private final transient Destinations destinations;
    private final boolean searchable;

    MainLayout(
            CurrentActor current,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            AuthenticationContext authentication) {
        var actor = current.get();
        var menu = MenuEntry.of(actor).stream().filter(MainLayout::exists).toList();
        var screens = menu.stream()
                .map(entry -> new Destination(entry.route(), getTranslation(entry.key()), ""))
                .toList();
        searchable = actor.may(Permission.READ_FIGURES);
        destinations = new Destinations(
                screens,
                text -> organizations.search(current.get().scope(), text, Destinations.LIMIT),
                text -> groupings.search(current.get().scope(), text, Destinations.LIMIT).stream()
                        .map(this::destination)
                        .toList(),
                kind -> getTranslation("word.OrganizationKind." + kind.name()));

        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        addToNavbar(toggle, brand());
        addToDrawer(
                skipLink(),
                brand(),
                searchButton(),
                navigation(screens),
                new Footer(new UserMenu(actor.username(), authentication::logout)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!searchable) {
            return;
        }
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, () -> SearchDialog.open(destinations), Key.KEY_K, modifier);
        }
    }

    /** A view names itself; the name of the product follows in the title of the window. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> {
            var product = getTranslation("shell.product.name");
            var title = ui.getInternals().getTitle();
            if (title == null || title.isEmpty()) {
                ui.getPage().setTitle(product);
            } else if (!title.endsWith(product)) {
                ui.getPage().setTitle(title + " · " + product);
            }
        }));
    }

    private Destination destination(GroupingHit group) {
        return new Destination(
                "don-vi/" + group.code(),
                group.name(),
                group.code() + " · " + getTranslation("organization.grouping.of", group.members()));
    }

    private static boolean exists(MenuEntry entry) {
        return RouteConfiguration.forApplicationScope().getRoute(entry.route()).isPresent();
    }

    private Component brand() {
        var star = new Span(STAR);
        star.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", star, new Span(getTranslation("shell.product.name")));
        brand.addClassName("kn-brand");
        return brand;
    }

    private NativeButton searchButton() {
        var button = new NativeButton("", click -> SearchDialog.open(destinations));
        button.add(new Span(getTranslation("shell.search.button")), new Span(getTranslation("shell.search.keys")));
        button.addClassName("kn-search-button");
        button.setVisible(searchable);
        return button;
    }

    private SideNav navigation(List<Destination> screens) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.menu.name"));
        screens.forEach(screen -> navigation.addItem(new SideNavItem(screen.name(), screen.route())));
        return navigation;
    }

    /** The first stop of the tabulator: past the menu, into the screen. */
    private NativeButton skipLink() {
        var link = new NativeButton(getTranslation("shell.skip"));
        link.addClassName("kn-skip");
        link.getElement().executeJs("""
                this.onclick = () => {
                    const main = document.querySelector('vaadin-app-layout > main');
                    main?.setAttribute('tabindex', '-1');
                    main?.focus();
                }""");
        return link;
    }
}
