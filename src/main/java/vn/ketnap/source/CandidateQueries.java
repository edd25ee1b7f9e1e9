package vn.ketnap.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * Counts of candidates by stage and channel: where they stand on a day, what they reached within a period, how they left.
 * No names come out of here, so whoever sees the unit may see the counts.
 *
 * <p>Two questions that are never mixed: {@link #standing} is a stock (each person who is on the way on that day stands in
 * exactly one stage, so its counts add up to persons), {@link #reached} is a flow (each arrival at a stage within the
 * period counts, so one person may count at several stages). A person counts for a unit where the one that carries him (or
 * its heir) stood on the day that is asked for: of a stock the day itself, of a flow the day of the arrival.
 */
@Component
@Transactional(readOnly = true)
public class CandidateQueries {

    /** More units below than these are walked through once and joined by hash; fewer are searched one by one. */
    private static final int MANY = 2_000;

    private static final String MANY_BELOW =
            "SELECT COUNT(*) > %d FROM (SELECT 1 FROM ancestry WHERE ancestor_id = :unit LIMIT %d) below"
                    .formatted(MANY, MANY + 1);

    /** The buffer holds the units of a province at once, so that the stays are walked through only once. */
    private static final String BY_HASH =
            "SET STATEMENT join_cache_level = 4, join_buffer_size = 8388608 FOR SELECT s.channel, s.stage, COUNT(*) AS persons\n";

    /*
     * The units below are worked out first, as a small table with a key: looking each of many stays up in heirs and
     * ancestry would take three times as long.
     */
    private static final String BELOW_ON_DAY = """
            JOIN (SELECT DISTINCT h.organization_id FROM ancestry a
                  JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :day AND h.valid_to > :day
                  WHERE a.ancestor_id = :unit AND a.valid_from <= :day AND a.valid_to > :day) below
              ON below.organization_id = s.organization_id
            """;

    static final String ON_THE_WAY = """
            s.stage IN ('%s', 'FEASIBLE') AND s.valid_from <= :day AND s.valid_to > :day
            """.formatted(String.join(
            "', '", Stage.openOnes().stream().map(Enum::name).toList()));

    private static final String STANDING = "SELECT s.channel, s.stage, COUNT(*) AS persons FROM candidate_stay s "
            + BELOW_ON_DAY + " WHERE " + ON_THE_WAY + " GROUP BY s.channel, s.stage";

    private static final String STANDING_BELOW_MANY = BY_HASH + """
            FROM ancestry a FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN heir h FORCE INDEX (heir_of) ON h.heir_id = a.organization_id
             AND h.valid_from <= :day AND h.valid_to > :day
            STRAIGHT_JOIN candidate_stay s FORCE INDEX (stay_standing) ON s.organization_id = h.organization_id
            WHERE a.ancestor_id = :unit AND a.valid_from <= :day AND a.valid_to > :day AND %s
            GROUP BY s.channel, s.stage
            """.formatted(ON_THE_WAY);

    private static final String STANDING_BELOW = """
            SELECT g.code, g.name, counted.own, counted.channel, counted.stage, counted.persons
            FROM (SELECT below.child, below.own, s.channel, s.stage, COUNT(*) AS persons FROM candidate_stay s
                  JOIN (SELECT DISTINCT h.organization_id, kid.organization_id AS child, kid.depth = 0 AS own
                        FROM ancestry kid
                        JOIN ancestry a ON a.ancestor_id = kid.organization_id AND (kid.depth = 1 OR a.depth = 0)
                         AND a.valid_from <= :day AND a.valid_to > :day
                        JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :day AND h.valid_to > :day
                        WHERE kid.ancestor_id = :unit AND kid.depth <= 1
                          AND kid.valid_from <= :day AND kid.valid_to > :day) below
                    ON below.organization_id = s.organization_id
                  WHERE %s
                  GROUP BY below.child, below.own, s.channel, s.stage) counted
            JOIN organization_version g ON g.organization_id = counted.child
             AND g.valid_from <= :day AND g.valid_to > :day
            ORDER BY counted.own DESC, g.name, g.code
            """.formatted(ON_THE_WAY);

    private static final String MONTHS = """
            SELECT channel, stage, left_from, way_out, n FROM candidate_month
            WHERE ancestor_id = :unit AND month >= :firstMonth AND month < :lastMonth
            """;

    /* As above the units below are worked out first, each with the days on which it stood there. */
    private static final String DAYS = """
            SELECT s.channel, s.stage, s.left_from, s.way_out, 1 FROM candidate_stay s
            JOIN (SELECT DISTINCT h.organization_id, GREATEST(h.valid_from, a.valid_from) AS since,
                         LEAST(h.valid_to, a.valid_to) AS until
                  FROM ancestry a
                  JOIN heir h ON h.heir_id = a.organization_id
                   AND h.valid_from < a.valid_to AND h.valid_to > a.valid_from
                  WHERE a.ancestor_id = :unit AND a.valid_from < :until AND a.valid_to > :from) below
              ON below.organization_id = s.organization_id
             AND s.valid_from >= below.since AND s.valid_from < below.until
            WHERE (s.valid_from >= :from AND s.valid_from < :firstMonth)
               OR (s.valid_from >= :lastMonth AND s.valid_from < :until)
            """;

    private static final String REACHED =
            "SELECT channel, stage, SUM(n) AS persons FROM (STEPS) steps GROUP BY channel, stage HAVING persons > 0";

    private static final String WAYS_OUT = """
            SELECT channel, left_from, way_out, SUM(n) AS persons FROM (STEPS) steps
            WHERE stage = 'LEFT' GROUP BY channel, left_from, way_out HAVING persons > 0
            ORDER BY persons DESC, way_out, left_from, channel
            """;

