package vn.ketnap.insight.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.Together;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;

/** Which units lag, and under which target? */
@Route("chi-tieu-thuc-hien")
@PermitAll
@StyleSheet("context://portal/styles/register.css")
class AttainmentView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final AttainmentQueries attainment;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final LatestPeriodQueries periods;
    private final AttainmentExport export;
    private final Clock clock;
    private @Nullable AttainmentPage page;

    AttainmentView(
            CurrentActor current,
            AttainmentQueries attainment,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            LatestPeriodQueries periods,
            AttainmentExport export,
            Clock clock) {
        this.current = current;
        this.attainment = attainment;
        this.organizations = organizations;
        this.groupings = groupings;
        this.periods = periods;
        this.export = export;
        this.clock = clock;
        addClassName("kn-landscape");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.attainment.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        if (!actor.may(Permission.READ_FIGURES)) {
            page = null;
            removeAll();
            add(new RefusedState(
                    getTranslation("insight.attainment.refused"), getTranslation("insight.attainment.refused.hint")));
            return;
        }
        show(actor.scope(), AttainmentAddress.of(event.getLocation().getQueryParameters()));
    }

    private void show(OrgScope scope, AttainmentAddress asked) {
        var roots = roots(scope, asked);
        var address = asked.during(asked.period() == null ? latest(scope, roots) : asked.period());
        var tree = new AttainmentTree(
                roots.stream().map(Unit::code).toList(),
                address.order(),
                code -> attainment.load(current.get().scope(), address.filter(code)));
        var screen = new AttainmentScreen(
                address, tree, new AttainmentCells(Formats.here(), address.population(), address.kind()));
        if (page == null) {
            page = new AttainmentPage(unitField(), screen, export);
            removeAll();
            add(page);
        }
        page.show(screen, asked.unit() == null ? null : roots.getFirst());
    }

    private List<Unit> roots(OrgScope scope, AttainmentAddress asked) {
        return asked.unit() == null ? periods.roots(scope) : List.of(chosen(scope, asked.unit()));
    }

    private Unit chosen(OrgScope scope, String code) {
        return groupings
                .find(scope, code)
                .map(Together::unit)
                .orElseGet(() -> organizations.unit(scope, code, today()));
    }

    private Period latest(OrgScope scope, List<Unit> roots) {
        return roots.size() == 1
                ? periods.latest(scope, roots.getFirst().code())
                : periods.home(scope)
                        .map(home -> periods.latest(scope, home.code()))
                        .orElseGet(() -> Period.year(today().getYear()));
    }

    private UnitField unitField() {
        return new UnitField(
                organizations,
                text -> groupings.search(current.get().scope(), text, UnitField.MOST_GROUPINGS),
                () -> current.get().scope(),
                this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
