package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** What a screen shows of a grouping beside its attainment: each part is the sum of its members. */
@Component
@Transactional(readOnly = true)
public class TogetherQueries {

    private final FamilyQueries families;
    private final CurveQueries curves;
    private final PipelineQueries pipelines;
    private final StagnationQueries stagnation;
    private final Clock clock;

    TogetherQueries(
            FamilyQueries families,
            CurveQueries curves,
            PipelineQueries pipelines,
            StagnationQueries stagnation,
            Clock clock) {
        this.families = families;
        this.curves = curves;
        this.pipelines = pipelines;
        this.stagnation = stagnation;
        this.clock = clock;
    }

    /**
     * The cumulative admissions; known only where every member keeps a register, and all members are seen.
     *
     * @param known what the members reached
     */
    public Curve curve(
            OrgScope scope,
            Grouping grouping,
            AttainmentFilter filter,
            Attainment known,
            @Nullable TargetProgress target) {
        var tree = tree(filter);
        boolean allKept = grouping.hiddenOn(tree) == 0
                && known.children().stream().allMatch(child -> child.source() == Answer.Source.OWN_REGISTER);
        return curves.together(family(scope, grouping, tree), known.terms().basis(), filter, target, allKept);
    }

    /** The sources. */
    public Pipeline pipeline(OrgScope scope, Grouping grouping, AttainmentFilter filter) {
        return pipelines.together(scope, grouping, filter.period(), filter.reading());
    }

    /** How many branches the registers of the members list; what each declares stays a statement of its own. */
    public Stagnation register(OrgScope scope, Grouping grouping, StagnationFilter filter) {
        var day = new Period(filter.asOf(), filter.asOf());
        var parts = grouping.on(day).stream()
                .map(member -> stagnation.counted(scope, filter.about(member.code())))
                .toList();
        return new Stagnation(
                parts.stream().mapToLong(Stagnation::total).sum(),
                null,
                List.of(),
                parts.stream().mapToLong(Stagnation::unknown).sum(),
                parts.stream().mapToLong(Stagnation::branches).sum(),
                parts.stream().flatMap(part -> part.statements().stream()).toList());
    }

    private Family family(OrgScope scope, Grouping grouping, Period tree) {
        var units = grouping.on(tree).stream().map(Grouping.Member::unit).toList();
        return families.sideBySide(scope, units, tree);
    }

    private Period tree(AttainmentFilter filter) {
        return filter.reading() == Question.Reading.AS_IT_WAS
                ? filter.period()
                : new Period(LocalDate.now(clock), LocalDate.now(clock));
    }
}
