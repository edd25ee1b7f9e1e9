package vn.ketnap.insight.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.screen.SourceScreenQueries;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** Where will this year's members come from? */
@Route(FilterLinks.SOURCES)
@PermitAll
class PipelineView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SourceScreenQueries queries;
    private final LatestPeriodQueries latest;
    private final CurrentActor current;
    private String title = getTranslation("insight.source.title");

    PipelineView(SourceScreenQueries queries, LatestPeriodQueries latest, CurrentActor current) {
        this.queries = queries;
        this.latest = latest;
        this.current = current;
        addClassName("kn-sources-page");
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
        open(actor.scope(), event.getLocation().getQueryParameters());
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

    private void show(SourceScreen shown, boolean allRows) {
        title = getTranslation("insight.source.title") + " · " + shown.unit().name();
        add(new PipelineTop(shown));
        if (shown.kept()) {
            add(
                    new PipelineTiles(shown),
                    new FunnelPanel(shown),
                    new Columns(new CoverPanel(shown, allRows), new CoverRecipePanel(shown)),
                    new Columns(new CohortPanel(shown), new WaysOutPanel(shown)));
        }
        if (!shown.silent().lines().isEmpty()) {
            add(new SilentChannelsPanel(shown));
        }
        add(new DeclaredSourcesPanel(shown));
    }
}
