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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.Together;
import vn.ketnap.insight.ui.StagnationAddress.Span;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** Which branches have admitted nobody for N years? */
@Route("chi-bo-chua-ket-nap")
@PermitAll
@StyleSheet("context://portal/styles/register.css")
class StagnationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final StagnationReader reader;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final LatestPeriodQueries periods;
    private final SettingStore settings;
    private final StagnationExport export;
    private final Clock clock;
    private @Nullable StagnationPage page;

    StagnationView(
            CurrentActor current,
            StagnationReader reader,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            LatestPeriodQueries periods,
            SettingStore settings,
            StagnationExport export,
            Clock clock) {
        this.current = current;
        this.reader = reader;
        this.organizations = organizations;
        this.groupings = groupings;
        this.periods = periods;
        this.settings = settings;
        this.export = export;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.stagnation.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        if (!actor.may(Permission.READ_FIGURES)) {
            showOnly(new RefusedState(
                    getTranslation("insight.attainment.refused"), getTranslation("insight.attainment.refused.hint")));
            return;
        }
        var asked = StagnationAddress.of(event.getLocation().getQueryParameters());
        var code = asked.unit() == null
                ? periods.home(actor.scope()).map(home -> home.code()).orElse(null)
                : asked.unit();
        if (code == null) {
            showOnly(new EmptyState(
                    getTranslation("insight.stagnation.noUnit"), getTranslation("insight.stagnation.noUnit.hint")));
        } else {
            show(actor.scope(), settled(actor.scope(), asked, code), code);
        }
    }

    private StagnationAddress settled(OrgScope scope, StagnationAddress asked, String code) {
        var day = asked.asOf() == null ? periods.latest(scope, code).to() : asked.asOf();
        return asked.settled(code, day, Span.years(settings.integer("stagnation.years", day)));
    }

    private void show(OrgScope scope, StagnationAddress address, String code) {
        var shown = reader.load(scope, address);
        if (page == null) {
            page = new StagnationPage(unitField(), export);
            removeAll();
            add(page);
        }
        var pages = reader.pages(address, () -> show(current.get().scope(), address, code));
        var grouping = groupings.find(scope, code);
        if (grouping.isPresent()) {
            var together = Together.on(grouping.get(), Objects.requireNonNull(address.asOf()));
            page.show(address, Together.unit(grouping.get()), together, shown, pages);
        } else {
            page.show(address, organizations.unit(scope, code, today()), null, shown, pages);
        }
    }

    private UnitField unitField() {
        return new UnitField(
                organizations,
                text -> groupings.search(current.get().scope(), text, UnitField.MOST_GROUPINGS),
                () -> current.get().scope(),
                this::today);
    }

    private void showOnly(com.vaadin.flow.component.Component state) {
        page = null;
        removeAll();
        add(state);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
