package vn.ketnap.insight.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/**
 * Reads the source cover of units. History follows lineage into the tree of today, for it is tomorrow that is asked for.
 *
 * <p>The share of a stage that passes is what it was on the same day of the years before, up to the same last day: so the
 * time that remains and the season are in it. A unit's own share leans on its superior's, the more so the fewer people it
 * has seen (setting {@code source.cover-weight}); the superior's is a rate and no count, and may stand outside the scope.
 */
@Component
@Transactional(readOnly = true)
public class CoverQueries {

    private static final String UNITS = """
            SELECT v.organization_id, v.code, p.parent_id FROM organization_version v
            LEFT JOIN placement p ON p.organization_id = v.organization_id AND p.valid_from <= :today AND p.valid_to > :today
            WHERE v.code IN (:codes) AND v.valid_from <= :today AND v.valid_to > :today
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final StoodQueries stood;
    private final ClassDayQueries classes;
    private final SettingStore settings;
    private final Clock clock;

    CoverQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            StoodQueries stood,
            ClassDayQueries classes,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.stood = stood;
        this.classes = classes;
        this.settings = settings;
        this.clock = clock;
    }

    /** A unit that stands today. */
    private record Standing(long id, @Nullable Long parent) {}

    /**
     * The cover of a unit and of each directly below that still stands.
     *
     * @param known what they reached, as the scope let it be read
     * @return the unit's own first; nothing where it does not stand today
     */
    public List<Cover> load(OrgScope scope, Attainment known) {
        var rows = new ArrayList<>(List.of(known.own()));
        rows.addAll(known.children());
        return covers(scope, rows, known.to());
    }

    /** The cover of one unit; nothing where nobody stands in a stage before the decision. */
    public Optional<Cover> of(OrgScope scope, UnitProgress unit, LocalDate periodEnd) {
        return covers(scope, List.of(unit), periodEnd).stream()
                .filter(cover -> !cover.lines().isEmpty())
                .findFirst();
    }

    /**
     * What the pipeline lets expect of the unit asked about and of each directly below. Nothing where a part of the people is
     * asked about, for those on the way are everybody, and nothing where the period of the target is over.
     *
     * @param known what they reached, as the filter asks
     */
    public List<Cover> promisedBelow(OrgScope scope, AttainmentFilter filter, Attainment known) {
        if (filter.population() != Population.ALL) {
            return List.of();
        }
        var covers = load(scope, known);
        return covers.stream()
                        .limit(1)
                        .anyMatch(own -> !own.lines().isEmpty() && own.day().isBefore(own.end()))
                ? covers
                : List.of();
    }

    private List<Cover> covers(OrgScope scope, List<UnitProgress> rows, LocalDate periodEnd) {
        var today = LocalDate.now(clock);
        var day = periodEnd.isBefore(today) ? periodEnd : today;
        var end = end(rows.getFirst(), day);
        var standing = standing(rows.stream().map(UnitProgress::code).toList(), today);
        if (!standing.containsKey(rows.getFirst().code())) {
            return List.of();
        }
        long own = organizations.idOf(scope, rows.getFirst().code()).value();
        var terms = settings.on(day);
        int years = terms.integer("source.cover-years");
        var seen = stood.of(withSuperiors(standing.values()), day, end, today, years);
        var passing = classes.passing(
                new ClassDayQueries.Of(
                        own, today, !stood.summed(List.of(own), today).isEmpty()),
                day.minusYears(years),
                day,
                Math.max(0, ChronoUnit.DAYS.between(day, end)));
        int weight = terms.integer("source.cover-weight");
        return rows.stream()
                .filter(row -> standing.containsKey(row.code()))
                .map(row -> {
                    var unit = Objects.requireNonNull(standing.get(row.code()));
                    var of = seen.getOrDefault(unit.id, Stood.NOBODY);
                    var above = unit.parent == null ? Stood.NOBODY : seen.getOrDefault(unit.parent, Stood.NOBODY);
                    return new Cover(row, day, end, lines(of, above, weight), passing);
                })
                .toList();
    }

    /** The end of the target, or of the year where there is none. */
    private static LocalDate end(UnitProgress own, LocalDate day) {
        var headline = own.headline();
        return headline == null ? LocalDate.of(day.getYear(), 12, 31) : headline.to();
    }

    private Map<String, Standing> standing(List<String> codes, LocalDate today) {
        var standing = new HashMap<String, Standing>();
        jdbc.sql(UNITS).param("codes", codes).param("today", today).query(row -> {
            standing.put(
                    row.getString("code"),
                    new Standing(row.getLong("organization_id"), row.getObject("parent_id", Long.class)));
        });
        return standing;
    }

    private static Set<Long> withSuperiors(Collection<Standing> units) {
        return units.stream()
                .flatMap(unit -> Stream.of(unit.id, unit.parent))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<CoverLine> lines(Stood of, Stood above, int weight) {
        return Stage.sources().stream()
                .filter(of.now()::containsKey)
                .map(stage -> {
                    var own = of.before().getOrDefault(stage, PassRate.UNKNOWN);
                    var other = above.before().getOrDefault(stage, PassRate.UNKNOWN);
                    return new CoverLine(
                            stage,
                            of.now().getOrDefault(stage, 0L),
                            own,
                            other,
                            own.known() || other.known() ? own.leaningOn(other, weight) : null);
                })
                .toList();
    }
}
