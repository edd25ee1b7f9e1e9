package vn.ketnap.insight;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Everything the screen of branches without admission shows, in one read. */
@Component
@Transactional(readOnly = true)
public class StagnationRegisterQueries {

    private final StagnationQueries stagnation;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final AnswerQueries answers;
    private final SettingStore settings;

    StagnationRegisterQueries(
            StagnationQueries stagnation,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            AnswerQueries answers,
            SettingStore settings) {
        this.stagnation = stagnation;
        this.organizations = organizations;
        this.groupings = groupings;
        this.answers = answers;
        this.settings = settings;
    }

    /**
     * Loads the register with its first page.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public StagnationRegister load(OrgScope scope, StagnationFilter filter) {
        var known = stagnation.load(scope, filter);
        var all = all(scope, filter);
        var day = filter.asOf();
        var printing = Rate.Printing.of(settings.on(day));
        var declared = known.declared();
        return new StagnationRegister(
                known,
                day.minusMonths(stagnation.months(filter)),
                stagnation.byYears(scope, filter),
                all,
                all == null ? null : Rate.share(listed(known, all.count()), all.count(), printing),
                all == null || declared == null
                        ? null
                        : Rate.share(new Count(declared.value(), null, declared.qualifier()), all.count(), printing));
    }

    /** Branches nobody told of may stand still as well, so the named ones are the least there are. */
    private static Count listed(Stagnation known, Count all) {
        boolean everyBranchTold = known.unknown() == 0 && all.exact() && known.branches() == all.value();
        return new Count(known.total(), null, everyBranchTold ? Qualifier.EXACT : Qualifier.AT_LEAST);
    }

    /** What the unit itself says; a grouping says nothing, and what its members say is never summed. */
    private StagnationRegister.@Nullable Stock all(OrgScope scope, StagnationFilter filter) {
        if (groupings.find(scope, filter.code()).isPresent()) {
            return null;
        }
        var id = organizations.idOf(scope, filter.code());
        var basis = DateBasis.valueOf(settings.value("figure.date-basis", filter.asOf()));
        var day = new Period(filter.asOf(), filter.asOf());
        var question = new Question(id, day, basis, Question.Reading.AS_IT_WAS);
        return answers.answers(scope, question, Set.of(new Wanted(Metric.BRANCHES, Population.ALL))).stream()
                .filter(answer -> answer.organization().equals(id) && answer.source() == Answer.Source.OWN_DECLARED)
                .findFirst()
                .map(answer -> new StagnationRegister.Stock(answer.count(), answer.cutOff()))
                .orElse(null);
    }
}
