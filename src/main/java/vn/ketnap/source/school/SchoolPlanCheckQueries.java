package vn.ketnap.source.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;

/** Checks rows about pupils before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class SchoolPlanCheckQueries {

    private final UnitCodeQueries units;
    private final SchoolPlanStore store;
    private final SettingStore settings;
    private final Clock clock;

    SchoolPlanCheckQueries(UnitCodeQueries units, SchoolPlanStore store, SettingStore settings, Clock clock) {
        this.units = units;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<CountPupils> rows, Set<String> comingCodes) {
        var known = units(scope, rows, comingCodes);
        var codes = new HashMap<Long, String>();
        known.standing().values().forEach(unit -> codes.put(unit.id(), unit.code()));
        var standing = store.standing(codes.keySet()).stream()
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(codes.get(one.organizationId()))));
        return CountPupilsRules.check(
                rows, new CountPupilsRules.Facts(known, LocalDate.now(clock), settings.dated(), standing));
    }

    /** How many counts an import wrote that somebody has changed since; the asker has checked his right to take it back. */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return store.touchedSince(importId);
    }

    KnownUnits units(OrgScope scope, List<CountPupils> rows, Set<String> comingCodes) {
        return units.find(scope, rows.stream().map(CountPupils::code).collect(Collectors.toSet()), comingCodes);
    }
}
