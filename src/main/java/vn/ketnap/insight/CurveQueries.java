package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.MonthQueries;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The cumulative admissions of a unit beside the linear pace: points that are known, nothing spread between them. */
@Component
@Transactional(readOnly = true)
public class CurveQueries {

    private static final String KNOWN = """
            SELECT until_on, low, high, about, figures FROM (
                SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.until_on ORDER BY s.basis = '', s.figures) AS place
                FROM figure_span s
                WHERE s.organization_id = :unit AND s.metric = 'ADMITTED' AND s.population = :population
                  AND s.basis IN (:basis, '') AND s.from_on = :from AND s.until_on <= :until) spoken
            WHERE place = 1 ORDER BY until_on
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FamilyQueries families;
    private final MonthQueries months;
    private final AttainmentQueries attainment;

    CurveQueries(
            JdbcClient jdbc, Clock clock, FamilyQueries families, MonthQueries months, AttainmentQueries attainment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.families = families;
        this.months = months;
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
        if (source == Answer.Source.OWN_REGISTER) {
            var family = families.alone(scope, question.organization(), question.tree(LocalDate.now(clock)));
            return kept(family, question, filter, target);
        }
        var from = filter.period().from();
        if (source == Answer.Source.SUM_OF_CHILDREN) {
            return curve(from, List.of(), target);
        }
        var known = jdbc.sql(KNOWN)
                .param("unit", question.organization().value())
                .param("population", filter.population().name())
                .param("basis", question.basis().name())
                .param("from", from)
                .param("until", filter.period().until())
                .query((row, n) -> known(row, from, target))
                .list();
        return curve(from, known, target);
    }

    /**
     * Loads the curve of units side by side: where each keeps a register, the sum of what they keep; else none is known.
     *
     * @param basis which day makes an admission count
     */
    Curve together(
            Family family, DateBasis basis, AttainmentFilter filter, @Nullable TargetProgress target, boolean allKept) {
        var question = new Question(Family.NOBODY, filter.period(), basis, filter.reading());
        return allKept
                ? kept(family, question, filter, target)
                : curve(filter.period().from(), List.of(), target);
    }

    /** By registers: the end of each month in which somebody was admitted, of the last one as far as it is asked. */
    private Curve kept(Family family, Question question, AttainmentFilter filter, @Nullable TargetProgress target) {
        var from = filter.period().from();
        var to = filter.period().to();
        var known = new ArrayList<Curve.Known>();
        long reached = 0;
        for (var month : months.kept(family, question, filter.population()).entrySet()) {
            reached += month.getValue();
            var end = month.getKey().plusMonths(1).minusDays(1);
            var day = end.isAfter(to) ? to : end;
            known.add(new Curve.Known(day, Count.exactly(reached), false, expected(target, from, day)));
        }
        return curve(from, known, target);
    }

    private static Curve curve(LocalDate from, List<Curve.Known> known, @Nullable TargetProgress target) {
        var end = target == null ? null : target.to();
        return new Curve(from, known, end, end == null ? null : expected(target, from, end));
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
