package vn.ketnap.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.figure.SourceQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Population.Division;

/** One metric of a unit with all its parts: does it add up? */
@Component
@Transactional(readOnly = true)
public class FigureSheetQueries {

    private final OrganizationQueries organizations;
    private final AnswerQueries answers;
    private final SourceQueries sources;
    private final SettingStore settings;

    FigureSheetQueries(
            OrganizationQueries organizations, AnswerQueries answers, SourceQueries sources, SettingStore settings) {
        this.organizations = organizations;
        this.answers = answers;
        this.sources = sources;
        this.settings = settings;
    }

    /**
     * Loads the sheet of one metric.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public FigureSheet load(OrgScope scope, String code, Metric metric, Period period) {
        var id = organizations.idOf(scope, code);
        var basis = DateBasis.valueOf(settings.value("figure.date-basis", period.to()));
        var question = new Question(id, period, basis, Question.Reading.AS_IT_WAS);
        var wanted = Arrays.stream(Population.values())
                .map(population -> new Wanted(metric, population))
                .toList();
        var known = answers.answers(scope, question, wanted);
        var own = known.stream()
                .filter(answer -> answer.organization().equals(id) && answer.source() == Answer.Source.OWN_DECLARED)
                .toList();
        var whole = own.stream()
                .filter(answer -> answer.population() == Population.ALL)
                .findFirst()
                .orElse(null);
        var sectors = parts(own, whole, Division.SECTOR);
        var parts = sectors.isEmpty() ? parts(own, whole, Division.CHANNEL) : sectors;
        Long sumOfParts = parts.isEmpty()
                ? null
                : Long.valueOf(parts.stream().mapToLong(FigureSheet.Part::value).sum());
        var children = children(known, id);
        Long sumOfChildren = children.isEmpty()
                ? null
                : Long.valueOf(children.stream()
                        .mapToLong(child -> child.count().value())
                        .sum());
        return new FigureSheet(
                code,
                metric,
                period.from(),
                period.to(),
                whole == null ? null : declared(scope, question, whole),
                parts,
                parts(own, whole, Division.GROUP),
                sumOfParts,
                whole == null || sumOfParts == null
                        ? null
                        : Long.valueOf(whole.count().value() - sumOfParts),
                sumOfChildren,
                residual(whole, children),
                null);
    }

    private FigureSheet.Declared declared(OrgScope scope, Question question, Answer whole) {
        var count = whole.count();
        var notes = sources.recipe(scope, question, whole).stream()
                .map(SourceQueries.Ingredient::source)
                .filter(Objects::nonNull)
                .toList();
        return new FigureSheet.Declared(
                count.value(),
                count.upTo(),
                count.qualifier(),
                whole.cutOff(),
                notes.isEmpty() ? null : String.join("; ", notes));
    }

    /** Parts speak of the same last day as the whole; without a whole, each of its own. */
    private static List<FigureSheet.Part> parts(List<Answer> own, @Nullable Answer whole, Division division) {
        return own.stream()
                .filter(answer -> answer.population().division() == division)
                .filter(answer -> whole == null || answer.cutOff().equals(whole.cutOff()))
                .sorted(java.util.Comparator.comparing(Answer::population))
                .map(answer -> new FigureSheet.Part(
                        answer.population(),
                        answer.count().value(),
                        answer.count().qualifier()))
                .toList();
    }

    private static List<Answer> children(List<Answer> known, OrganizationId id) {
        return known.stream()
                .filter(answer -> !answer.organization().equals(id)
                        && answer.population() == Population.ALL
                        && answer.metric() != Metric.NO_ADMISSION_BRANCHES)
                .toList();
    }

    private static @Nullable Long residual(@Nullable Answer whole, List<Answer> children) {
        if (whole == null
                || !whole.count().exact()
                || children.isEmpty()
                || children.stream().anyMatch(child -> !child.cutOff().equals(whole.cutOff()))) {
            return null;
        }
        return whole.count().value()
                - children.stream().mapToLong(child -> child.count().value()).sum();
    }
}
