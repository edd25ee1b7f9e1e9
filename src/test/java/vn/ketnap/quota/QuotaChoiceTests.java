package vn.ketnap.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Which target applies to a period. */
class QuotaChoiceTests {

    private static final Period SEVEN_MONTHS = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31));

    @Test
    void the_shortest_period_that_holds_the_question_applies() {
        var scheme = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));

        assertThat(values(List.of(set(scheme, 300, null), set(Period.year(2023), 90, null)), SEVEN_MONTHS))
                .containsExactly(90L);
    }

    @Test
    void years_side_by_side_tile_a_longer_question() {
        var two = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));

        assertThat(values(List.of(set(Period.year(2021), 180, null), set(Period.year(2022), 180, null)), two))
                .containsExactly(360L);
    }

    @Test
    void a_gap_between_targets_leaves_none() {
        var three = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31));

        assertThat(values(List.of(set(Period.year(2021), 180, null), set(Period.year(2023), 180, null)), three))
                .isEmpty();
    }

    @Test
    void an_adjustment_counts_from_its_paper_on() {
        var first = set(Period.year(2023), 100, LocalDate.of(2022, 11, 18));
        var adjusted = set(Period.year(2023), 80, LocalDate.of(2023, 9, 1));

        assertThat(values(List.of(adjusted, first), SEVEN_MONTHS)).containsExactly(100L);
        assertThat(values(List.of(adjusted, first), Period.year(2023))).containsExactly(80L);
    }

    @Test
    void a_target_whose_paper_comes_late_still_holds_its_year() {
        var late = set(Period.year(2023), 100, LocalDate.of(2023, 10, 1));

        assertThat(values(List.of(late), SEVEN_MONTHS)).containsExactly(100L);
    }

    @Test
    void shares_side_by_side_ask_each_for_its_own_base() {
        var two = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31));
        var same = only(List.of(share(2022, "3", 1000L), share(2023, "3", 1050L)), two);
        assertThat(same.lowest()).isEqualByComparingTo("61.5");
        assertThat(same.highest()).isEqualByComparingTo("61.5");
        assertThat(same.ratioPercent()).isEqualByComparingTo("3");
        assertThat(same.base()).isEqualTo(2050);
        var risen = only(List.of(share(2022, "3", 1000L), share(2023, "4", 1000L)), two);
        assertThat(risen.lowest()).isEqualByComparingTo("70");
        assertThat(risen.ratioPercent()).isNull();
    }

    @Test
    void one_share_without_a_base_leaves_all_of_them_without_a_number() {
        var two = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31));
        var half = only(List.of(share(2022, "3", 1000L), share(2023, "3", null)), two);
        assertThat(half.lowest()).isNull();
        assertThat(half.base()).isNull();
        assertThat(half.ratioPercent()).isEqualByComparingTo("3");
    }

    private static Quota only(List<Quota> quotas, Period asked) {
        var applying = QuotaChoice.applying(quotas, asked);
        assertThat(applying).hasSize(1);
        return applying.getFirst();
    }

    private static Quota share(int year, String percent, @Nullable Long base) {
        return new Quota(
                new OrganizationId(1),
                TargetKind.RATIO,
                Metric.ADMITTED,
                Population.ALL,
                Period.year(year),
                null,
                null,
                new BigDecimal(percent),
                base,
                null);
    }

    private static List<Long> values(List<Quota> quotas, Period asked) {
        return QuotaChoice.applying(quotas, asked).stream()
                .map(quota -> java.util.Objects.requireNonNull(quota.count()).value())
                .toList();
    }

    private static Quota set(Period period, long value, @Nullable LocalDate effectiveOn) {
        return new Quota(
                new OrganizationId(1),
                TargetKind.ASSIGNED,
                Metric.ADMITTED,
                Population.ALL,
                period,
                effectiveOn,
                Count.exactly(value),
                null,
                null,
                null);
    }
}
