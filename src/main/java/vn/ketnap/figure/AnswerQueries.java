package vn.ketnap.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;

/**
 * Answers a question about a period for a unit and each of its children (contract, "How a period is answered"): what the
 * unit itself has declared, else its register, else the sum of what is below it, else nothing.
 */
@Component
@Transactional(readOnly = true)
public class AnswerQueries {

    private final FamilyQueries families;
    private final DeclaredAnswerQueries declared;
    private final RegisterAnswerQueries registers;
    private final SumAnswerQueries sums;

    AnswerQueries(
            FamilyQueries families,
            DeclaredAnswerQueries declared,
            RegisterAnswerQueries registers,
            SumAnswerQueries sums) {
        this.families = families;
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

        void add(List<Answer> more) {
            more.forEach(answer ->
                    answers.putIfAbsent(new Slot(answer.organization(), answer.metric(), answer.population()), answer));
        }

        /** The units that have not answered something of it. */
        List<Long> without(List<Long> members, Collection<Wanted> open) {
            return members.stream()
                    .filter(id -> open.stream().anyMatch(one -> !answered(id, one)))
                    .toList();
        }

        private boolean answered(long id, Wanted one) {
            return answers.containsKey(new Slot(new OrganizationId(id), one.metric, one.population));
        }

        /** What at least one of the units has not answered. */
        Set<Wanted> open(List<Long> members, Collection<Wanted> wanted) {
            var open = new LinkedHashSet<Wanted>();
            for (var one : wanted) {
                boolean all = members.stream().allMatch(id -> answered(id, one));
                if (!all) {
                    open.add(one);
                }
            }
            return open;
        }
    }

    /**
     * Answers for the unit itself and each of its children; what is not known has no entry.
     *
     * @param wanted which metrics among which populations; not empty
     */
    public List<Answer> answers(OrgScope scope, Question question, Collection<Wanted> wanted) {
        return answers(question, families.members(scope, question, 1), wanted);
    }

    /** Answers for the unit alone, without its children. */
    public List<Answer> own(OrgScope scope, Question question, Collection<Wanted> wanted) {
        return answers(question, families.members(scope, question, 0), wanted);
    }

    private List<Answer> answers(Question question, List<Long> members, Collection<Wanted> wanted) {
        var known = new Known();
        if (members.isEmpty()) {
            return List.of();
        }
        known.add(declared.answers(question, members, wanted));
        var open = known.open(members, wanted);
        if (!open.isEmpty()) {
            known.add(registers.answers(question, members, open));
            open = known.open(members, open);
        }
        if (!open.isEmpty()) {
            known.add(sums.answers(question, known.without(members, open), open));
        }
        return List.copyOf(known.answers.values());
    }
}