    /** The first that is found is enough. */
    private static final String KEPT = """
            SELECT EXISTS (
                SELECT 1 FROM ancestry a
                STRAIGHT_JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :day AND h.valid_to > :day
                STRAIGHT_JOIN candidate_stay s ON s.organization_id = h.organization_id AND s.valid_from <= :day
                WHERE a.ancestor_id = :unit AND a.valid_from <= :day AND a.valid_to > :day) AS kept
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final StandingSumQueries summed;

    CandidateQueries(JdbcClient jdbc, OrganizationQueries organizations, StandingSumQueries summed) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.summed = summed;
    }

    /**
     * Who is on the way on a day, by channel and by the stage in which each stands: neither recognised nor gone.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public StageCounts standing(OrgScope scope, String code, LocalDate day) {
        long unit = organizations.idOf(scope, code).value();
        return summed.hold(unit, day) ? counts(summed.standing(unit)) : standing(unit, day, many(unit));
    }

    /** Both ways say the same. */
    StageCounts standing(long unit, LocalDate day, boolean many) {
        return counts(jdbc.sql(many ? STANDING_BELOW_MANY : STANDING)
                .param("unit", unit)
                .param("day", day));
    }

    /**
     * The same unit by unit directly below, by name; what the unit carries itself comes first and is marked as its own.
     * Together they are {@link #standing} of the unit.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<UnitStages> standingBelow(OrgScope scope, String code, LocalDate day) {
        long unit = organizations.idOf(scope, code).value();
        return below(summed.hold(day) ? summed.below(unit, day) : belowByPersons(unit, day));
    }

    /** The same, whatever sums are kept. */
    JdbcClient.StatementSpec belowByPersons(long unit, LocalDate day) {
        return jdbc.sql(STANDING_BELOW).param("unit", unit).param("day", day);
    }

    static List<UnitStages> below(JdbcClient.StatementSpec asked) {
        var units = new LinkedHashMap<String, Below>();
        asked.query(row -> {
            boolean own = row.getBoolean("own");
            String unit = row.getString("code");
            String name = row.getString("name");
            units.computeIfAbsent(own + unit, one -> new Below(unit, name, own, new Sums()))
                    .sums
                    .add(row);
        });
        return units.values().stream()
                .map(below -> new UnitStages(below.code, below.name, below.own, below.sums.counts()))
                .toList();
    }

    /**
     * How many came to each stage within a period, by channel; {@link Stage#LEFT} counts those who left. Somebody who came
     * in at a later stage is not counted at the stages before it, and somebody who came back counts again.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public StageCounts reached(OrgScope scope, String code, Period period) {
        return counts(within(scope, REACHED, code, period));
    }

    /**
     * Who left within a period: from which channel and stage, and why.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public WaysOut waysOut(OrgScope scope, String code, Period period) {
        return new WaysOut(within(scope, WAYS_OUT, code, period)
                .query((row, n) -> new WaysOut.Line(
                        Population.valueOf(row.getString("channel")),
                        Stage.valueOf(row.getString("left_from")),
                        WayOut.valueOf(row.getString("way_out")),
                        row.getLong("persons")))
                .list());
    }

    /**
     * Whether candidates are kept under a unit at all, so that nobody in a stage means nobody and not that nothing is known.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public boolean kept(OrgScope scope, String code, LocalDate day) {
        return asked(scope, KEPT, code)
                .param("day", day)
                .query((row, n) -> row.getBoolean("kept"))
                .single();
    }

    private record Below(String code, String name, boolean own, Sums sums) {}

    /** Counts as they are read. */
    private static final class Sums {

        private static final String MARK = "FEASIBLE";

        private final Map<Population, Map<Stage, Long>> byChannel = new EnumMap<>(Population.class);
        private final Map<Population, Long> feasible = new EnumMap<>(Population.class);

        void add(ResultSet row) throws SQLException {
            var channel = Population.valueOf(row.getString("channel"));
            var stage = row.getString("stage");
            long persons = row.getLong("persons");
            if (stage.equals(MARK)) {
                feasible.merge(channel, persons, Long::sum);
            } else {
                byChannel
                        .computeIfAbsent(channel, one -> new EnumMap<>(Stage.class))
                        .merge(Stage.valueOf(stage), persons, Long::sum);
            }
        }

        StageCounts counts() {
            return new StageCounts(byChannel, feasible);
        }
    }

    private boolean many(long unit) {
        return jdbc.sql(MANY_BELOW).param("unit", unit).query(Boolean.class).single();
    }

    private static StageCounts counts(JdbcClient.StatementSpec asked) {
        var sums = new Sums();
        asked.query(sums::add);
        return sums.counts();
    }

    /** Whole months from their sums, the days before and after them one by one; of days alone all stand before. */
    private JdbcClient.StatementSpec within(OrgScope scope, String sql, String code, Period period) {
        var from = period.from();
        var until = period.until();
        var first = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        boolean months = first.isBefore(until.withDayOfMonth(1));
        boolean days = !months || !first.equals(from) || until.getDayOfMonth() != 1;
        return asked(scope, sql.replace("STEPS", days ? MONTHS + " UNION ALL " + DAYS : MONTHS), code)
                .param("from", from)
                .param("firstMonth", months ? first : until)
                .param("lastMonth", months ? until.withDayOfMonth(1) : until)
                .param("until", until);
    }

    private JdbcClient.StatementSpec asked(OrgScope scope, String sql, String code) {
        return jdbc.sql(sql).param("unit", organizations.idOf(scope, code).value());
    }
}
