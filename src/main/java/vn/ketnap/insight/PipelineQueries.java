package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Population.Division;

/** What is declared of the sources of a unit: channels by stages, conversion, sums that do not add up. */
@Component
@Transactional(readOnly = true)
public class PipelineQueries {

    /** The stages people are counted in, in the order of the process. */
    public static final List<Metric> STAGES = List.of(
            Metric.LISTED,
            Metric.FEASIBLE,
            Metric.SENT_TO_CLASS,
            Metric.COMPLETED_CLASS,
            Metric.DOSSIERS,
            Metric.ADMITTED,
            Metric.SENT_TO_NEW_MEMBER_CLASS,
            Metric.RECOGNIZED,
            Metric.STRUCK_OFF);

    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final FamilyQueries families;
    private final AnswerQueries answers;
    private final SettingStore settings;
    private final Clock clock;

    PipelineQueries(
            OrganizationQueries organizations,
            GroupingQueries groupings,
            FamilyQueries families,
            AnswerQueries answers,
            SettingStore settings,
            Clock clock) {
        this.organizations = organizations;
        this.groupings = groupings;
        this.families = families;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads the sources of a unit or a grouping.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public Pipeline load(OrgScope scope, String code, Period period) {
        return load(scope, code, period, Question.Reading.AS_IT_WAS);
    }

    /**
     * Loads the sources of a unit or a grouping, with history read in the tree of the time or of today.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public Pipeline load(OrgScope scope, String code, Period period, Question.Reading reading) {
        var grouping = groupings.find(scope, code);
        if (grouping.isPresent()) {
            return together(scope, grouping.get(), period, reading);
        }
        var question = new Question(organizations.idOf(scope, code), period, basis(period), reading);
        return pipeline(answers.own(scope, question, wanted()), period);
    }

    /** The sources of the members of a grouping: what each knows, summed; nobody needs to read of whom nobody came. */
    Pipeline together(OrgScope scope, Grouping grouping, Period period, Question.Reading reading) {
        var question = new Question(Family.NOBODY, period, basis(period), reading);
        var tree = question.tree(LocalDate.now(clock));
        var units = grouping.on(tree).stream().map(Grouping.Member::unit).toList();
        var family = families.sideBySide(scope, units, tree);
        var sum = new Together(units.size(), grouping.hiddenOn(tree));
        var everybody = Set.copyOf(family.members());
        var asked = wanted().stream().collect(Collectors.toMap(one -> one, one -> everybody));
        var known = sum.answers(answers.answers(family, question, asked)).stream()
                .filter(answer ->
                        answer.population() == Population.ALL || answer.count().value() > 0)
                .toList();
        return pipeline(known, period);
    }

    DateBasis basis(Period period) {
        return DateBasis.valueOf(settings.value("figure.date-basis", period.to()));
    }

    private Pipeline pipeline(List<Answer> answered, Period period) {
        var terms = settings.on(period.to());
        var printing = Rate.Printing.of(terms);
        Map<Population, Map<Metric, Answer>> known = new TreeMap<>();
        for (var answer : answered) {
            if (answer.population() == Population.ALL || !nobody(answer)) {
                known.computeIfAbsent(answer.population(), channel -> new EnumMap<>(Metric.class))
                        .put(answer.metric(), answer);
            }
        }
        var channels = new ArrayList<Pipeline.Channel>();
        channels.add(channel(Population.ALL, known.getOrDefault(Population.ALL, Map.of()), printing));
        known.forEach((population, stages) -> {
            if (population.division() == Division.CHANNEL) {
                channels.add(channel(population, stages, printing));
            }
        });
        return new Pipeline(channels, gaps(known), declared(answered), null);
    }

    /** A register knows the admitted of each channel and nothing of their way: it declares no channel. */
    private static boolean declared(List<Answer> answered) {
        return answered.stream()
                .anyMatch(answer -> answer.population().division() == Division.CHANNEL
                        && answer.source() != Answer.Source.OWN_REGISTER);
    }

    /** A register knows of each channel that nobody came; nobody needs to read that a dozen times. */
    private static boolean nobody(Answer answer) {
        return answer.source() == Answer.Source.OWN_REGISTER && answer.count().value() == 0;
    }

    private static List<Wanted> wanted() {
        return STAGES.stream()
                .flatMap(stage -> Arrays.stream(Population.values())
                        .filter(population -> population.division() != Division.GROUP)
                        .map(population -> new Wanted(stage, population)))
                .toList();
    }

    private static Pipeline.Channel channel(Population population, Map<Metric, Answer> stages, Rate.Printing printing) {
        Map<Metric, Count> counts = new TreeMap<>(Comparator.comparingInt(STAGES::indexOf));
        stages.forEach((metric, answer) -> counts.put(metric, answer.count()));
        Map<Metric, Long> values = new TreeMap<>(Comparator.comparingInt(STAGES::indexOf));
        counts.forEach((metric, count) -> values.put(metric, count.value()));
        Map<Metric, LocalDate> cutOffs = new EnumMap<>(Metric.class);
        stages.forEach((metric, answer) -> cutOffs.put(metric, answer.cutOff()));
        var trained = trained(stages);
        var rate = trained == null ? null : rate(stages, trained, printing);
        return new Pipeline.Channel(
                population,
                values,
                rate == null
                        ? null
                        : new Pipeline.Conversion(rate.n(), rate.of(), rate.percent(), rate.qualifier(), rate),
                counts,
                cutOffs,
                trained);
    }

    private static @Nullable Metric trained(Map<Metric, Answer> stages) {
        if (stages.containsKey(Metric.COMPLETED_CLASS)) {
            return Metric.COMPLETED_CLASS;
        }
        return stages.containsKey(Metric.SENT_TO_CLASS) ? Metric.SENT_TO_CLASS : null;
    }

    /** Both sides must speak of the same last day. */
    private static @Nullable Rate rate(Map<Metric, Answer> stages, Metric trained, Rate.Printing printing) {
        var admitted = stages.get(Metric.ADMITTED);
        var base = stages.get(trained);
        return admitted == null || base == null || !admitted.cutOff().equals(base.cutOff())
                ? null
                : Rate.share(admitted.count(), base.count(), printing);
    }

    /** Only what the unit itself declares can contradict itself; a sum of units below is neither whole nor part. */
    private static List<Pipeline.Gap> gaps(Map<Population, Map<Metric, Answer>> known) {
        var gaps = new ArrayList<Pipeline.Gap>();
        for (var metric : STAGES) {
            var whole = known.getOrDefault(Population.ALL, Map.of()).get(metric);
            Long sectors = sum(known, metric, Division.SECTOR, whole);
            Long sum = sectors == null ? sum(known, metric, Division.CHANNEL, whole) : sectors;
            if (whole != null && whole.source() == Answer.Source.OWN_DECLARED && sum != null) {
                long declared = whole.count().value();
                gaps.add(new Pipeline.Gap(metric, declared, sum, declared - sum));
            }
        }
        return gaps;
    }

    private static @Nullable Long sum(
            Map<Population, Map<Metric, Answer>> known, Metric metric, Division division, @Nullable Answer whole) {
        var parts = known.entrySet().stream()
                .filter(entry -> entry.getKey().division() == division)
                .flatMap(entry ->
                        java.util.stream.Stream.ofNullable(entry.getValue().get(metric)))
                .filter(answer -> answer.source() == Answer.Source.OWN_DECLARED)
                .filter(answer -> whole == null || answer.cutOff().equals(whole.cutOff()))
                .toList();
        return parts.isEmpty()
                ? null
                : Long.valueOf(parts.stream()
                        .mapToLong(answer -> answer.count().value())
                        .sum());
    }
}
