package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;

/** Answers a question about a period for a unit and each of its children, in one statement. */
@Component
@Transactional(readOnly = true)
public class AnswerQueries {

    /*
     * family    the unit itself and its children: every one of them is answered by the same rules
     * below     each family member's subtree, itself included
     * spoken    what a unit's own declared figures answer for [from, until): of all stretches that start on the first
     *           day the one that reaches furthest; a figure that states the basis goes before one that does not. A stock
     *           (branches without admission) is the state on its latest day.
     * topmost   below each family member the answering units that have no answering unit above them: the member itself
     *           if it answers, else the answers its sum is made of
     * A sum is complete when every leaf of the subtree lies below an answering unit. Branches without admission are
     * never summed upwards: each paper counts its own "many years".
     */
    private static final String ANSWERS = """
            WITH family AS (
                SELECT DISTINCT a.organization_id AS member FROM ancestry a
                WHERE a.ancestor_id = :unit AND a.depth IN (0, 1) AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
                  AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                       AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
            ), below AS (
                SELECT DISTINCT f.member, a.organization_id FROM family f
                JOIN ancestry a ON a.ancestor_id = f.member AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
            ), units AS (
                SELECT organization_id FROM below WHERE member = :unit
            ), candidates AS (
                SELECT s.organization_id, s.metric, s.population, s.basis, s.until_on, s.low, s.high, s.about, s.figures
                FROM figure_span s JOIN units u ON u.organization_id = s.organization_id
                WHERE (s.metric, s.population) IN (:wanted) AND s.basis IN (:basis, '')
                  AND s.from_on = :from AND s.until_on <= :until
                UNION ALL
                SELECT d.organization_id, d.metric, d.population, d.basis, d.to_on + INTERVAL 1 DAY,
                       IF(d.qualifier = 'AT_MOST', NULL, d.value),
                       COALESCE(d.up_to, IF(d.qualifier = 'AT_LEAST', NULL, d.value)),
                       d.qualifier = 'ABOUT', 1
                FROM declared_figure d JOIN units u ON u.organization_id = d.organization_id
                WHERE d.metric IN (:stocks) AND (d.metric, d.population) IN (:wanted) AND d.basis IN (:basis, '')
                  AND d.to_on < :until AND d.value IS NOT NULL
            ), ranked AS (
                SELECT c.*, ROW_NUMBER() OVER (PARTITION BY organization_id, metric, population
                                               ORDER BY until_on DESC, basis = '', figures) AS place
                FROM candidates c
            ), spoken AS (
                SELECT * FROM ranked WHERE place = 1
            ), topmost AS (
                SELECT b.member, s.* FROM below b
                JOIN spoken s ON s.organization_id = b.organization_id
                WHERE (s.metric <> 'NO_ADMISSION_BRANCHES' OR b.member = s.organization_id) AND NOT EXISTS (
                    SELECT 1 FROM ancestry x
                    JOIN spoken higher ON higher.organization_id = x.ancestor_id
                     AND higher.metric = s.metric AND higher.population = s.population
                    JOIN below hb ON hb.member = b.member AND hb.organization_id = x.ancestor_id
                    WHERE x.organization_id = s.organization_id AND x.depth > 0
                      AND x.valid_from < :treeUntil AND x.valid_to > :treeFrom)
            ), leaves AS (
                SELECT b.member, b.organization_id FROM below b WHERE NOT EXISTS (
                    SELECT 1 FROM placement p WHERE p.parent_id = b.organization_id
                      AND p.valid_from < :treeUntil AND p.valid_to > :treeFrom)
            ), leaf_count AS (
                SELECT member, COUNT(*) AS leaves FROM leaves GROUP BY member
            ), covered AS (
                SELECT t.member, t.metric, t.population, COUNT(DISTINCT l.organization_id) AS leaves FROM topmost t
                JOIN ancestry x ON x.ancestor_id = t.organization_id
                 AND x.valid_from < :treeUntil AND x.valid_to > :treeFrom
                JOIN leaves l ON l.member = t.member AND l.organization_id = x.organization_id
                GROUP BY t.member, t.metric, t.population
            )
            SELECT t.member, t.metric, t.population,
                   MAX(t.organization_id = t.member) AS own,
                   COUNT(*) AS answering,
                   MAX(t.figures) AS figures,
                   SUM(COALESCE(t.low, 0)) AS low, SUM(COALESCE(t.high, 0)) AS high,
                   SUM(t.low IS NULL) AS without_low, SUM(t.high IS NULL) AS without_high, MAX(t.about) AS about,
                   MIN(t.until_on) AS first_until, MAX(t.until_on) AS last_until,
                   MAX(t.basis) AS basis, MIN(t.basis) AS least_basis,
                   MAX(c.leaves) = MAX(n.leaves) AS complete
            FROM topmost t
            JOIN leaf_count n ON n.member = t.member
            JOIN covered c ON c.member = t.member AND c.metric = t.metric AND c.population = t.population
            GROUP BY t.member, t.metric, t.population
            """;

    private static final List<String> STOCKS = java.util.Arrays.stream(Metric.values())
            .filter(Metric::stock)
            .map(Metric::name)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A metric among a population. */
    public record Wanted(Metric metric, Population population) {}

    /**
     * Answers for the unit itself and each of its children; what is not known has no entry.
     *
     * @param wanted which metrics among which populations; not empty
     */
    public List<Answer> answers(OrgScope scope, Question question, Collection<Wanted> wanted) {
        var today = LocalDate.now(clock);
        boolean then = question.reading() == Question.Reading.AS_IT_WAS;
        return jdbc.sql(ANSWERS)
                .param("unit", question.organization().value())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", today)
                .param("treeFrom", then ? question.period().from() : today)
                .param("treeUntil", then ? question.period().until() : today.plusDays(1))
                .param("from", question.period().from())
                .param("until", question.period().until())
                .param("basis", question.basis().name())
                .param("stocks", STOCKS)
                .param(
                        "wanted",
                        wanted.stream()
                                .distinct()
                                .map(one -> new Object[] {
                                    one.metric().name(), one.population().name()
                                })
                                .toList())
                .query(AnswerQueries::answer)
                .list();
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        boolean own = row.getBoolean("own");
        boolean mixed = !own && !row.getString("first_until").equals(row.getString("last_until"));
        boolean lowerBoundOnly = !own && (mixed || !row.getBoolean("complete"));
        boolean noHigh = lowerBoundOnly || row.getInt("without_high") > 0;
        Long high = noHigh ? null : Long.valueOf(row.getLong("high"));
        Long low = row.getInt("without_low") > 0 && !noHigh ? null : Long.valueOf(row.getLong("low"));
        return new Answer(
                new OrganizationId(row.getLong("member")),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
                Answer.count(low, high, row.getBoolean("about")),
                row.getObject("last_until", LocalDate.class).minusDays(1),
                own ? Answer.Source.OWN_DECLARED : Answer.Source.SUM_OF_CHILDREN,
                own && row.getInt("figures") > 1,
                mixed,
                basis(row),
                row.getInt("answering"));
    }

    private static @Nullable DateBasis basis(ResultSet row) throws SQLException {
        String stated = row.getString("basis");
        return stated.isEmpty() || row.getString("least_basis").isEmpty() ? null : DateBasis.valueOf(stated);
    }
}
