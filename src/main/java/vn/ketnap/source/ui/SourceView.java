package vn.ketnap.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.Typed;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;
import vn.ketnap.source.listing.CandidateListService;

/** Who is next, and what is due? */
@Route(SourceAddress.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/register.css")
class SourceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final CandidateListService candidates;
    private final SourceDesk desk;

    SourceView(CurrentActor current, CandidateListService candidates, SourceDesk desk) {
        this.current = current;
        this.candidates = candidates;
        this.desk = desk;
        addClassName("kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("source.list.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        removeAll();
        if (!actor.may(Permission.READ_FIGURES)) {
            add(new RefusedState(getTranslation("source.list.refused"), getTranslation("source.list.refused.hint")));
            return;
        }
        var asked = SourceAddress.of(event.getLocation().getQueryParameters());
        var code = asked.unit() == null ? desk.home().map(Unit::code).orElse(null) : asked.unit();
        if (code == null) {
            add(new EmptyState(getTranslation("source.list.noUnit"), getTranslation("source.list.noUnit.hint")));
        } else {
            show(actor, asked.settled(code), code, event.getLocation().getQueryParameters());
        }
    }

    private void show(Actor actor, SourceAddress address, String code, QueryParameters given) {
        var unit = desk.unit(code);
        var shown = candidates.open(actor, address.filter(code, SourcePanel.PAGE));
        Runnable again = () -> go(address);
        var page = new Div(
                new ViewHeader(
                        getTranslation("source.list.title"),
                        getTranslation("source.list.about", unit.name(), desk.today()),
                        actions(unit, again)),
                new SourceFilters(address, desk.units(unit), SourceView::go),
                new SourceTiles(shown, address),
                new HandOverPanel(desk, desk.waiting(code), again),
                new SourcePanel(
                        address,
                        shown,
                        Formats.here().date(desk.today()),
                        id -> new CandidateDialog(desk, id, again).open()));
        page.addClassName("kn-page");
        add(page);
        Typed.entry(given, "muc").ifPresent(id -> new CandidateDialog(desk, id, again).open());
    }

    private Component[] actions(Unit unit, Runnable again) {
        var actions = new ArrayList<Component>(List.of(new PrintButton()));
        if (desk.mayRecord()) {
            var list = new Button(
                    getTranslation("source.form.list.title"),
                    click -> new ListForm(desk, UnitHit.of(unit), again).open());
            list.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(list);
        }
        return actions.toArray(Component[]::new);
    }

    private static void go(SourceAddress address) {
        UI.getCurrent().navigate(SourceView.class, address.parameters());
    }
}
