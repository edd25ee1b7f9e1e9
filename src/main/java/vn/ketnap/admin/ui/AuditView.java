package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admin.AuditPage;
import vn.ketnap.admin.AuditQueries;
import vn.ketnap.audit.SealService;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.shared.Permission;

/** Who did what, when, to which unit, and has anybody touched the log since? */
@Route(AuditAddress.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/register.css")
@StyleSheet("context://portal/styles/admin.css")
class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final CurrentActor current;
    private final AuditQueries entries;
    private final SealService seals;
    private final AuditExport exports;

    AuditView(CurrentActor current, AuditQueries entries, SealService seals, AuditExport exports) {
        this.current = current;
        this.entries = entries;
        this.seals = seals;
        this.exports = exports;
        addClassName("kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.audit.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        if (!actor.may(Permission.READ_AUDIT) && !actor.may(Permission.MANAGE_USERS)) {
            add(new RefusedState(getTranslation("admin.refused"), getTranslation("admin.refused.hint")));
            return;
        }
        show(AuditAddress.of(event.getLocation().getQueryParameters()));
    }

    private void show(AuditAddress address) {
        var formats = Formats.here();
        var list = new Div();
        list.addClassName("kn-page");
        var result = new SealPanel(noted -> seals.verify(current.get(), noted));
        add(
                new ViewHeader(
                        getTranslation("admin.audit.title"),
                        getTranslation("admin.audit.subtitle"),
                        verify(result, list, address),
                        new ExportLink(
                                getTranslation("kit.export.button"), () -> exports.make(address.filter(), formats)),
                        new PrintButton()),
                new AuditFilters(
                        address.filter(),
                        filter -> UI.getCurrent()
                                .navigate(
                                        AuditView.class, AuditAddress.of(filter).parameters())),
                result,
                list);
        list.add(panel(address, page(address)));
    }

    private AuditPage page(AuditAddress address) {
        var actor = current.get();
        return address.after() == null
                ? entries.before(actor.scope(), actor.permissions(), address.filter(), address.before(), PAGE)
                : entries.after(actor.scope(), actor.permissions(), address.filter(), address.after(), PAGE);
    }

    private Panel panel(AuditAddress address, AuditPage page) {
        var panel = new Panel(getTranslation("admin.audit.finding"), getTranslation("admin.audit.order"));
        panel.setFootnote(getTranslation("admin.audit.footnote"));
        if (page.rows().isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("admin.audit.empty"), getTranslation("admin.audit.empty.hint"), first(address)));
        } else {
            var grid = new AuditGrid(page.rows());
            String rest = page.older() || page.newer() ? getTranslation("admin.audit.rest") : "";
            panel.setBody(grid, grid.paper(rest), pages(address, page));
        }
        return panel;
    }

    private Anchor first(AuditAddress address) {
        return new Anchor(AuditAddress.of(address.filter()).href(), getTranslation("admin.audit.newest"));
    }

    private Nav pages(AuditAddress address, AuditPage page) {
        var formats = Formats.here();
        var newest = page.rows().getFirst();
        var oldest = page.rows().getLast();
        var pages = new Nav();
        pages.addClassName("kn-pages");
        pages.getElement().setAttribute("aria-label", getTranslation("admin.audit.pages"));
        if (page.newer()) {
            pages.add(
                    first(address),
                    new Anchor(address.newerThan(newest.id()).href(), getTranslation("admin.audit.newer")));
        }
        pages.add(new Span(
                getTranslation("admin.audit.place", formats.number(oldest.id()), formats.number(newest.id()))));
        if (page.older()) {
            pages.add(new Anchor(address.olderThan(oldest.id()).href(), getTranslation("admin.audit.older")));
        }
        return pages;
    }

    /** Checks, and shows the entries again: by then they are sealed. */
    private Component verify(SealPanel result, Div list, AuditAddress address) {
        var button = new Button(getTranslation("admin.seal.verify"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                result.check();
                list.removeAll();
                list.add(panel(address, page(address)));
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
