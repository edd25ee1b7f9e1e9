package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.ExplanationQueries;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.cover.CoverQueries;
import vn.ketnap.insight.screen.UnitSituation;
import vn.ketnap.insight.screen.UnitSituationQueries;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** What is the matter with this unit? One page to take to the meeting. */
@Route(FilterLinks.UNIT + "/:code")
@PermitAll
class UnitView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final UnitSituationQueries queries;
    private final ExplanationQueries explanations;
    private final LatestPeriodQueries latest;
    private final GroupingQueries groupings;
    private final CurrentActor current;
    private final ChildrenExport exports;
    private final MonthsExport monthsExports;
    private final CoverQueries covers;
    private final List<UnitPart> parts;
    private String title = "";

    UnitView(
            UnitSituationQueries queries,
            ExplanationQueries explanations,
            LatestPeriodQueries latest,
            GroupingQueries groupings,
            CurrentActor current,
            ChildrenExport exports,
            MonthsExport monthsExports,
            CoverQueries covers,
            List<UnitPart> parts) {
        this.queries = queries;
        this.explanations = explanations;
        this.latest = latest;
        this.groupings = groupings;
        this.current = current;
        this.exports = exports;
        this.monthsExports = monthsExports;
        this.covers = covers;
        this.parts = List.copyOf(parts);
        addClassName("kn-unit");
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
        var code = event.getRouteParameters().get("code").orElse("");
        if (groupings.find(actor.scope(), code).isPresent()) {
            event.forwardTo(
                    OverviewView.class, UrlState.about(event.getLocation().getQueryParameters(), code));
            return;
        }
        var filter = FilterLinks.filter(
                event.getLocation().getQueryParameters(), code, () -> latest.latest(actor.scope(), code));
        show(queries.load(actor.scope(), filter), actor.scope());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(UnitSituation shown, OrgScope scope) {
        var overview = shown.overview();
        title = overview.unit().name();
        var filters = new ScreenFilters(overview.filter(), filter -> FilterLinks.go(this, FilterLinks.unit(filter)))
                .withPeriod()
                .withKinds()
                .withPopulations(shown.populations())
                .withReading()
                .withPrint();
        add(new ScreenTop(overview, filters).withWayUp());
        if (shown.silent()) {
            var children = below(shown);
            var facts = new FactsPanel(shown);
            add(
                    silence(overview.filter(), scope),
                    children.getComponentCount() == 0 ? facts : new Columns(children, facts));
            return;
        }
        var main = below(shown, new TargetsPanel(shown));
        var promised = covers.promisedBelow(scope, overview.filter(), overview.attainment());
        LeastCoveredPanel.of(overview, promised).ifPresent(main::add);
        parts.forEach(part -> part.about(scope, overview.filter().code()).ifPresent(main::add));
        if (!shown.months().empty()) {
            main.add(new MonthsPanel(overview.filter(), shown.months(), monthsExports));
        }
        main.add(new FiguresPanel(shown));
        add(
                new FigureTiles(overview, why(overview.filter())).bySources(promised),
                new Columns(main, new FactsPanel(shown), new CurvePanel(overview), new SourcesPanel(overview)));
    }

    /** The main column: what stands first, and the units below where there are any. */
    private Div below(UnitSituation shown, Component... first) {
        var column = new Div(first);
        column.addClassName("kn-columns-aside");
        if (!shown.overview().attainment().children().isEmpty()) {
            column.add(new GapsPanel(shown.overview(), false, exports));
        }
        return column;
    }

    private Button why(AttainmentFilter filter) {
        var button = new Button(
                getTranslation("insight.unit.why.open"),
                click -> new WhyDialog(explanations.load(current.get().scope(), filter, getLocale())).open());
        button.addClassNames("kn-why-button", "kn-no-print");
        return button;
    }

    /** Nothing in this period: says so, and leads to the latest one with figures. */
    private Panel silence(AttainmentFilter filter, OrgScope scope) {
        var known = latest.known(scope, filter.code())
                .filter(period -> !period.equals(filter.period()))
                .map(filter::during);
        var panel = new Panel();
        panel.setBody(known.map(elsewhere -> new EmptyState(
                        getTranslation("insight.unit.silentTitle"),
                        getTranslation("insight.unit.silentElsewhere"),
                        new Anchor(
                                FilterLinks.unit(elsewhere),
                                getTranslation("insight.unit.silentOpen", elsewhere.period()))))
                .orElseGet(() -> new EmptyState(
                        getTranslation("insight.unit.silentTitle"), getTranslation("insight.unit.silentHint"))));
        return panel;
    }
}
