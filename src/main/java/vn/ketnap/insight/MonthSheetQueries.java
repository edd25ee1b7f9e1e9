package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.MonthQueries;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** Loads the months of a year, of a unit and of each unit below it, in one read. */
@Component
@Transactional(readOnly = true)
public class MonthSheetQueries {

    private final AttainmentQueries attainment;
    private final FamilyQueries families;
    private final MemberQueries members;
    private final MonthQueries months;
    private final Clock clock;

    MonthSheetQueries(
            AttainmentQueries attainment,
            FamilyQueries families,
            MemberQueries members,
            MonthQueries months,
            Clock clock) {
        this.attainment = attainment;
        this.families = families;
        this.members = members;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Loads the year in which the period asked ends.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public MonthSheet load(OrgScope scope, AttainmentFilter filter) {
        var year = Period.year(filter.period().to().getYear());
        var question = attainment.question(scope, filter.during(year));
        var family = families.withChildren(scope, question.organization(), question.tree(LocalDate.now(clock)));
        var known = months.answers(family, question, filter.population());
        var rows = new ArrayList<MonthSheet.Row>();
        MonthSheet.Row own = null;
        for (var member : members.of(family, question)) {
            var row = new MonthSheet.Row(
                    member.code(), member.name(), row(known, year, member.id().value()));
            if (row.known() > 0 && member.id().equals(family.unit())) {
                own = row;
            } else if (row.known() > 0) {
                rows.add(row);
            }
        }
        return new MonthSheet(year.from().getYear(), own, rows);
    }

    private static List<@Nullable Answer> row(Map<LocalDate, Map<Long, Answer>> known, Period year, long member) {
        return IntStream.range(0, MonthSheet.MONTHS)
                .mapToObj(index -> known.getOrDefault(year.from().plusMonths(index), Map.of()))
                .<@Nullable Answer>map(answers -> answers.get(member))
                .toList();
    }
}
