package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.MonthQueries;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The cumulative admissions of the year before, to lay beside those of a year. */
@Component
@Transactional(readOnly = true)
public class YearBeforeQueries {

    private final AttainmentQueries attainment;
    private final CurveQueries curves;
    private final FamilyQueries families;
    private final MonthQueries months;
    private final Clock clock;

    YearBeforeQueries(
            AttainmentQueries attainment,
            CurveQueries curves,
            FamilyQueries families,
            MonthQueries months,
            Clock clock) {
        this.attainment = attainment;
        this.curves = curves;
        this.families = families;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Loads what the unit had reached a year before, on the days it is known of, each a year later.
     *
     * @param filter a period that begins with a year; of any other there is none
     * @param source where the unit's answer for the period asked comes from
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<Curve.Known> load(OrgScope scope, AttainmentFilter filter, Answer.@Nullable Source source) {
        var from = filter.period().from();
        if (from.getDayOfYear() != 1) {
            return List.of();
        }
        var before = filter.during(Period.year(from.getYear() - 1));
        var declared = source == Answer.Source.OWN_DECLARED
                ? curves.load(scope, before, null, source).known()
                : List.<Curve.Known>of();
        return (declared.isEmpty() ? byMonths(scope, before) : declared)
                .stream()
                        .map(known -> new Curve.Known(known.day().plusYears(1), known.count(), known.derived(), null))
                        .toList();
    }

    /** Month after month as long as each is known to the last person. */
    private List<Curve.Known> byMonths(OrgScope scope, AttainmentFilter before) {
        var question = attainment.question(scope, before);
        var family = families.alone(scope, question.organization(), question.tree(LocalDate.now(clock)));
        var known = new ArrayList<Curve.Known>();
        long reached = 0;
        for (var month : months.answers(family, question, before.population()).values()) {
            var answer = month.get(question.organization().value());
            if (answer == null || !answer.count().exact()) {
                break;
            }
            reached += answer.count().value();
            known.add(new Curve.Known(answer.cutOff(), Count.exactly(reached), true, null));
        }
        return known;
    }
}
