package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** What is below a unit, summed (rule 3). */
@Component
class SumAnswerQueries {

    /*
     * candidates  what the units below each member say by themselves: declared, or by a register in use; the tree decides
     *             who is below, so the search starts from the few figures and climbs; BELOW(table) stands for the way up
     *             in the tree of the time or of today
     * spoken      of each unit the best of them, by the rules of declared figures
     * topmost     those that have no speaking unit between them and the member: what the sum is made of; a member that has
     *             taken over others since it spoke is a part of its sum beside them, for those who were below it then
     */
    /** What units declared of the stretch asked. */
    private static final String FLOWS = """
            SELECT a.ancestor_id AS member, s.organization_id, s.metric, s.population, s.basis, s.until_on,
                   s.low, s.high, s.about, s.figures
            FROM figure_span s
            BELOW(s)
            WHERE (s.metric, s.population) IN (:wanted) AND s.metric IN (:metrics) AND s.basis IN (:basis, '')
              AND s.from_on = :from AND s.until_on <= :until
            """;

    /** Of what anybody at all has declared for the stretch asked. */
    private static final String ANYBODY = """
            SELECT DISTINCT metric, population FROM figure_span
            WHERE metric IN (:metrics) AND from_on = :from AND until_on <= :until
            """;

    /** What units declared of a state, on its latest day. */
    private static final String STATES = """
            SELECT a.ancestor_id AS member, d.organization_id, d.metric, d.population, d.basis,
                   d.to_on + INTERVAL 1 DAY AS until_on, IF(d.qualifier = 'AT_MOST', NULL, d.value) AS low,
                   COALESCE(d.up_to, IF(d.qualifier = 'AT_LEAST', NULL, d.value)) AS high,
                   d.qualifier = 'ABOUT' AS about, 1 AS figures
            FROM declared_figure d
            BELOW(d)
            WHERE d.metric IN (:stocks) AND (d.metric, d.population) IN (:wanted)
              AND d.basis IN (:basis, '') AND d.to_on < :until AND d.value IS NOT NULL
            """;

    /** What registers say that are marked below the member. */
    private static final String REGISTERS = """
            SELECT a.ancestor_id AS member, r.organization_id, p.metric, p.population,
                   IF(p.metric = 'ADMITTED', :basis, '') AS basis, DATE(:keptUntil) AS until_on,
                   COALESCE(k.n, 0) AS low, COALESCE(k.n, 0) AS high, FALSE AS about, 9999 AS figures
            FROM register_use r
            BELOW(r)
            JOIN JSON_TABLE(:kept, '$[*]' COLUMNS (metric VARCHAR(30) CHARACTER SET ascii PATH '$[0]',
                 population VARCHAR(40) CHARACTER SET ascii PATH '$[1]')) p
            LEFT JOIN (
                SELECT t.ancestor_id, t.metric, q.population,
                       SUM(CASE q.population WHEN 'WOMAN' THEN t.women WHEN 'ETHNIC_MINORITY' THEN t.ethnic_minority
                                             WHEN 'RELIGIOUS' THEN t.religious ELSE t.n END) AS n
                FROM register_use u JOIN register_tally t ON t.ancestor_id = u.organization_id
                JOIN JSON_TABLE(:kept, '$[*]' COLUMNS (metric VARCHAR(30) CHARACTER SET ascii PATH '$[0]',
                     population VARCHAR(40) CHARACTER SET ascii PATH '$[1]')) q ON q.metric = t.metric
                 AND q.population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', t.channel, t.sector)
                WHERE t.basis = IF(t.metric = 'ADMITTED', :basis, '')
                  AND t.counted_on >= :from AND t.counted_on < :keptUntil
                GROUP BY t.ancestor_id, t.metric, q.population) k
              ON k.ancestor_id = r.organization_id AND k.metric = p.metric AND k.population = p.population
            WHERE r.used_from <= :from AND :keptUntil > :from
            """;

    private static final String TOPMOST = """
            WITH candidates AS (
            CANDIDATES
            ), ranked AS (
                SELECT c.*, ROW_NUMBER() OVER (PARTITION BY member, organization_id, metric, population
                                               ORDER BY figures = 9999, until_on DESC, basis = '', figures) AS place
                FROM candidates c
            ), spoken AS (
                SELECT * FROM ranked WHERE place = 1
            ), topmost AS (
                SELECT s.member, s.organization_id, s.metric, s.population, s.basis, s.until_on, s.low, s.high, s.about
                FROM spoken s
                LEFT JOIN ancestry x ON x.organization_id = s.organization_id AND x.depth > 0
                 AND x.valid_from < :treeUntil AND x.valid_to > :from
                LEFT JOIN spoken higher ON higher.organization_id = x.ancestor_id AND higher.member = s.member
                 AND higher.metric = s.metric AND higher.population = s.population
                 AND (higher.organization_id <> higher.member OR x.valid_from < higher.until_on)
                GROUP BY s.member, s.organization_id, s.metric, s.population
                HAVING COUNT(higher.organization_id) = 0
            )
            """;

