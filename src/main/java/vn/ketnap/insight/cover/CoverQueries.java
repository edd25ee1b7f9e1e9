package vn.ketnap.insight.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.ketnap.settings.Settings;
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

    /*
     * day    today, and the same day of the years before, each with the last day until which a decision counts
     * stood  who stood in which stage before the decision on each of them, and had it by that last day; read from the
     *        days of the steps, one walk through all candidates being faster than their stays on four days
     */
    private static final String STOOD = """
            WITH day (back, day, until) AS (DAYS), stood AS (
                SELECT f.organization_id, day.back > 0 AS before_now, f.decided_on <= day.until AS passed,
                       CASE WHEN f.left_on <= day.day OR f.decided_on <= day.day THEN NULL STEPS END AS stage
                FROM candidate f JOIN day
            ), counted AS (
                SELECT organization_id, stage, before_now, COUNT(*) AS stood, SUM(passed) AS passed
                FROM stood WHERE stage IS NOT NULL GROUP BY organization_id, stage, before_now
            )
            SELECT a.ancestor_id, counted.stage, counted.before_now, SUM(counted.stood) AS stood,
                   SUM(counted.passed) AS passed
            FROM counted
            JOIN heir h ON h.organization_id = counted.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:units)
             AND a.valid_from <= :today AND a.valid_to > :today
            GROUP BY a.ancestor_id, counted.stage, counted.before_now
            """.replace(
                    "STEPS",
                    Stage.sources().reversed().stream()
                            .map(stage -> "WHEN f.%s <= day.day THEN '%s'".formatted(stage.column(), stage))
                            .collect(Collectors.joining(" ")));

    private static final String SENT = """
            SELECT COUNT(*) AS sent,
                   COALESCE(SUM(f.decided_on <= f.sent_to_class_on + INTERVAL :days DAY), 0) AS decided
            FROM candidate f
            JOIN heir h ON h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :today AND a.valid_to > :today
            WHERE f.sent_to_class_on > :from AND f.sent_to_class_on <= :until
            """;

    private static final String TOOK = """
            SELECT DISTINCT MEDIAN(DATEDIFF(f.decided_on, f.sent_to_class_on)) OVER () AS days
            FROM candidate f
            JOIN heir h ON h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :today AND a.valid_to > :today
            WHERE f.decided_on > :from AND f.decided_on <= :today AND f.sent_to_class_on IS NOT NULL
            """;

    private static final String UNITS = """
            SELECT v.organization_id, v.code, p.parent_id FROM organization_version v
            LEFT JOIN placement p ON p.organization_id = v.organization_id AND p.valid_from <= :today AND p.valid_to > :today
            WHERE v.code IN (:codes) AND v.valid_from <= :today AND v.valid_to > :today
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    CoverQueries(JdbcClient jdbc, OrganizationQueries organizations, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** A unit that stands today. */
    private record Standing(long id, @Nullable Long parent) {}

    /** Who stands in each stage now, and what was seen there before. */
    private record Seen(Map<Stage, Long> now, Map<Stage, PassRate> before) {
        Seen() {
            this(new EnumMap<>(Stage.class), new EnumMap<>(Stage.class));
        }
    }

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
     * What the pipeline lets expect of the unit asked about. Nothing where a part of the people is asked about, for those on
     * the way are everybody, and nothing where the period of the target is over.
     *
     * @param own what the unit reached, as the filter asks
     */
    public Optional<Cover> promised(OrgScope scope, AttainmentFilter filter, UnitProgress own) {
        return filter.population() == Population.ALL
                ? of(scope, own, filter.period().to())
                        .filter(cover -> cover.day().isBefore(cover.end()))
                : Optional.empty();
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
        var seen = seen(standing.values().stream().toList(), day, end, today, terms);
        var classes = classes(own, day, end, today, terms);
        int weight = terms.integer("source.cover-weight");
        return rows.stream()
                .filter(row -> standing.containsKey(row.code()))
                .map(row -> {
                    var unit = Objects.requireNonNull(standing.get(row.code()));
                    var of = seen.getOrDefault(unit.id, new Seen());
                    var above = unit.parent == null ? new Seen() : seen.getOrDefault(unit.parent, new Seen());
                    return new Cover(row, day, end, lines(of, above, weight), classes);
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

    private Map<Long, Seen> seen(List<Standing> units, LocalDate day, LocalDate end, LocalDate today, Settings terms) {
        var ids = units.stream()
                .flatMap(unit -> Stream.of(unit.id, unit.parent))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var days = IntStream.rangeClosed(0, terms.integer("source.cover-years"))
                .mapToObj(back ->
                        "SELECT %d, DATE '%s', DATE '%s'".formatted(back, day.minusYears(back), end.minusYears(back)))
                .toList();
        var seen = new HashMap<Long, Seen>();
        jdbc.sql(STOOD.replace("DAYS", String.join(" UNION ALL ", days)))
                .param("units", ids)
                .param("today", today)
                .query(row -> {
                    var of = seen.computeIfAbsent(row.getLong("ancestor_id"), unit -> new Seen());
                    var stage = Stage.valueOf(row.getString("stage"));
                    if (row.getBoolean("before_now")) {
                        of.before.put(stage, new PassRate(row.getLong("passed"), row.getLong("stood")));
                    } else {
                        of.now.put(stage, row.getLong("stood"));
                    }
                });
        return seen;
    }

    private static List<CoverLine> lines(Seen of, Seen above, int weight) {
        return Stage.sources().stream()
                .filter(of.now::containsKey)
                .map(stage -> {
                    var own = of.before.getOrDefault(stage, PassRate.UNKNOWN);
                    var other = above.before.getOrDefault(stage, PassRate.UNKNOWN);
                    return new CoverLine(
                            stage,
                            of.now.getOrDefault(stage, 0L),
                            own,
                            other,
                            own.known() || other.known() ? own.leaningOn(other, weight) : null);
                })
                .toList();
    }

    /** Of those sent early enough to have had as many days as remain. */
    private ClassPassing classes(long unit, LocalDate day, LocalDate end, LocalDate today, Settings terms) {
        long remaining = Math.max(0, ChronoUnit.DAYS.between(day, end));
        var from = day.minusYears(terms.integer("source.cover-years"));
        var days = jdbc.sql(TOOK)
                .param("unit", unit)
                .param("today", today)
                .param("from", from)
                .query((row, n) -> (int) Math.round(row.getDouble("days")))
                .optional()
                .orElse(null);
        return jdbc.sql(SENT)
                .param("unit", unit)
                .param("today", today)
                .param("days", remaining)
                .param("from", from.minusDays(remaining))
                .param("until", day.minusDays(remaining))
                .query((row, n) -> new ClassPassing(row.getLong("sent"), row.getLong("decided"), days))
                .single();
    }
}
