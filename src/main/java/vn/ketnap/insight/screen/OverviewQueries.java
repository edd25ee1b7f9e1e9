package vn.ketnap.insight.screen;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.CurveQueries;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.Together;
import vn.ketnap.insight.TogetherQueries;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.YearBeforeQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;

/** Loads the leadership page in one read. */
@Component
@Transactional(readOnly = true)
public class OverviewQueries {

    private final AttainmentQueries attainment;
    private final CurveQueries curve;
    private final YearBeforeQueries yearBefore;
    private final PipelineQueries pipeline;
    private final StagnationQueries stagnation;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final TogetherQueries together;
    private final SuperiorQueries superiors;
    private final LatestPeriodQueries latest;
    private final SettingStore settings;

    OverviewQueries(
            AttainmentQueries attainment,
            CurveQueries curve,
            YearBeforeQueries yearBefore,
            PipelineQueries pipeline,
            StagnationQueries stagnation,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            TogetherQueries together,
            SuperiorQueries superiors,
            LatestPeriodQueries latest,
            SettingStore settings) {
        this.attainment = attainment;
        this.curve = curve;
        this.yearBefore = yearBefore;
        this.pipeline = pipeline;
        this.stagnation = stagnation;
        this.organizations = organizations;
        this.groupings = groupings;
        this.together = together;
        this.superiors = superiors;
        this.latest = latest;
        this.settings = settings;
    }

    /**
     * Loads what the page shows of a unit and a period.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Overview load(OrgScope scope, AttainmentFilter filter) {
        var grouping = groupings.find(scope, filter.code());
        if (grouping.isPresent()) {
            return together(scope, grouping.get(), filter);
        }
        var day = filter.period().to();
        var unit = organizations.unit(scope, filter.code(), day);
        var known = attainment.load(scope, filter);
        int years = years(filter);
        return new Overview(
                filter,
                unit,
                superiors.above(scope, unit.id(), filter),
                choices(scope),
                known,
                curve.load(
                        scope, filter, paced(known.own(), filter), known.own().source()),
                yearBefore.load(scope, filter, known.own().source()),
                pipeline.load(scope, filter.code(), filter.period(), filter.reading()),
                stagnation.counted(scope, register(filter, years)),
                years,
                settings.integer("dashboard.gap-rows", day));
    }

    /** The page of a grouping: no place in the tree, and each part the sum of its members. */
    private Overview together(OrgScope scope, Grouping grouping, AttainmentFilter filter) {
        var known = attainment.load(scope, filter);
        int years = years(filter);
        return new Overview(
                filter,
                Together.unit(grouping),
                List.of(),
                choices(scope),
                known,
                together.curve(scope, grouping, filter, known, paced(known.own(), filter)),
                List.of(),
                together.pipeline(scope, grouping, filter),
                together.register(scope, grouping, register(filter, years)),
                years,
                settings.integer("dashboard.gap-rows", filter.period().to()));
    }

    /** What the page offers besides the way up: the topmost units, and the groupings. */
    private List<Unit> choices(OrgScope scope) {
        return Stream.concat(
                        latest.roots(scope).stream(),
                        groupings.all(scope).stream().map(Together::unit))
                .toList();
    }

    private int years(AttainmentFilter filter) {
        return settings.integer("stagnation.years", filter.period().to());
    }

    private static StagnationFilter register(AttainmentFilter filter, int years) {
        return new StagnationFilter(
                filter.code(), filter.period().to(), years, StagnationFilter.UnitOfN.YEAR, true, 0, 1);
    }

    /** The target the pace is taken from: the headline, and where nothing is reached yet the first with a number. */
    private static @Nullable TargetProgress paced(UnitProgress own, AttainmentFilter filter) {
        var headline = own.headline();
        return headline != null
                ? headline
                : own.targets().stream()
                        .filter(target -> target.metric() == Metric.ADMITTED
                                && target.population() == filter.population()
                                && target.value() != null)
                        .findFirst()
                        .orElse(null);
    }
}
