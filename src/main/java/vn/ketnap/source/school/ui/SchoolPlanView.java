package vn.ketnap.source.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.source.school.SchoolPlans;

/** How many pupils are on their way, by grade and by school, and how is that against the year before? */
@Route(SchoolPlanView.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/training.css")
class SchoolPlanView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "nguon/truong-hoc";

    private static final String UNIT = "don-vi";
    private static final String YEAR = "nam-hoc";

    private final SchoolDesk desk;

    SchoolPlanView(SchoolDesk desk) {
        this.desk = desk;
        addClassNames("kn-schools", "kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("source.school.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!desk.mayRead()) {
            add(new RefusedState(
                    getTranslation("source.school.refused"), getTranslation("source.school.refused.hint")));
            return;
        }
        var given = event.getLocation().getQueryParameters();
        var code = given.getSingleParameter(UNIT)
                .filter(asked -> !asked.isBlank())
                .or(() -> desk.home().map(Unit::code));
        if (code.isEmpty()) {
            add(new EmptyState(getTranslation("source.list.noUnit"), getTranslation("source.list.noUnit.hint")));
        } else {
            show(code.get(), year(given));
        }
    }

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    private static @Nullable Integer year(QueryParameters given) {
        return given.getSingleParameter(YEAR)
                .filter(number -> number.matches("(19|20)\\d\\d"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private void show(String code, @Nullable Integer year) {
        var unit = desk.unit(code);
        var shown = desk.load(code, year);
        add(
                new ViewHeader(
                        getTranslation("source.school.title"),
                        getTranslation("source.school.about", unit.name(), years(shown.schoolYear()), shown.asOf()),
                        actions(unit, shown)),
                filters(unit, shown));
        if (shown.grades().isEmpty()) {
            add(new EmptyState(
                    getTranslation("source.school.empty", years(shown.schoolYear())),
                    getTranslation("source.school.empty.hint"),
                    new Anchor("nguon?don-vi=" + code, getTranslation("source.school.toSources"))));
            return;
        }
        add(new GradesPanel(shown));
        if (shown.groups().stream().anyMatch(group -> !group.code().equals(code))) {
            add(new SchoolsPanel(shown, group -> address(group, shown.schoolYear())));
        }
        if (!shown.entries().isEmpty()) {
            add(new EntriesPanel(desk, shown, () -> go(code, shown.schoolYear())));
        }
    }

    private Component[] actions(Unit unit, SchoolPlans shown) {
        var actions = new ArrayList<Component>(List.of(new PrintButton()));
        if (desk.mayRecord()) {
            var count = new Button(
                    getTranslation("source.school.count.open"),
                    click -> new PupilsForm(
                                    desk,
                                    UnitHit.of(unit),
                                    shown.schoolYear(),
                                    () -> go(unit.code(), shown.schoolYear()))
                            .open());
            count.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(count);
        }
        return actions.toArray(Component[]::new);
    }

    private FilterBar filters(Unit unit, SchoolPlans shown) {
        ComboBox<UnitHit> units = desk.units();
        units.setValue(UnitHit.of(unit));
        units.setWidth("21em");
        var year = new Select<Integer>();
        year.setItems(shown.years());
        year.setItemLabelGenerator(SchoolPlanView::years);
        year.setValue(shown.schoolYear());
        units.addValueChangeListener(change -> go(change.getValue().code(), year.getValue()));
        year.addValueChangeListener(change -> go(units.getValue().code(), change.getValue()));
        return new FilterBar()
                .with(getTranslation("source.list.filter.unit"), units, hit -> hit == null ? "" : hit.name())
                .with(getTranslation("source.school.year"), year, chosen -> chosen == null ? "" : years(chosen));
    }

    /** A school year as people write it: 2025-2026. */
    static String years(int schoolYear) {
        return schoolYear + "-" + (schoolYear + 1);
    }

    private static String address(String code, int schoolYear) {
        return ROUTE + "?" + parameters(code, schoolYear).getQueryString();
    }

    private static QueryParameters parameters(String code, int schoolYear) {
        var simple = new LinkedHashMap<String, String>();
        simple.put(UNIT, code);
        simple.put(YEAR, String.valueOf(schoolYear));
        return QueryParameters.simple(simple);
    }

    private void go(String code, int schoolYear) {
        UI.getCurrent().navigate(SchoolPlanView.class, parameters(code, schoolYear));
    }
}
