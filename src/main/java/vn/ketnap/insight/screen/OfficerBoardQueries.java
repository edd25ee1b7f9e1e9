package vn.ketnap.insight.screen;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.Lag;
import vn.ketnap.insight.Silence;
import vn.ketnap.insight.SilenceQueries;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.screen.OfficerBoard.Line;
import vn.ketnap.insight.screen.OfficerBoard.Load;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.officer.Charge;
import vn.ketnap.organization.officer.InCharge;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.organization.officer.OfficerQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/** Loads the board of officers in one read: each part is one statement over all units that somebody is in charge of. */
@Component
@Transactional(readOnly = true)
public class OfficerBoardQueries {

    private final OfficerQueries officers;
    private final FamilyQueries families;
    private final AttainmentQueries attainment;
    private final SilenceQueries silence;
    private final SuperiorQueries superiors;
    private final SettingStore settings;

    OfficerBoardQueries(
            OfficerQueries officers,
            FamilyQueries families,
            AttainmentQueries attainment,
            SilenceQueries silence,
            SuperiorQueries superiors,
            SettingStore settings) {
        this.officers = officers;
        this.families = families;
        this.attainment = attainment;
        this.silence = silence;
        this.superiors = superiors;
        this.settings = settings;
    }

    /**
     * Loads who is in charge on the last day of a period, and the units of one of them.
     *
     * @param officer null to see everybody; somebody in charge of nothing in scope has no lines
     */
    public OfficerBoard load(OrgScope scope, @Nullable Officer officer, Period period) {
        var filter = AttainmentFilter.ofChosen(period);
        var charges = officers.on(scope, period.to());
        var ids = units(charges);
        var each = attainment.each(families.sideBySide(scope, ids, period), filter);
        var own = charges.stream()
                .filter(charge ->
                        charge.officer().equals(officer) && each.units().containsKey(charge.organization()))
                .toList();
        int years = settings.integer("stagnation.years", period.to());
        return new OfficerBoard(
                filter,
                each.terms(),
                officer,
                loads(charges, each.units()),
                lines(scope, own, each.units(), period, years),
                years);
    }

    private static List<Load> loads(List<InCharge> charges, Map<Long, UnitProgress> units) {
        var byOfficer = charges.stream()
                .filter(charge -> units.containsKey(charge.organization()))
                .collect(Collectors.groupingBy(InCharge::officer, TreeMap::new, Collectors.toList()));
        return byOfficer.entrySet().stream()
                .map(one -> new Load(
                        one.getKey(),
                        one.getValue().size(),
                        Lag.of(one.getValue().stream()
                                .map(charge -> Objects.requireNonNull(units.get(charge.organization())))
                                .toList())))
                .sorted(Load.HEAVIEST_FIRST)
                .toList();
    }

    private List<Line> lines(
            OrgScope scope, List<InCharge> own, Map<Long, UnitProgress> units, Period period, int years) {
        if (own.isEmpty()) {
            return List.of();
        }
        var ids = units(own);
        var silent = silence.of(families.sideBySide(scope, ids, period), period.to(), years);
        var above = superiors.rightAbove(scope, ids, period.to());
        return own.stream()
                .map(charge -> {
                    var unit = Objects.requireNonNull(units.get(charge.organization()));
                    return new Line(
                            unit,
                            above.get(charge.organization()),
                            silent.getOrDefault(charge.organization(), Silence.NONE),
                            new Charge(unit.code(), charge.since(), charge.to()));
                })
                .sorted(Line.LARGEST_GAP_FIRST)
                .toList();
    }

    private static List<OrganizationId> units(List<InCharge> charges) {
        return charges.stream()
                .map(InCharge::organization)
                .distinct()
                .map(OrganizationId::new)
                .toList();
    }
}
