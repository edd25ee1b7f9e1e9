package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;

/** Which classes are there, who has places, what came of them? */
@Route(ClassAddress.ROUTE)
@PermitAll
class ClassListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Formats formats = Formats.here();
    private final ClassDesk desk;
    private final ClassExport exports;

    ClassListView(ClassDesk desk, ClassExport exports) {
        this.desk = desk;
        this.exports = exports;
        addClassNames("kn-classes", "kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("source.training.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!desk.mayRead()) {
            add(new RefusedState(
                    getTranslation("source.training.refused"), getTranslation("source.training.refused.hint")));
            return;
        }
        var asked = ClassAddress.of(event.getLocation().getQueryParameters());
        var code = asked.unit() == null ? desk.home().map(Unit::code).orElse(null) : asked.unit();
        if (code == null) {
            add(new EmptyState(getTranslation("source.list.noUnit"), getTranslation("source.list.noUnit.hint")));
        } else {
            show(asked.settled(code), code);
        }
    }

    private void show(ClassAddress address, String code) {
        var unit = desk.unit(code);
        var shown = desk.list(address.filter(code));
        var field = desk.units();
        field.setValue(UnitHit.of(unit));
        field.setWidth("21em");
        var export = new ExportLink(getTranslation("kit.export.button"), () -> exports.make(address, code, formats));
        add(
                new ViewHeader(
                        getTranslation("source.training.title"),
                        getTranslation("source.training.about", unit.name(), desk.today()),
                        actions(unit)),
                new ClassFilters(address, field, shown.years(), export, ClassListView::go),
                new ClassTiles(shown, address),
                new ClassListPanel(shown));
        add(desk.parts(code, address.year()));
    }

    private Component[] actions(Unit unit) {
        var actions = new ArrayList<Component>(List.of(new PrintButton()));
        if (desk.mayRecord()) {
            var plan = new Button(
                    getTranslation("source.training.plan.open"),
                    click -> new ClassForm(desk, UnitHit.of(unit), ClassListView::open).open());
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(plan);
        }
        return actions.toArray(Component[]::new);
    }

    private static void open(long id) {
        UI.getCurrent().navigate(ClassAddress.detail(id));
    }

    private static void go(ClassAddress address) {
        UI.getCurrent().navigate(ClassListView.class, address.parameters());
    }
}
