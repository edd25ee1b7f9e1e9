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

    /* On whose day a unit counts is put in for DAY. */
    private static final String BELOW = """
            JOIN heir h ON h.organization_id = s.organization_id AND h.valid_from <= DAY AND h.valid_to > DAY
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= DAY AND a.valid_to > DAY
            """;

    private static final String ON_THE_WAY = """
            s.stage IN ('%s', 'FEASIBLE') AND s.valid_from <= :day AND s.valid_to > :day
            """.formatted(String.join(
            "', '", Stage.openOnes().stream().map(Enum::name).toList()));

    private static final String STANDING = "SELECT s.channel, s.stage, COUNT(*) AS persons FROM candidate_stay s "
            + BELOW.replace("DAY", ":day") + " WHERE " + ON_THE_WAY + " GROUP BY s.channel, s.stage";

    private static final String STANDING_BELOW = """
            SELECT g.code, g.name, a.depth = 0 AS own, s.channel, s.stage, COUNT(*) AS persons FROM candidate_stay s
            %s
            JOIN ancestry c ON c.organization_id = h.heir_id AND c.depth = GREATEST(a.depth - 1, 0)
             AND c.valid_from <= :day AND c.valid_to > :day
            JOIN organization_version g ON g.organization_id = c.ancestor_id
             AND g.valid_from <= :day AND g.valid_to > :day
            WHERE %s
            GROUP BY g.code, g.name, own, s.channel, s.stage ORDER BY own DESC, g.name, g.code
            """.formatted(BELOW.replace("DAY", ":day"), ON_THE_WAY);

    private static final String REACHED = "SELECT s.channel, s.stage, COUNT(*) AS persons FROM candidate_stay s "
            + BELOW.replace("DAY", "s.valid_from")
            + " WHERE s.valid_from >= :from AND s.valid_from < :until GROUP BY s.channel, s.stage";

    private static final String WAYS_OUT = """
            SELECT s.channel, s.left_from, s.way_out, COUNT(*) AS persons FROM candidate_stay s
            %s
            WHERE s.stage = 'LEFT' AND s.valid_from >= :from AND s.valid_from < :until
            GROUP BY s.channel, s.left_from, s.way_out ORDER BY persons DESC, s.way_out, s.left_from, s.channel
            """.formatted(BELOW.replace("DAY", "s.valid_from"));

    private static final String KEPT = """
            SELECT EXISTS (SELECT 1 FROM candidate_stay s %s WHERE s.valid_from <= :day) AS kept
            """.formatted(BELOW.replace("DAY", ":day"));

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    CandidateQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /**
     * Who is on the way on a day, by channel and by the stage in which each stands: neither recognised nor gone.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public StageCounts standing(OrgScope scope, String code, LocalDate day) {
        return counts(asked(scope, STANDING, code).param("day", day));
    }

    /**
     * The same unit by unit directly below, by name; what the unit carries itself comes first and is marked as its own.
     * Together they are {@link #standing} of the unit.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<UnitStages> standingBelow(OrgScope scope, String code, LocalDate day) {
        var units = new LinkedHashMap<String, Below>();
        asked(scope, STANDING_BELOW, code).param("day", day).query(row -> {
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
        return counts(asked(scope, REACHED, code).param("from", period.from()).param("until", period.until()));
    }

    /**
     * Who left within a period: from which channel and stage, and why.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public WaysOut waysOut(OrgScope scope, String code, Period period) {
        return new WaysOut(asked(scope, WAYS_OUT, code)
                .param("from", period.from())
                .param("until", period.until())
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

    private static StageCounts counts(JdbcClient.StatementSpec asked) {
        var sums = new Sums();
        asked.query(sums::add);
        return sums.counts();
    }

    private JdbcClient.StatementSpec asked(OrgScope scope, String sql, String code) {
        return jdbc.sql(sql).param("unit", organizations.idOf(scope, code).value());
    }
}
