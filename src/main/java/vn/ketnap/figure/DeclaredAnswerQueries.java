package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;

/** What units themselves have declared (rule 1). */
@Component
class DeclaredAnswerQueries {

    /** Metrics that are states on a day: they answer with their latest day. */
    static final List<String> STOCKS = Arrays.stream(Metric.values())
            .filter(Metric::stock)
            .map(Metric::name)
            .toList();

    /**
     * In today's tree a unit that has since taken over another is more than it spoke of: what it said before that day is
     * summed with what the other said (rule 3). Who stood below it already was spoken of.
     */
    private static final String STILL_WHOLE = """
            NOT EXISTS (
                SELECT 1 FROM heir h
                WHERE h.heir_id = %1$s.organization_id AND h.organization_id <> h.heir_id
                  AND h.valid_from >= %2$s AND h.valid_from <= :today AND h.valid_to > :today
                  AND NOT EXISTS (SELECT 1 FROM ancestry b
                                  WHERE b.organization_id = h.organization_id AND b.ancestor_id = h.heir_id
                                    AND b.valid_from < %2$s AND b.valid_to >= %2$s))
            """;

    /** Whether a stretch can be read in today's tree. */
    static final String STRETCH_STILL_WHOLE = STILL_WHOLE.formatted("s", "s.until_on");

    private static final String STATE_STILL_WHOLE = STILL_WHOLE.formatted("d", "(d.to_on + INTERVAL 1 DAY)");

    /** All stretches that start on the first day asked; a stock (branches without admission) is the state on a day. */
    private static final String SPOKEN = """
            SELECT s.organization_id, s.metric, s.population, s.basis, s.until_on, s.low, s.high, s.about, s.figures
            FROM figure_span s FORCE INDEX (figure_span_question)
            WHERE s.organization_id IN (:members) AND s.metric IN (:metrics) AND s.population IN (:populations)
              AND s.basis IN (:basis, '') AND s.from_on = :from AND s.until_on <= :until
            """;

    private static final String STATES = """
            SELECT d.organization_id, d.metric, d.population, d.basis, d.to_on + INTERVAL 1 DAY AS until_on,
                   IF(d.qualifier = 'AT_MOST', NULL, d.value) AS low,
                   COALESCE(d.up_to, IF(d.qualifier = 'AT_LEAST', NULL, d.value)) AS high,
                   d.qualifier = 'ABOUT' AS about, 1 AS figures
            FROM declared_figure d FIGURE_INDEX
            WHERE d.organization_id IN (:members) AND d.metric IN (:stocks) AND d.population IN (:populations)
              AND d.basis IN (:basis, '') AND d.to_on < :until AND d.value IS NOT NULL
            """;

    /** For more units the database would weigh each of them against each metric before it reads by the question anyway. */
    private static final int MANY = 30;

    private static final String STATES_OF_FEW = STATES.replace(" FIGURE_INDEX", "");
    private static final String STATES_OF_MANY =
            STATES.replace("FIGURE_INDEX", "FORCE INDEX (declared_figure_question)");

    /** Of all stretches the one that reaches furthest; a figure that states the basis goes before one that does not. */
    static final Comparator<Answer> BEST_FIRST = Comparator.comparing(Answer::cutOff, Comparator.reverseOrder())
            .thenComparing(answer -> answer.basis() == null)
            .thenComparing(Answer::derived);

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclaredAnswerQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that was declared; of what answers the same, the best first. */
    List<Answer> answers(Question question, List<Long> members, Collection<Wanted> wanted) {
        var asked = Set.copyOf(wanted);
        var metrics = names(asked, one -> one.metric().name());
        return jdbc
                .sql(statement(question.reading(), members.size(), asked))
                .param("members", members)
                .param("metrics", metrics)
                .param("populations", names(asked, one -> one.population().name()))
                .param("stocks", metrics.stream().filter(STOCKS::contains).toList())
                .param("basis", question.basis().name())
                .param("from", question.period().from())
                .param("until", question.period().until())
                .param("today", LocalDate.now(clock))
                .query(DeclaredAnswerQueries::answer)
                .list()
                .stream()
                .filter(answer -> asked.contains(new Wanted(answer.metric(), answer.population())))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Only what is wanted is planned: states are asked for where one is. */
    private static String statement(Question.Reading reading, int members, Set<Wanted> wanted) {
        boolean now = reading == Question.Reading.AS_IT_IS;
        var spoken = now ? SPOKEN + " AND " + STRETCH_STILL_WHOLE : SPOKEN;
        var states = (members > MANY ? STATES_OF_MANY : STATES_OF_FEW) + (now ? " AND " + STATE_STILL_WHOLE : "");
        return wanted.stream().anyMatch(one -> one.metric().stock()) ? spoken + "UNION ALL\n" + states : spoken;
    }

    private static List<String> names(Set<Wanted> wanted, Function<Wanted, String> name) {
        return wanted.stream().map(name).distinct().sorted().toList();
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return answer(row, Metric.valueOf(row.getString("metric")), Population.valueOf(row.getString("population")));
    }

    /** What a stretch or a state says. */
    static Answer answer(ResultSet row, Metric metric, Population population) throws SQLException {
        String basis = row.getString("basis");
        return new Answer(
                new OrganizationId(row.getLong("organization_id")),
                metric,
                population,
                Answer.count(
                        row.getObject("low", Long.class), row.getObject("high", Long.class), row.getBoolean("about")),
                row.getObject("until_on", LocalDate.class).minusDays(1),
                Answer.Source.OWN_DECLARED,
                row.getInt("figures") > 1,
                false,
                basis.isEmpty() ? null : DateBasis.valueOf(basis),
                1);
    }
}
