package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /*
     * Of all stretches that start on the first day asked the one that reaches furthest; a figure that states the basis goes
     * before one that does not. A stock (branches without admission) is the state on its latest day.
     */
    private static final String SPOKEN = """
            WITH candidates AS (
                SELECT s.organization_id, s.metric, s.population, s.basis, s.until_on, s.low, s.high, s.about, s.figures
                FROM figure_span s SPAN_INDEX
                WHERE s.organization_id IN (:members) AND (s.metric, s.population) IN (:wanted)
                  AND s.basis IN (:basis, '') AND s.from_on = :from AND s.until_on <= :until
                UNION ALL
                SELECT d.organization_id, d.metric, d.population, d.basis, d.to_on + INTERVAL 1 DAY,
                       IF(d.qualifier = 'AT_MOST', NULL, d.value),
                       COALESCE(d.up_to, IF(d.qualifier = 'AT_LEAST', NULL, d.value)),
                       d.qualifier = 'ABOUT', 1
                FROM declared_figure d FIGURE_INDEX
                WHERE d.organization_id IN (:members) AND d.metric IN (:stocks) AND (d.metric, d.population) IN (:wanted)
                  AND d.basis IN (:basis, '') AND d.to_on < :until AND d.value IS NOT NULL
            ), ranked AS (
                SELECT c.*, ROW_NUMBER() OVER (PARTITION BY organization_id, metric, population
                                               ORDER BY until_on DESC, basis = '', figures) AS place
                FROM candidates c
            )
            SELECT * FROM ranked WHERE place = 1
            """;

    /** For more units the database would weigh each of them against each metric before it reads by the question anyway. */
    private static final int MANY = 30;

    private static final String OF_FEW = SPOKEN.replace(" SPAN_INDEX", "").replace(" FIGURE_INDEX", "");
    private static final String OF_MANY = SPOKEN.replace("SPAN_INDEX", "FORCE INDEX (figure_span_question)")
            .replace("FIGURE_INDEX", "FORCE INDEX (declared_figure_question)");

    private final JdbcClient jdbc;

    DeclaredAnswerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Answer> answers(Question question, List<Long> members, Collection<Wanted> wanted) {
        return jdbc.sql(members.size() > MANY ? OF_MANY : OF_FEW)
                .param("members", members)
                .param("wanted", pairs(wanted))
                .param("stocks", STOCKS)
                .param("basis", question.basis().name())
                .param("from", question.period().from())
                .param("until", question.period().until())
                .query(DeclaredAnswerQueries::answer)
                .list();
    }

    /** Metric and population as SQL's row values. */
    static List<Object[]> pairs(Collection<Wanted> wanted) {
        return wanted.stream()
                .distinct()
                .map(one -> new Object[] {one.metric().name(), one.population().name()})
                .toList();
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        String basis = row.getString("basis");
        return new Answer(
                new OrganizationId(row.getLong("organization_id")),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
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
