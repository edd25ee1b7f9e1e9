package vn.ketnap.insight.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.insight.Allocation;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.FigureSheetQueries;
import vn.ketnap.insight.MonthSheetQueries;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.screen.UnitSituation.Unusual;
import vn.ketnap.organization.officer.OfficerQueries;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/** Loads the page of a unit in one read. */
@Component
@Transactional(readOnly = true)
public class UnitSituationQueries {

    private final OfficerQueries officers;
    private final OverviewQueries overviews;
    private final FigureSheetQueries sheets;
    private final MonthSheetQueries months;
    private final SettingStore settings;

    UnitSituationQueries(
            OfficerQueries officers,
            OverviewQueries overviews,
            FigureSheetQueries sheets,
            MonthSheetQueries months,
            SettingStore settings) {
        this.officers = officers;
        this.overviews = overviews;
        this.sheets = sheets;
        this.months = months;
        this.settings = settings;
    }

    /**
     * Loads what the page shows of a unit and a period.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public UnitSituation load(OrgScope scope, AttainmentFilter filter) {
        var overview = overviews.load(scope, filter);
        return new UnitSituation(
                overview,
                sheets.all(scope, filter),
                Allocation.of(overview.attainment(), TargetKind.ASSIGNED),
                officers.until(scope, overview.unit().id(), filter.period().to()),
                months.load(scope, filter),
                unusual(overview.own(), filter.period().to()));
    }

    /** Of the targets of one year the first that no reading of the members makes usual. */
    private @Nullable Unusual unusual(UnitProgress own, LocalDate day) {
        var members = own.members();
        if (members == null || members.value() == 0) {
            return null;
        }
        var below = settings.decimal("target.unusual-below-percent", day);
        var above = settings.decimal("target.unusual-above-percent", day);
        var counted = new Count(members.value(), null, members.qualifier());
        return own.targets().stream()
                .filter(UnitSituationQueries::ofOneYear)
                .filter(target -> target.ratioPercent() == null)
                .map(target -> new Unusual(target, percent(target, members.value()), below, above))
                .filter(target -> outside(target, counted))
                .findFirst()
                .orElse(null);
    }

    private static boolean ofOneYear(TargetProgress target) {
        return target.metric() == Metric.ADMITTED
                && target.population() == Population.ALL
                && target.value() != null
                && target.from().plusYears(1).equals(target.to().plusDays(1));
    }

    private static BigDecimal percent(TargetProgress target, long members) {
        var asked = target.value() == null ? BigDecimal.ZERO : target.value();
        return asked.movePointRight(2).divide(BigDecimal.valueOf(members), 2, RoundingMode.HALF_UP);
    }

    /** More members than counted only make the share smaller, fewer only larger. */
    private static boolean outside(Unusual target, Count members) {
        return (members.high() != null && target.percent().compareTo(target.above()) > 0)
                || (members.low() != null && target.percent().compareTo(target.below()) < 0);
    }
}
