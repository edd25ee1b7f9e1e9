package vn.ketnap.organization.lineage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.access.GrantQueries;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** What stands beside a reorganisation: figures, targets, candidates and accounts of its units, in the transaction that carries it out. */
@Component
class RehearsalQueries {

    private final UnitCodeQueries units;
    private final OrganizationQueries organizations;
    private final EventFigures figures;
    private final EventTargets targets;
    private final EventSources sources;
    private final GrantQueries grants;
    private final Clock clock;

    RehearsalQueries(
            UnitCodeQueries units,
            OrganizationQueries organizations,
            EventFigures figures,
            EventTargets targets,
            EventSources sources,
            GrantQueries grants,
            Clock clock) {
        this.units = units;
        this.organizations = organizations;
        this.figures = figures;
        this.targets = targets;
        this.sources = sources;
        this.grants = grants;
        this.clock = clock;
    }

    /** The figures of those units of the event that stand already; nothing where none does. */
    Optional<EventFigures.Effect> figures(
            OrgScope scope, ReorganizationKind kind, LocalDate on, Set<String> oldCodes, Set<String> newCodes) {
        var all = new ArrayList<>(oldCodes);
        all.addAll(newCodes);
        var standing = units.find(scope, all, Set.of()).standing();
        var olds = related(oldCodes, standing);
        var news = related(newCodes, standing);
        return olds.isEmpty() && news.isEmpty()
                ? Optional.empty()
                : Optional.of(figures.of(scope, new UnitHistory.Event(kind, on, null, null, olds, news)));
    }

    List<EventTargets.Staying> targets(OrgScope scope, Collection<String> ended, LocalDate on) {
        return targets.staying(scope, ended, todayOr(on));
    }

    List<EventSources.Carried> sources(OrgScope scope, Collection<String> ended, LocalDate on) {
        return sources.carried(scope, ended, todayOr(on));
    }

    /** Who holds roles today, or on the day where it is yet to come. */
    List<Rehearsal.Held> accounts(OrgScope scope, Collection<String> ended, LocalDate on) {
        Map<OrganizationId, String> codes = new HashMap<>();
        units.find(scope, ended, Set.of())
                .standing()
                .values()
                .forEach(unit -> codes.put(new OrganizationId(unit.id()), unit.code()));
        return grants.over(scope, codes.keySet(), todayOr(on)).stream()
                .map(holders -> new Rehearsal.Held(codes.getOrDefault(holders.unit(), ""), holders))
                .toList();
    }

    /** What units are called on a day, as far as they are in scope. */
    Map<String, String> names(OrgScope scope, Collection<String> codes, LocalDate on) {
        var names = new HashMap<String, String>();
        codes.forEach(
                code -> organizations.byCode(scope, code, on).rows().forEach(unit -> names.put(code, unit.name())));
        return names;
    }

    private LocalDate todayOr(LocalDate later) {
        var today = LocalDate.now(clock);
        return later.isAfter(today) ? later : today;
    }

    private static List<UnitHistory.Related> related(Collection<String> codes, Map<String, KnownUnits.Known> standing) {
        return codes.stream()
                .filter(standing::containsKey)
                .map(code -> new UnitHistory.Related(code, code, null))
                .toList();
    }
}