    /** Whoever stood below the member on a day asked. */
    private static final String BELOW_THEN = """
            JOIN ancestry a ON a.organization_id = %1$s.organization_id AND a.ancestor_id IN (:members) AND a.depth > 0
             AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom""";

    /** Whoever stands below the member today or is the member, and those whose history one of them carries. */
    private static final String BELOW_NOW = """
            JOIN heir h ON h.organization_id = %1$s.organization_id AND h.valid_from < :treeUntil AND h.valid_to > :treeFrom
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:members)
             AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom""";

    /** Who speaks below each member, and with each of them the sum it is a part of. */
    private static final String SUMS = TOPMOST + """
            SELECT member, metric, population, organization_id,
                   COUNT(*) OVER whole AS answering,
                   SUM(COALESCE(low, 0)) OVER whole AS low, SUM(COALESCE(high, 0)) OVER whole AS high,
                   SUM(low IS NULL) OVER whole AS without_low, SUM(high IS NULL) OVER whole AS without_high,
                   MAX(about) OVER whole AS about,
                   MIN(until_on) OVER whole AS first_until, MAX(until_on) OVER whole AS last_until,
                   MAX(basis) OVER whole AS basis, MIN(basis) OVER whole AS least_basis
            FROM topmost WINDOW whole AS (PARTITION BY member, metric, population)
            """;

    /*
     * A sum is complete when every child answers, by the same rules: so nobody hangs on the member, or on a unit between it
     * and those who speak, who neither speaks nor has anybody below who does.
     */
    private static final String WITH_GAPS = """
            WITH speaking AS (
                SELECT member, organization_id, metric, population
                FROM JSON_TABLE(:speaking, '$[*]' COLUMNS (
                    member BIGINT PATH '$[0]', organization_id BIGINT PATH '$[1]',
                    metric VARCHAR(30) CHARACTER SET ascii PATH '$[2]',
                    population VARCHAR(40) CHARACTER SET ascii PATH '$[3]')) listed
            ), joint AS (
                SELECT DISTINCT member, member AS organization_id, metric, population FROM speaking
                UNION
                SELECT DISTINCT t.member, x.ancestor_id, t.metric, t.population
                FROM speaking t
                STRAIGHT_JOIN ancestry x ON x.organization_id = t.organization_id AND x.depth > 0
                 AND x.valid_from < :treeUntil AND x.valid_to > :treeFrom
                STRAIGHT_JOIN ancestry b ON b.organization_id = x.ancestor_id AND b.ancestor_id = t.member
                 AND b.valid_from < :treeUntil AND b.valid_to > :treeFrom
            ), child AS (
                SELECT DISTINCT j.member, j.metric, j.population, p.organization_id
                FROM joint j
                STRAIGHT_JOIN placement p ON p.parent_id = j.organization_id
                 AND p.valid_from < :treeUntil AND p.valid_to > :treeFrom
            )
            SELECT DISTINCT c.member, c.metric, c.population
            FROM child c
            LEFT JOIN speaking s ON s.organization_id = c.organization_id AND s.member = c.member
             AND s.metric = c.metric AND s.population = c.population
            LEFT JOIN joint j ON j.organization_id = c.organization_id AND j.member = c.member
             AND j.metric = c.metric AND j.population = c.population
            WHERE s.organization_id IS NULL AND j.organization_id IS NULL
            """;

