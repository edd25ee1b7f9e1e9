package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
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
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.cover.CoverQueries;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.insight.screen.OverviewQueries;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** Are we on the way, who is not, and why? The page of the leadership. */
@Route(FilterLinks.OVERVIEW)
@PermitAll
class OverviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final OverviewQueries queries;
    private final LatestPeriodQueries latest;
    private final CurrentActor current;
    private final ChildrenExport exports;
    private final CoverQueries covers;
    private String title = getTranslation("insight.overview.title");

    OverviewView(
            OverviewQueries queries,
            LatestPeriodQueries latest,
            CurrentActor current,
            ChildrenExport exports,
            CoverQueries covers) {
        this.queries = queries;
        this.latest = latest;
        this.current = current;
        this.exports = exports;
        this.covers = covers;
        addClassName("kn-overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var address = event.getLocation().getQueryParameters();
        removeAll();
        if (!actor.may(Permission.READ_FIGURES)) {
            add(new RefusedState(
                    getTranslation("insight.overview.refusedTitle"), getTranslation("insight.overview.refusedHint")));
            return;
        }
        open(actor.scope(), address);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void open(OrgScope scope, QueryParameters address) {
        FilterLinks.filter(address, scope, latest)
                .ifPresentOrElse(
                        filter ->
                                show(queries.load(scope, filter), UrlState.text(address, FilterLinks.ALL_ROWS) != null),
                        () -> add(new EmptyState(
                                getTranslation("insight.overview.noUnitTitle"),
                                getTranslation("insight.overview.noUnitHint"))));
    }

    private void show(Overview shown, boolean allRows) {
        title = getTranslation("insight.overview.title") + " · " + shown.unit().name();
        var filters = new ScreenFilters(shown.filter(), filter -> FilterLinks.go(this, FilterLinks.overview(filter)))
                .withUnits(shown)
                .withPeriod()
                .withKinds()
                .withReading()
                .withPrint();
        var promised = promised(shown);
        add(
                new ScreenTop(shown, filters),
                new FigureTiles(shown).bySources(promised),
                new Columns(main(shown, allRows), aside(shown, promised)));
    }

    /** What the sources of the unit and of those below it promise; nothing of a grouping, which has none of its own. */
    private List<Cover> promised(Overview shown) {
        return shown.grouping()
                ? List.of()
                : covers.promisedBelow(current.get().scope(), shown.filter(), shown.attainment());
    }

    private Div main(Overview shown, boolean allRows) {
        var column = new Div(new GapsPanel(shown, allRows, exports), new SourcesPanel(shown));
        column.addClassName("kn-columns-aside");
        return column;
    }

    private static Component[] aside(Overview shown, List<Cover> promised) {
        var aside = new ArrayList<Component>();
        if (!shown.lagging().isEmpty()) {
            aside.add(new CallPanel(shown));
        }
        LeastCoveredPanel.of(shown, promised).ifPresent(aside::add);
        aside.add(new CurvePanel(shown));
        return aside.toArray(Component[]::new);
    }
}
