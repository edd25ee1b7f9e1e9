package vn.ketnap.admission.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admission.AdmissionRegisterQueries;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.Typed;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;

/** Who was admitted, who is still on probation? */
@Route(AdmissionAddress.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/register.css")
class AdmissionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final AdmissionRegisterQueries register;
    private final OrganizationQueries organizations;
    private final AdmissionLists lists;
    private final Clock clock;

    AdmissionView(
            CurrentActor current,
            AdmissionRegisterQueries register,
            OrganizationQueries organizations,
            AdmissionLists lists,
            Clock clock) {
        this.current = current;
        this.register = register;
        this.organizations = organizations;
        this.lists = lists;
        this.clock = clock;
        addClassName("kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admission.register.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        removeAll();
        if (!actor.may(Permission.READ_FIGURES)) {
            add(new RefusedState(
                    getTranslation("admission.register.refused"), getTranslation("admission.register.refused.hint")));
            return;
        }
        var asked = AdmissionAddress.of(event.getLocation().getQueryParameters());
        var code = asked.unit() == null
                ? register.home(actor.scope()).map(Unit::code).orElse(null)
                : asked.unit();
        if (code == null) {
            add(new EmptyState(
                    getTranslation("admission.register.noUnit"), getTranslation("admission.register.noUnit.hint")));
        } else {
            show(actor, asked, code, event.getLocation().getQueryParameters());
        }
    }

    private void show(Actor actor, AdmissionAddress asked, String code, QueryParameters given) {
        var unit = organizations.unit(actor.scope(), code, today());
        var period = asked.period() == null
                ? Period.year(
                        register.latest(actor.scope(), code).orElse(today()).getYear())
                : asked.period();
        var address = asked.settled(code, period);
        var page = new Div(
                new ViewHeader(
                        getTranslation(asked.late() ? "admission.late.title" : "admission.register.title"),
                        getTranslation("admission.register.about", unit.name(), period),
                        lists.actions(unit, address, period, () -> go(address))),
                new AdmissionFilters(address, period, units(unit), AdmissionView::go),
                new ListLinks(address),
                lists.list(actor, address, code, period, () -> go(address)));
        page.addClassName("kn-page");
        add(page);
        open(given, UnitHit.of(unit), () -> go(address));
    }

    /** An address may lead to one entry, or to the form for one candidate. */
    private void open(QueryParameters given, UnitHit unit, Runnable again) {
        Typed.entry(given, "muc").ifPresent(id -> lists.open(id, again));
        Typed.entry(given, "tu-nguon").ifPresent(id -> lists.record(unit, id, again));
    }

    private ComboBox<UnitHit> units(Unit chosen) {
        var field = new ComboBox<UnitHit>();
        UnitSearch.in(
                field,
                (text, offset, limit) ->
                        organizations.find(current.get().scope(), text, today(), offset, limit).rows().stream()
                                .map(UnitHit::of));
        field.setValue(UnitHit.of(chosen));
        field.setClearButtonVisible(false);
        field.setWidth("21em");
        return field;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void go(AdmissionAddress address) {
        UI.getCurrent().navigate(AdmissionView.class, address.parameters());
    }
}
