package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.figure.SourceQueries;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Population.Division;

/** What a unit has declared of a metric, with all its parts: does it add up? */
@Component
@Transactional(readOnly = true)
public class FigureSheetQueries {

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final FamilyQueries families;
    private final AnswerQueries answers;
    private final SourceQueries sources;
    private final SettingStore settings;
    private final Clock clock;

    FigureSheetQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            FamilyQueries families,
            AnswerQueries answers,
            SourceQueries sources,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.groupings = groupings;
        this.families = families;
        this.answers = answers;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads the sheet of one metric. A grouping declares nothing: of it only the sum of its members is known.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public FigureSheet load(OrgScope scope, String code, Metric metric, Period period) {
        var grouping = groupings.find(scope, code);
        if (grouping.isPresent()) {
            return together(scope, grouping.get(), metric, period);
        }
        var question = question(scope, code, period, null, Question.Reading.AS_IT_WAS);
        var wanted = Arrays.stream(Population.values())
                .map(population -> new Wanted(metric, population))
                .collect(Collectors.toSet());
        return sheet(scope, code, question, metric, known(scope, question, wanted));
    }

    /**
     * Loads the sheets of all metrics the unit itself has declared something of in a period.
     *
     * @param filter about which unit and period; also which day makes an admission count and whose children are read
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<FigureSheet> all(OrgScope scope, AttainmentFilter filter) {
        var question = question(scope, filter.code(), filter.period(), filter.basis(), filter.reading());
        var wanted = declared(question.organization());
        if (wanted.isEmpty()) {
            return List.of();
        }
        var known = known(scope, question, wanted).stream().collect(Collectors.groupingBy(Answer::metric));
        return Arrays.stream(Metric.values())
                .filter(known::containsKey)
                .map(metric -> sheet(scope, filter.code(), question, metric, known.getOrDefault(metric, List.of())))
                .filter(sheet -> sheet.declared() != null
                        || !sheet.parts().isEmpty()
                        || !sheet.groups().isEmpty())
                .toList();
    }

    private FigureSheet together(OrgScope scope, Grouping grouping, Metric metric, Period period) {
        var question = new Question(Family.NOBODY, period, basis(period, null), Question.Reading.AS_IT_WAS);
        var tree = question.tree(LocalDate.now(clock));
        var units = grouping.on(tree).stream().map(Grouping.Member::unit).toList();
        var family = families.sideBySide(scope, units, tree);
        var known = answers.answers(
                family, question, Map.of(new Wanted(metric, Population.ALL), Set.copyOf(family.members())));
        return sheet(scope, grouping.code(), question, metric, known);
    }

    /** The unit is asked for the whole and all parts, its children for the whole alone. */
    private List<Answer> known(OrgScope scope, Question question, Set<Wanted> wanted) {
        var unit = question.organization();
        var family = families.withChildren(scope, unit, question.tree(LocalDate.now(clock)));
        var everybody = Set.copyOf(family.members());
        return answers.answers(
                family,
                question,
                wanted.stream()
                        .collect(Collectors.toMap(
                                one -> one,
                                one -> one.population() == Population.ALL ? everybody : Set.of(unit.value()))));
    }

    private Set<Wanted> declared(OrganizationId unit) {
        var declared = jdbc.sql("SELECT DISTINCT metric, population FROM declared_figure WHERE organization_id = :unit")
                .param("unit", unit.value())
                .query((row, n) -> new Wanted(
                        Metric.valueOf(row.getString("metric")), Population.valueOf(row.getString("population"))))
                .list();
        var wanted = new HashSet<>(declared);
        declared.forEach(one -> wanted.add(new Wanted(one.metric(), Population.ALL)));
        return wanted;
    }

    private Question question(
            OrgScope scope, String code, Period period, @Nullable DateBasis basis, Question.Reading reading) {
        return new Question(organizations.idOf(scope, code), period, basis(period, basis), reading);
    }

    private DateBasis basis(Period period, @Nullable DateBasis asked) {
        return asked == null ? DateBasis.valueOf(settings.value("figure.date-basis", period.to())) : asked;
    }

    private FigureSheet sheet(OrgScope scope, String code, Question question, Metric metric, List<Answer> known) {
        var id = question.organization();
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
                question.period().from(),
                question.period().to(),
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
                        answer.count().qualifier(),
                        answer.count(),
                        answer.cutOff()))
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
                || children.isEmpty()
                || children.stream().anyMatch(child -> !child.cutOff().equals(whole.cutOff()))) {
            return null;
        }
        return whole.count().value()
                - children.stream().mapToLong(child -> child.count().value()).sum();
    }
}
