package vn.ketnap.figure;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;

/** What registers of admissions say (rule 2): only where the register was in use from the first day asked. */
@Component
class RegisterAnswerQueries {

    private static final Set<Metric> KEPT = EnumSet.of(Metric.ADMITTED, Metric.RECOGNIZED, Metric.STRUCK_OFF);
    /** Registers do not say who belongs to the Youth Union. */
    private static final Set<Population> UNKNOWN = EnumSet.of(Population.YOUTH_UNION_MEMBER);

    private static final String IN_USE = """
            SELECT DISTINCT a.organization_id FROM register_use r
            JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.organization_id IN (:members)
             AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
            WHERE r.used_from <= :from
            """;

    private static final String COUNTED = """
            SELECT t.ancestor_id, t.metric, w.population,
                   SUM(CASE w.population WHEN 'WOMAN' THEN t.women WHEN 'ETHNIC_MINORITY' THEN t.ethnic_minority
                                         WHEN 'RELIGIOUS' THEN t.religious ELSE t.n END) AS n
            FROM register_tally t
            JOIN (SELECT population FROM JSON_TABLE(:populations, '$[*]' COLUMNS (
                  population VARCHAR(40) CHARACTER SET ascii PATH '$')) listed) w
              ON w.population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', t.channel, t.sector)
            WHERE t.ancestor_id IN (:kept) AND t.metric = :metric AND t.basis = :basis
              AND t.counted_on >= :from AND t.counted_on < :until
            GROUP BY t.ancestor_id, t.metric, w.population
            """;

    /** History in today's tree: each admission stands where whoever carries its branch's history stands today. */
    private static final String COUNTED_NOW = """
            SELECT a.ancestor_id, e.metric, w.population, SUM(CASE w.population WHEN 'WOMAN' THEN e.female
                   WHEN 'ETHNIC_MINORITY' THEN e.ethnic_minority WHEN 'RELIGIOUS' THEN e.religious ELSE 1 END) AS n
            FROM register_event e
            JOIN heir h ON h.organization_id = e.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:kept)
             AND a.valid_from <= :today AND a.valid_to > :today
            JOIN organization_version v ON v.organization_id = h.heir_id AND v.valid_from <= :today AND v.valid_to > :today
            JOIN (SELECT population FROM JSON_TABLE(:populations, '$[*]' COLUMNS (
                  population VARCHAR(40) CHARACTER SET ascii PATH '$')) listed) w
              ON w.population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', e.channel,
                 SECTOR_NOW)
            WHERE e.metric = :metric AND e.basis = :basis AND e.counted_on >= :from AND e.counted_on < :until
            GROUP BY a.ancestor_id, e.metric, w.population
            """.replace("SECTOR_NOW", RegisterStore.SECTOR);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterAnswerQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether registers say anything about it. */
    static boolean kept(Wanted one) {
        return KEPT.contains(one.metric()) && !UNKNOWN.contains(one.population());
    }

    /** The day after the last one a register can speak of. */
    static LocalDate until(Question question, LocalDate today) {
        var tomorrow = today.plusDays(1);
        return question.period().until().isAfter(tomorrow)
                ? tomorrow
                : question.period().until();
    }

    List<Answer> answers(Question question, List<Long> members, Collection<Wanted> wanted) {
        var asked = wanted.stream().filter(RegisterAnswerQueries::kept).toList();
        var until = until(question, LocalDate.now(clock));
        if (asked.isEmpty() || !until.isAfter(question.period().from())) {
            return List.of();
        }
        var kept = inUse(question, members);
        return kept.isEmpty()
                ? List.of()
                : asked.stream()
                        .map(Wanted::metric)
                        .distinct()
                        .flatMap(metric -> answers(question, until, kept, metric, asked).stream())
                        .toList();
    }

    private List<Long> inUse(Question question, List<Long> members) {
        var tree = question.tree(LocalDate.now(clock));
        return jdbc.sql(IN_USE)
                .param("members", members)
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("from", question.period().from())
                .query((row, n) -> row.getLong("organization_id"))
                .list();
    }

    private List<Answer> answers(
            Question question, LocalDate until, List<Long> kept, Metric metric, List<Wanted> asked) {
        var populations = asked.stream()
                .filter(one -> one.metric() == metric)
                .map(one -> one.population().name())
                .toList();
        record Cell(long organization, String population) {}
        var counted = new java.util.HashMap<Cell, Long>();
        var sql = question.reading() == Question.Reading.AS_IT_IS ? COUNTED_NOW : COUNTED;
        jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("populations", "[\"" + String.join("\",\"", populations) + "\"]")
                .param("kept", kept)
                .param("metric", metric.name())
                .param("basis", metric == Metric.ADMITTED ? question.basis().name() : "")
                .param("from", question.period().from())
                .param("until", until)
                .query((ResultSet row) -> {
                    counted.put(new Cell(row.getLong("ancestor_id"), row.getString("population")), row.getLong("n"));
                });
        return kept.stream()
                .flatMap(organization -> populations.stream()
                        .map(population -> answer(
                                question,
                                until,
                                organization,
                                metric,
                                Population.valueOf(population),
                                counted.get(new Cell(organization, population)))))
                .toList();
    }

    /** In a register that is kept nobody is a zero. */
    private static Answer answer(
            Question question,
            LocalDate until,
            long organization,
            Metric metric,
            Population population,
            @Nullable Long counted) {
        return new Answer(
                new OrganizationId(organization),
                metric,
                population,
                Count.exactly(counted == null ? 0 : counted),
                until.minusDays(1),
                Answer.Source.OWN_REGISTER,
                false,
                false,
                metric == Metric.ADMITTED ? question.basis() : null,
                1);
    }
}
