package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.BranchSector;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population.Division;

/** The cumulative admissions of a unit beside the linear pace: points that are known, nothing spread between them. */
@Component
@Transactional(readOnly = true)
public class CurveQueries {

    private static final String KNOWN = """
            SELECT until_on, low, high, about, figures FROM (
                SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.until_on ORDER BY s.basis = '', s.figures) AS place
                FROM figure_span s
                WHERE s.organization_id IN (:units) AND s.metric = 'ADMITTED' AND s.population = :population
                  AND s.basis IN (:basis, '') AND s.from_on = :from AND s.until_on <= :until) spoken
            WHERE place = 1 ORDER BY until_on
            """;

    /** Of a register the end of each month in which somebody was admitted, and the last day asked: everybody and groups. */
    private static final String KEPT_BY_MONTH = """
            SELECT until_on, SUM(n) OVER (ORDER BY until_on) AS low, SUM(n) OVER (ORDER BY until_on) AS high,
                   FALSE AS about, 1 AS figures
            FROM (SELECT month + INTERVAL 1 MONTH AS until_on, SUM(POPULATION) AS n
                  FROM register_month
                  WHERE ancestor_id IN (:units) AND metric = 'ADMITTED' AND basis = :basis
                    AND month >= :from AND month < :lastMonth
                  GROUP BY month
                  UNION ALL
                  SELECT :until, SUM(POPULATION)
                  FROM register_tally
                  WHERE ancestor_id IN (:units) AND metric = 'ADMITTED' AND basis = :basis
                    AND counted_on >= :lastMonth AND counted_on < :until) months
            WHERE n > 0
            ORDER BY until_on
            """.replace("POPULATION", """
            CASE :population WHEN 'WOMAN' THEN women WHEN 'ETHNIC_MINORITY' THEN ethnic_minority
                             WHEN 'RELIGIOUS' THEN religious ELSE n END""");

    /** The same for channels and sectors, or from a day within a month. */
    private static final String KEPT_BY_DAY = """
            SELECT until_on, SUM(n) OVER (ORDER BY until_on) AS low, SUM(n) OVER (ORDER BY until_on) AS high,
                   FALSE AS about, 1 AS figures
            FROM (SELECT LEAST(LAST_DAY(t.counted_on) + INTERVAL 1 DAY, :until) AS until_on,
                         SUM(CASE :population WHEN 'WOMAN' THEN t.women WHEN 'ETHNIC_MINORITY' THEN t.ethnic_minority
                                              WHEN 'RELIGIOUS' THEN t.religious ELSE t.n END) AS n
                  FROM register_tally t
                  WHERE t.ancestor_id IN (:units) AND t.metric = 'ADMITTED' AND t.basis = :basis
                    AND t.counted_on >= :from AND t.counted_on < :until
                    AND :population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', t.channel, t.sector)
                  GROUP BY until_on) months
            ORDER BY until_on
            """;

    /** The same in today's tree: each admission stands where whoever carries its branch's history stands today. */
    private static final String KEPT_NOW = """
            SELECT until_on, SUM(n) OVER (ORDER BY until_on) AS low, SUM(n) OVER (ORDER BY until_on) AS high,
                   FALSE AS about, 1 AS figures
            FROM (SELECT LEAST(LAST_DAY(e.counted_on) + INTERVAL 1 DAY, :until) AS until_on,
                         SUM(CASE :population WHEN 'WOMAN' THEN e.female WHEN 'ETHNIC_MINORITY' THEN e.ethnic_minority
                                              WHEN 'RELIGIOUS' THEN e.religious ELSE 1 END) AS n
                  FROM register_event e
                  JOIN heir h ON h.organization_id = e.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                  JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:units)
                   AND a.valid_from <= :today AND a.valid_to > :today
                  JOIN organization_version v ON v.organization_id = h.heir_id
                   AND v.valid_from <= :today AND v.valid_to > :today
                  WHERE e.metric = 'ADMITTED' AND e.basis = :basis AND e.counted_on >= :from AND e.counted_on < :until
                    AND :population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', e.channel, SECTOR)
                  GROUP BY until_on) months
            WHERE n > 0
            ORDER BY until_on
            """.replace("SECTOR", BranchSector.SQL);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AttainmentQueries attainment;

    CurveQueries(JdbcClient jdbc, Clock clock, AttainmentQueries attainment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.attainment = attainment;
    }

    /**
     * Loads the unit's own cumulative figures since the first day asked, by declaration or by its register.
     *
     * @param source where the unit's answer for the whole period comes from
     * @param target what the pace is taken from; null: no pace
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Curve load(
            OrgScope scope, AttainmentFilter filter, @Nullable TargetProgress target, Answer.@Nullable Source source) {
        var question = attainment.question(scope, filter);
        return read(List.of(question.organization().value()), question.basis(), filter, target, source);
    }

    /**
     * Loads the curve of units side by side: where each keeps a register, the sum of what they keep; else none is known.
     *
     * @param basis which day makes an admission count
     */
    Curve together(
            Family family, DateBasis basis, AttainmentFilter filter, @Nullable TargetProgress target, boolean allKept) {
        return allKept && !family.members().isEmpty()
                ? read(family.members(), basis, filter, target, Answer.Source.OWN_REGISTER)
                : curve(filter.period().from(), List.of(), target);
    }

    private Curve read(
            List<Long> units,
            DateBasis basis,
            AttainmentFilter filter,
            @Nullable TargetProgress target,
            Answer.@Nullable Source source) {
        var from = filter.period().from();
        var known = jdbc.sql(source == Answer.Source.OWN_REGISTER ? kept(filter) : KNOWN)
                .param("units", units)
                .param("population", filter.population().name())
                .param("basis", basis.name())
                .param("from", from)
                .param("until", filter.period().until())
                .param("today", LocalDate.now(clock))
                .param("lastMonth", filter.period().until().withDayOfMonth(1))
                .query((row, n) -> known(row, from, target))
                .list();
        return curve(from, known, target);
    }

    private static Curve curve(LocalDate from, List<Curve.Known> known, @Nullable TargetProgress target) {
        var end = target == null ? null : target.to();
        return new Curve(from, known, end, end == null ? null : expected(target, from, end));
    }

    private static String kept(AttainmentFilter filter) {
        if (filter.reading() == Question.Reading.AS_IT_IS) {
            return KEPT_NOW;
        }
        boolean byMonth = filter.period().from().getDayOfMonth() == 1
                && filter.population().division() != Division.CHANNEL
                && filter.population().division() != Division.SECTOR;
        return byMonth ? KEPT_BY_MONTH : KEPT_BY_DAY;
    }

    private static Curve.Known known(ResultSet row, LocalDate from, @Nullable TargetProgress target)
            throws SQLException {
        var day = row.getObject("until_on", LocalDate.class).minusDays(1);
        return new Curve.Known(
                day,
                Answer.count(
                        row.getObject("low", Long.class), row.getObject("high", Long.class), row.getBoolean("about")),
                row.getInt("figures") > 1,
                expected(target, from, day));
    }

    private static @Nullable BigDecimal expected(@Nullable TargetProgress target, LocalDate from, LocalDate day) {
        return target == null || target.value() == null
                ? null
                : Pace.linear(new Period(target.from(), target.to()), from, day)
                        .partOf(target.value())
                        .setScale(1, RoundingMode.HALF_UP);
    }
}