    /** In today's tree: nor anybody who then stood below a unit that speaks, though it has ended or taken over others since. */
    private static final String WITH_GAPS_NOW = WITH_GAPS + """
              AND NOT EXISTS (SELECT 1 FROM ancestry t
                  JOIN speaking q ON q.organization_id = t.ancestor_id AND q.member = c.member
                   AND q.metric = c.metric AND q.population = c.population
                  WHERE t.organization_id = c.organization_id AND t.depth > 0
                    AND t.valid_from < :until AND t.valid_to > :from)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SumAnswerQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sums for all these units, whether something else answers for them or not; only what is below them is summed. */
    List<Answer> answers(Question question, List<Long> members, Collection<Wanted> wanted) {
        var summed = members.isEmpty() ? List.<Wanted>of() : spokenOf(question, wanted);
        if (summed.isEmpty()) {
            return List.of();
        }
        var sums = new LinkedHashMap<ChildSum.Group, ChildSum>();
        statement(question, members, summed).query(row -> {
            var part = ChildSum.read(row, 0);
            sums.computeIfAbsent(part.group(), group -> part).speaking().add(row.getLong("organization_id"));
        });
        var withGaps = withGaps(question, sums.values());
        return sums.values().stream()
                .map(sum -> sum.answer(!withGaps.contains(sum.group())))
                .toList();
    }

    /** Most questions are answered higher up, and of the rest nobody at all may have spoken: that is known at once. */
    private List<Wanted> spokenOf(Question question, Collection<Wanted> wanted) {
        var summed = wanted.stream()
                .filter(one -> one.metric() != Metric.NO_ADMISSION_BRANCHES) // each paper counts its own "many years"
                .toList();
        boolean declaredOnly =
                summed.stream().noneMatch(one -> one.metric().stock() || RegisterAnswerQueries.kept(one));
        if (summed.isEmpty() || !declaredOnly) {
            return summed;
        }
        var spoken = new HashSet<>(jdbc.sql(ANYBODY)
                .param(
                        "metrics",
                        summed.stream()
                                .map(one -> one.metric().name())
                                .distinct()
                                .toList())
                .param("from", question.period().from())
                .param("until", question.period().until())
                .query((row, n) -> new Wanted(
                        Metric.valueOf(row.getString("metric")), Population.valueOf(row.getString("population"))))
                .list());
        return summed.stream().filter(spoken::contains).toList();
    }

    private Set<ChildSum.Group> withGaps(Question question, Collection<ChildSum> sums) {
        var listed = sums.stream()
                .filter(sum -> !sum.mixed())
                .flatMap(ChildSum::listed)
                .collect(Collectors.joining(",", "[", "]"));
        var tree = question.tree(LocalDate.now(clock));
        return listed.length() == 2
                ? Set.of()
                : new HashSet<>(jdbc.sql(question.reading() == Question.Reading.AS_IT_IS ? WITH_GAPS_NOW : WITH_GAPS)
                        .param("speaking", listed)
                        .param("from", question.period().from())
                        .param("until", question.period().until())
                        .param("treeFrom", tree.from())
                        .param("treeUntil", tree.until())
                        .query(ChildSum.Group::read)
                        .list());
    }

    private StatementSpec statement(Question question, List<Long> members, List<Wanted> wanted) {
        var today = LocalDate.now(clock);
        var tree = question.tree(today);
        return jdbc.sql(read(question.reading(), wanted))
                .param("members", members)
                .param("wanted", pairs(wanted))
                .param(
                        "metrics",
                        wanted.stream()
                                .map(one -> one.metric().name())
                                .distinct()
                                .toList())
                .param("kept", kept(wanted))
                .param("stocks", DeclaredAnswerQueries.STOCKS)
                .param("basis", question.basis().name())
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("from", question.period().from())
                .param("until", question.period().until())
                .param("keptUntil", RegisterAnswerQueries.until(question, today));
    }

    /** Only what can have candidates is asked for: the database plans as long for what finds nothing. */
    private static String read(Question.Reading reading, List<Wanted> wanted) {
        var parts = new ArrayList<String>();
        if (wanted.stream().anyMatch(one -> !one.metric().stock())) {
            parts.add(FLOWS);
        }
        if (wanted.stream().anyMatch(one -> one.metric().stock())) {
            parts.add(STATES);
        }
        if (wanted.stream().anyMatch(RegisterAnswerQueries::kept)) {
            parts.add(REGISTERS);
        }
        var below = reading == Question.Reading.AS_IT_WAS ? BELOW_THEN : BELOW_NOW;
        var text = SUMS.replace("CANDIDATES", String.join("UNION ALL\n", parts));
        for (var table : List.of("s", "d", "r")) {
            text = text.replace("BELOW(" + table + ")", below.replace("%1$s", table));
        }
        return text;
    }

    /** What registers can answer, as a JSON list of pairs. */
    private static String kept(List<Wanted> wanted) {
        return wanted.stream()
                .filter(RegisterAnswerQueries::kept)
                .map(one -> "[\"" + one.metric() + "\",\"" + one.population() + "\"]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Metric and population as SQL's row values. */
    private static List<Object[]> pairs(Collection<Wanted> wanted) {
        return wanted.stream()
                .distinct()
                .map(one -> new Object[] {one.metric().name(), one.population().name()})
                .toList();
    }
}
