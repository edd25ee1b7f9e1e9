package vn.ketnap.insight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * What stands beside a number of admissions wherever units are ordered, so that nobody is ranked on quantity alone.
 *
 * @param coverage branches with an admission among all branches; null unless both are known
 * @param conversion admitted among the trained, never called completion; null unless both speak of the same last day
 * @param recognized members made official in the period: other people than the admitted, so never a rate of the two
 * @param struckOff members struck off in the period
 */
public record Beside(
        @Nullable Rate coverage,
        @Nullable Rate conversion,
        @Nullable Count recognized,
        @Nullable Count struckOff) {

    private static final List<Metric> OF_PEOPLE =
            List.of(Metric.COMPLETED_CLASS, Metric.SENT_TO_CLASS, Metric.RECOGNIZED, Metric.STRUCK_OFF);
    private static final List<Metric> OF_BRANCHES = List.of(Metric.BRANCHES_WITH_ADMISSION, Metric.BRANCHES);

    /** What has to be asked beside the admissions of a population. */
    static Set<Wanted> wanted(Population population) {
        return Stream.concat(
                        OF_PEOPLE.stream().map(metric -> new Wanted(metric, population)),
                        OF_BRANCHES.stream().map(metric -> new Wanted(metric, Population.ALL)))
                .collect(Collectors.toSet());
    }

    static Beside of(List<Answer> answers, Population population, Rate.Printing printing) {
        var admitted = find(answers, Metric.ADMITTED, population);
        var completed = find(answers, Metric.COMPLETED_CLASS, population);
        var trained = completed == null ? find(answers, Metric.SENT_TO_CLASS, population) : completed;
        var branches = find(answers, Metric.BRANCHES, Population.ALL);
        var covered = find(answers, Metric.BRANCHES_WITH_ADMISSION, Population.ALL);
        return new Beside(
                covered == null || branches == null ? null : Rate.share(covered.count(), branches.count(), printing),
                conversion(admitted, trained, printing),
                count(find(answers, Metric.RECOGNIZED, population)),
                count(find(answers, Metric.STRUCK_OFF, population)));
    }

    /** Both sides speak of the same last day, and both are said by the unit or both are sums. */
    private static @Nullable Rate conversion(
            @Nullable Answer admitted, @Nullable Answer trained, Rate.Printing printing) {
        return admitted == null
                        || trained == null
                        || !admitted.cutOff().equals(trained.cutOff())
                        || admitted.source() != trained.source()
                ? null
                : Rate.share(admitted.count(), trained.count(), printing);
    }

    private static @Nullable Count count(@Nullable Answer answer) {
        return answer == null ? null : answer.count();
    }

    private static @Nullable Answer find(List<Answer> answers, Metric metric, Population population) {
        for (var answer : answers) {
            if (answer.metric() == metric && answer.population() == population) {
                return answer;
            }
        }
        return null;
    }
}
