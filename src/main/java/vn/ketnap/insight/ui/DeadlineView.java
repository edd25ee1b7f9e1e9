package vn.ketnap.insight.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;
import vn.ketnap.source.deadline.DeadlineService;

/** Which legal clocks run out? */
@Route(DeadlineAddress.ROUTE)
@PermitAll
class DeadlineView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final DeadlineService deadlines;
    private final OrganizationQueries organizations;
    private final LatestPeriodQueries latest;
    private final CurrentActor current;
    private final Clock clock;
    private String title = getTranslation("insight.deadline.title");

    DeadlineView(
            DeadlineService deadlines,
            OrganizationQueries organizations,
            LatestPeriodQueries latest,
            CurrentActor current,
            Clock clock) {
        this.deadlines = deadlines;
        this.organizations = organizations;
        this.latest = latest;
        this.current = current;
        this.clock = clock;
        addClassName("kn-deadlines");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        removeAll();
        if (!actor.may(Permission.READ_FIGURES)) {
            add(new RefusedState(
                    getTranslation("insight.overview.refusedTitle"), getTranslation("insight.overview.refusedHint")));
            return;
        }
        open(actor, DeadlineAddress.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void open(Actor actor, DeadlineAddress asked) {
        var code = asked.unit() == null
                ? latest.home(actor.scope()).map(unit -> unit.code()).orElse(null)
                : asked.unit();
        if (code == null) {
            add(new EmptyState(
                    getTranslation("insight.overview.noUnitTitle"), getTranslation("insight.overview.noUnitHint")));
            return;
        }
        var shown = deadlines.open(actor, asked.filter(code));
        var unit = organizations.unit(actor.scope(), code, LocalDate.now(clock));
        var address = new DeadlineAddress(code, asked.kind(), asked.horizon(), shown.page() + 1);
        title = getTranslation("insight.deadline.title") + " · " + unit.name();
        add(
                new DeadlineTop(
                        address,
                        unit,
                        shown,
                        new UnitField(organizations, () -> current.get().scope(), () -> LocalDate.now(clock))),
                new DeadlineTiles(address, shown));
        if (shown.groups().size() > 1) {
            add(new DeadlineUnitsPanel(address, shown));
        }
        add(new DeadlineListPanel(address, shown));
    }
}
