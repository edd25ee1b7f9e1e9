package vn.ketnap.insight.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.cover.CohortQueries;
import vn.ketnap.insight.cover.CoverQueries;
import vn.ketnap.insight.cover.SilentChannelQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.source.CandidateQueries;
import vn.ketnap.source.StageCounts;
import vn.ketnap.source.StageLimits;
import vn.ketnap.source.WaysOut;

/** Loads the page of sources in one read. */
@Component
@Transactional(readOnly = true)
public class SourceScreenQueries {

    private final AttainmentQueries attainment;
    private final CandidateQueries candidates;
    private final CohortQueries cohorts;
    private final CoverQueries covers;
    private final SilentChannelQueries silent;
    private final PipelineQueries pipeline;
    private final OrganizationQueries organizations;
    private final SuperiorQueries superiors;
    private final LatestPeriodQueries latest;
    private final SettingStore settings;
    private final Clock clock;

    SourceScreenQueries(
            AttainmentQueries attainment,
            CandidateQueries candidates,
            CohortQueries cohorts,
            CoverQueries covers,
            SilentChannelQueries silent,
            PipelineQueries pipeline,
            OrganizationQueries organizations,
            SuperiorQueries superiors,
            LatestPeriodQueries latest,
            SettingStore settings,
            Clock clock) {
        this.attainment = attainment;
        this.candidates = candidates;
        this.cohorts = cohorts;
        this.covers = covers;
        this.silent = silent;
        this.pipeline = pipeline;
        this.organizations = organizations;
        this.superiors = superiors;
        this.latest = latest;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads what the page shows of a unit and a period.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public SourceScreen load(OrgScope scope, AttainmentFilter filter) {
        var code = filter.code();
        var period = filter.period();
        var today = LocalDate.now(clock);
        var day = period.to().isBefore(today) ? period.to() : today;
        var unit = organizations.unit(scope, code, day);
        boolean kept = candidates.kept(scope, code, day);
        var terms = settings.on(day);
        var limits = StageLimits.of(terms);
        var standing = kept ? candidates.standing(scope, code, day) : StageCounts.NOBODY;
        return new SourceScreen(
                filter,
                unit,
                superiors.above(scope, unit.id(), filter),
                latest.roots(scope),
                day,
                kept,
                standing,
                kept ? cohorts.medianDays(scope, code, day) : Map.of(),
                limits,
                kept ? cohorts.tooLong(scope, code, day, limits) : Map.of(),
                kept ? candidates.reached(scope, code, period) : StageCounts.NOBODY,
                kept ? candidates.waysOut(scope, code, period) : new WaysOut(List.of()),
                silent.load(scope, code, day, terms.integer("stagnation.years"), filter.basisBy(terms), standing),
                filter.basisBy(terms),
                kept ? cohorts.cohorts(scope, code, day, terms.integer("source.cohort-years")) : List.of(),
                kept ? covers.load(scope, attainment.load(scope, filter)) : List.of(),
                terms.integer("dashboard.gap-rows"),
                pipeline.load(scope, code, period, filter.reading()));
    }
}
