package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageLimits;

/** What became of the trained, year by year, and how long people stand where they stand; in the tree of the day. */
@Component
@Transactional(readOnly = true)
public class CohortQueries {

    private static final String BELOW = """
            JOIN heir h ON h.organization_id = f.organization_id AND h.valid_from <= :day AND h.valid_to > :day
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :day AND a.valid_to > :day
            """;

    /** Somebody who came back with a certificate of an earlier round counts in the round that got it. */
    private static final String COHORTS = """
            SELECT YEAR(f.completed_class_on) AS trained_in, COUNT(*) AS trained,
                   SUM(COALESCE(f.decided_on <= :day, FALSE)) AS decided,
                   SUM(f.decided_on IS NULL AND COALESCE(f.left_on <= :day, FALSE)) AS gone
            FROM candidate f
            %s
            WHERE f.completed_class_on >= :since AND f.completed_class_on <= :day
            GROUP BY trained_in ORDER BY trained_in DESC
            """.formatted(BELOW);

    private static final String COHORTS_KEPT = """
            SELECT trained_in, n AS trained, decided, gone FROM candidate_cohort
            WHERE ancestor_id = :unit AND trained_in >= YEAR(:since) AND n > 0 ORDER BY trained_in DESC
            """;

    private static final String AGES = """
            SELECT DISTINCT f.stage, MEDIAN(DATEDIFF(:day, f.valid_from)) OVER (PARTITION BY f.stage) AS days
            FROM candidate_stay f
            %s
            WHERE f.stage IN (:stages) AND f.valid_from <= :day AND f.valid_to > :day
            """.formatted(BELOW);

    private static final String AGES_KEPT =
            "SELECT stage, DATEDIFF(:day, since) AS days, n FROM candidate_since WHERE ancestor_id = :unit AND n > 0";

    private static final String TOO_LONG = """
            SELECT f.stage, COUNT(*) AS persons FROM candidate_stay f
            %s
            WHERE f.valid_from <= :day AND f.valid_to > :day AND (LATE)
            GROUP BY f.stage
            """.formatted(BELOW);

    private static final String TOO_LONG_KEPT = """
            SELECT f.stage, SUM(f.n) AS persons FROM (
                SELECT stage, since AS valid_from, n FROM candidate_since WHERE ancestor_id = :unit AND n > 0) f
            WHERE LATE GROUP BY f.stage
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final StoodQueries stood;

    CohortQueries(JdbcClient jdbc, OrganizationQueries organizations, StoodQueries stood) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.stood = stood;
    }

    /**
     * The trained of some years, the latest year first.
     *
     * @param years how many years back, this one included
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<Cohort> cohorts(OrgScope scope, String code, LocalDate day, int years) {
        long unit = organizations.idOf(scope, code).value();
        return jdbc.sql(stood.summedOn(unit, day) ? COHORTS_KEPT : COHORTS)
                .param("unit", unit)
                .param("day", day)
                .param("since", LocalDate.of(day.getYear() - years + 1, 1, 1))
                .query((row, n) -> new Cohort(
                        row.getInt("trained_in"), row.getLong("trained"), row.getLong("decided"), row.getLong("gone")))
                .list();
    }

    /**
     * Days for which half of those in a stage have stood there on a day, no longer; no stage without anybody.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Map<Stage, Long> medianDays(OrgScope scope, String code, LocalDate day) {
        long unit = organizations.idOf(scope, code).value();
        return stood.summedOn(unit, day) ? medianKept(unit, day) : medianByPersons(unit, day);
    }

    /**
     * How many stand in a stage longer than its limit; no stage without anybody.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Map<Stage, Long> tooLong(OrgScope scope, String code, LocalDate day, StageLimits limits) {
        long unit = organizations.idOf(scope, code).value();
        var late = limits.longest().keySet().stream()
                .map(stage -> "f.stage = '%s' AND f.valid_from < DATE '%s'".formatted(stage, limits.latest(stage, day)))
                .collect(Collectors.joining(" OR "));
        var persons = new EnumMap<Stage, Long>(Stage.class);
        jdbc.sql((stood.summedOn(unit, day) ? TOO_LONG_KEPT : TOO_LONG).replace("LATE", late))
                .param("unit", unit)
                .param("day", day)
                .query(row -> {
                    persons.put(Stage.valueOf(row.getString("stage")), row.getLong("persons"));
                });
        return persons;
    }

    private Map<Stage, Long> medianKept(long unit, LocalDate day) {
        var spreads = new EnumMap<Stage, DaySpread>(Stage.class);
        jdbc.sql(AGES_KEPT).param("unit", unit).param("day", day).query(row -> {
            spreads.computeIfAbsent(Stage.valueOf(row.getString("stage")), stage -> new DaySpread())
                    .add(row.getInt("days"), row.getLong("n"));
        });
        var days = new EnumMap<Stage, Long>(Stage.class);
        spreads.forEach((stage, spread) -> days.put(stage, Math.round(Objects.requireNonNull(spread.median()))));
        return days;
    }

    private Map<Stage, Long> medianByPersons(long unit, LocalDate day) {
        var days = new EnumMap<Stage, Long>(Stage.class);
        jdbc.sql(AGES)
                .param("unit", unit)
                .param("day", day)
                .param("stages", Stage.openOnes().stream().map(Enum::name).toList())
                .query(row -> {
                    days.put(Stage.valueOf(row.getString("stage")), Math.round(row.getDouble("days")));
                });
        return days;
    }
}
