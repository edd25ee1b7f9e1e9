package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Rates, verdicts and printed percentages, on the published cases. */
class RateTests {

    private static final Rate.Printing ONE_DECIMAL = new Rate.Printing(RoundingMode.HALF_UP, 1);

    @Test
    void two_targets_of_one_commune_give_two_verdicts() {
        assertThat(text(Count.exactly(12), target(Count.exactly(13)))).isEqualTo("92,3 %");
        assertThat(text(Count.exactly(12), target(Count.exactly(11)))).isEqualTo("109,1 %");
        assertThat(Rate.verdict(Count.exactly(12), target(Count.exactly(13)))).isEqualTo(Verdict.NOT_MET);
        assertThat(Rate.verdict(Count.exactly(12), target(Count.exactly(11)))).isEqualTo(Verdict.MET);
    }

    @Test
    void a_range_gives_a_range_and_misses_the_congress_target_for_sure() {
        var more = new Count(150, 179L, Qualifier.AT_LEAST);

        assertThat(text(more, target(Count.exactly(180)))).isEqualTo("83,3 %–99,4 %");
        assertThat(Rate.verdict(more, target(Count.exactly(180)))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void at_least_of_at_most_is_met() {
        var registered = target(new Count(150, null, Qualifier.AT_MOST));

        assertThat(Rate.verdict(new Count(150, null, Qualifier.AT_LEAST), registered))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_bound_that_cannot_decide_says_so() {
        assertThat(Rate.verdict(new Count(150, null, Qualifier.AT_LEAST), target(Count.exactly(180))))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void trained_at_least_bounds_the_conversion_from_above() {
        var conversion = Rate.share(Count.exactly(152), new Count(300, null, Qualifier.AT_LEAST), ONE_DECIMAL);

        assertThat(Objects.requireNonNull(conversion).text()).isEqualTo("≤ 50,7 %");
        assertThat(conversion.qualifier()).isEqualTo(Qualifier.AT_MOST);
    }

    @Test
    void a_ratio_without_a_base_has_no_rate() {
        assertThat(Rate.completion(Count.exactly(14), ratio(null), ONE_DECIMAL)).isNull();
        assertThat(text(Count.exactly(14), ratio(1000L))).isEqualTo("46,7 %");
    }

    @Test
    void a_target_of_zero_has_no_rate() {
        assertThat(Rate.completion(Count.exactly(0), target(Count.exactly(0)), ONE_DECIMAL))
                .isNull();
    }

    @Test
    void the_printed_percentage_tells_how_it_was_rounded() {
        assertThat(matches("95,6 %", 22, 23)).isEqualTo("DOWN_1");
        assertThat(matches("73 %", 8, 11)).isEqualTo("HALF_UP_0");
        assertThat(matches("60", 6, 10)).isEqualTo("HALF_UP_0");
        assertThat(matches("trên 50 %", 152, 300)).isEqualTo("NONE");
        assertThat(matches("70 %", 8, 11)).isEqualTo("NONE");
    }

    private static String matches(String printed, long n, long of) {
        return Published.compare(printed, Rate.completion(Count.exactly(n), target(Count.exactly(of)), ONE_DECIMAL))
                .matches();
    }

    private static String text(Count n, Quota target) {
        return Objects.requireNonNull(Rate.completion(n, target, ONE_DECIMAL)).text();
    }

    private static Quota target(Count count) {
        return quota(count, null, null);
    }

    private static Quota ratio(@Nullable Long base) {
        return quota(null, BigDecimal.valueOf(3), base);
    }

    private static Quota quota(@Nullable Count count, @Nullable BigDecimal percent, @Nullable Long base) {
        return new Quota(
                new OrganizationId(1),
                TargetKind.ASSIGNED,
                Metric.ADMITTED,
                Population.ALL,
                Period.year(2023),
                null,
                count,
                percent,
                base,
                null);
    }
}
