package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * Answers a question about a period for a unit and each of its children (contract, "How a period is answered"): what the
 * unit itself has declared, else its register, else the sum of what is below it, else nothing.
 */
@Component
@Transactional(readOnly = true)
public class AnswerQueries {

    private final FamilyQueries families;
    private final Clock clock;
    private final DeclaredAnswerQueries declared;
    private final RegisterAnswerQueries registers;
    private final SumAnswerQueries sums;

    AnswerQueries(
            FamilyQueries families,
            Clock clock,
            DeclaredAnswerQueries declared,
            RegisterAnswerQueries registers,
            SumAnswerQueries sums) {
        this.families = families;
        this.clock = clock;
        this.declared = declared;
        this.registers = registers;
        this.sums = sums;
    }

    /** A metric among a population. */
    public record Wanted(Metric metric, Population population) {}

    /** What has been answered and what is still open, unit by unit. */
    private static final class Known {

        private record Slot(OrganizationId organization, Metric metric, Population population) {}

        private final Map<Slot, Answer> answers = new LinkedHashMap<>();

        /** Of several answers to the same the first one counts. */
        void add(List<Answer> more) {
            more.forEach(answer ->
                    answers.putIfAbsent(new Slot(answer.organization(), answer.metric(), answer.population()), answer));
        }

        /** Of what was asked what is still open, and for whom; nothing where everybody has answered. */
        Map<Wanted, Set<Long>> open(Map<Wanted, Set<Long>> asked) {
            var open = new LinkedHashMap<Wanted, Set<Long>>();
            asked.forEach((one, units) -> {
                var without = units.stream().filter(id -> !answered(id, one)).collect(Collectors.toSet());
                if (!without.isEmpty()) {
                    open.put(one, without);
                }
            });
            return open;
        }

        private boolean answered(long id, Wanted one) {
            return answers.containsKey(new Slot(new OrganizationId(id), one.metric, one.population));
        }
    }

    /**
     * Answers for the unit itself and each of its children; what is not known has no entry.
     *
     * @param wanted which metrics among which populations; not empty
     */
    public List<Answer> answers(OrgScope scope, Question question, Collection<Wanted> wanted) {
        return answers(families.withChildren(scope, question.organization(), tree(question)), question, wanted);
    }

    /** Answers for the unit alone, without its children. */
    public List<Answer> own(OrgScope scope, Question question, Collection<Wanted> wanted) {
        return answers(families.alone(scope, question.organization(), tree(question)), question, wanted);
    }

    /** Answers for each member of a family, by the same rules. */
    private List<Answer> answers(Family family, Question question, Collection<Wanted> wanted) {
        var everybody = Set.copyOf(family.members());
        var asked = new LinkedHashMap<Wanted, Set<Long>>();
        wanted.forEach(one -> asked.put(one, everybody));
        return answers(family, question, asked);
    }

    /**
     * Answers for members of a family; some for units that were not asked may come along.
     *
     * @param question about the days and the reading the family was read with
     * @param asked which members are asked for a metric among a population
     */
    public List<Answer> answers(Family family, Question question, Map<Wanted, Set<Long>> asked) {
        var members = family.members();
        if (members.isEmpty()) {
            return List.of();
        }
        var known = new Known();
        known.add(declared.answers(question, members, asked.keySet()));
        var open = known.open(asked);
        if (!open.isEmpty()) {
            known.add(registers.answers(question, open));
            open = known.open(open);
        }
        if (!open.isEmpty()) {
            known.add(sums.answers(question, summing(family, question, open), open.keySet()));
        }
        return List.copyOf(known.answers.values());
    }

    /** In the tree of the time only who has somebody below; in today's also who carries somebody's history. */
    private static List<Long> summing(Family family, Question question, Map<Wanted, Set<Long>> open) {
        return open.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(id -> question.reading() == Question.Reading.AS_IT_IS || family.isParent(id))
                .sorted()
                .toList();
    }

    private Period tree(Question question) {
        return question.tree(LocalDate.now(clock));
    }
}
