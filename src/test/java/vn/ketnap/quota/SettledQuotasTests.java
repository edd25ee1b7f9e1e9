package vn.ketnap.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** A ended, H took over, and C is a sibling of both; whatever is settled, nobody is asked twice. */
class SettledQuotasTests {

    private static final OrganizationId A = new OrganizationId(1);
    private static final OrganizationId H = new OrganizationId(2);
    private static final OrganizationId H2 = new OrganizationId(3);
    private static final OrganizationId C = new OrganizationId(4);
    private static final Period YEAR = Period.year(2025);
    private static final LocalDate IN_JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate IN_OCTOBER = LocalDate.of(2025, 10, 1);
    private static final LocalDate AT_THE_END = YEAR.to();

    private final List<Quota> asked = List.of(exactly(A, 10), exactly(H, 15), exactly(C, 7));

    @Test
    void the_whole_target_is_added_to_the_own_one_of_the_heir() {
        var after = settled(AT_THE_END, given(1, A, H, 10L, IN_JULY));
        assertThat(after).containsExactlyInAnyOrder("2=25", "4=7");
    }

    @Test
    void a_part_leaves_the_rest_and_the_sum_stays_what_it_was() {
        var after = settled(AT_THE_END, given(1, A, H, 4L, IN_JULY), given(2, A, H2, 3L, IN_JULY));
        assertThat(after).containsExactlyInAnyOrder("1=3", "2=19", "3=3", "4=7");
    }

    @Test
    void what_was_handed_over_later_stays_where_it_was() {
        assertThat(settled(IN_JULY.minusDays(1), given(1, A, H, 10L, IN_JULY))).containsExactly("1=10", "2=15", "4=7");
    }

    @Test
    void more_than_there_was_is_never_given() {
        assertThat(settled(AT_THE_END, given(1, A, H, 25L, IN_JULY))).containsExactlyInAnyOrder("2=25", "4=7");
        assertThat(settled(AT_THE_END, given(1, A, H2, 8L, IN_JULY), given(2, A, H, 8L, IN_JULY)))
                .containsExactlyInAnyOrder("2=17", "3=8", "4=7");
    }

    @Test
    void an_heir_who_ends_himself_hands_on_what_he_was_given() {
        assertThat(settled(AT_THE_END, given(1, A, H, 10L, IN_JULY), given(2, H, H2, 25L, IN_OCTOBER)))
                .containsExactlyInAnyOrder("3=25", "4=7");
    }

    @Test
    void closing_ends_what_nobody_was_given() {
        assertThat(settled(AT_THE_END, given(1, A, H, 4L, IN_JULY), closed(2, A, IN_JULY)))
                .containsExactlyInAnyOrder("2=19", "4=7");
        assertThat(settled(IN_JULY.minusDays(1), given(1, A, H, 4L, IN_JULY), closed(2, A, IN_JULY)))
                .containsExactlyInAnyOrder("1=4", "2=15", "4=7");
    }

    @Test
    void before_the_day_a_closed_target_stands() {
        var june = IN_JULY.minusDays(1);
        var after = SettledQuotas.of(asked, List.of(closed(1, A, IN_JULY)), june, june);
        assertThat(after.stream().map(SettledQuotasTests::words)).contains("1=10");
    }

    @Test
    void a_bound_goes_over_as_it_is_and_stays_a_bound_in_the_sum() {
        var floor = quota(A, new Count(10, null, Qualifier.AT_LEAST), null, null);
        var after = SettledQuotas.of(
                List.of(floor, exactly(H, 15)), List.of(given(1, A, H, null, IN_JULY)), AT_THE_END, AT_THE_END);
        assertThat(after).singleElement().satisfies(quota -> {
            assertThat(quota.organization()).isEqualTo(H);
            assertThat(quota.count()).isEqualTo(new Count(25, null, Qualifier.AT_LEAST));
        });
    }

    @Test
    void ratios_keep_their_bases() {
        var after = SettledQuotas.of(
                List.of(ratio(A, 200L), ratio(H, 100L)),
                List.of(given(1, A, H, null, IN_JULY)),
                AT_THE_END,
                AT_THE_END);
        assertThat(after).singleElement().satisfies(quota -> {
            assertThat(quota.base()).isEqualTo(300L);
            assertThat(quota.lowest()).isEqualByComparingTo("9");
        });
    }

    private List<String> settled(LocalDate handedBy, Settlement... steps) {
        return SettledQuotas.of(asked, List.of(steps), AT_THE_END, handedBy).stream()
                .map(SettledQuotasTests::words)
                .toList();
    }

    private static String words(Quota quota) {
        return quota.organization().value() + "="
                + Objects.requireNonNull(quota.count()).value();
    }

    private static Settlement given(
            long id, OrganizationId from, OrganizationId to, @Nullable Long value, LocalDate on) {
        return new Settlement(id, QuotaKey.of(exactly(from, 1)), on, to, value, "7-QD/TU");
    }

    private static Settlement closed(long id, OrganizationId unit, LocalDate on) {
        return new Settlement(id, QuotaKey.of(exactly(unit, 1)), on, null, null, null);
    }

    private static Quota exactly(OrganizationId unit, long value) {
        return quota(unit, Count.exactly(value), null, null);
    }

    private static Quota ratio(OrganizationId unit, Long base) {
        return quota(unit, null, new BigDecimal("3"), base);
    }

    private static Quota quota(
            OrganizationId unit, @Nullable Count count, @Nullable BigDecimal percent, @Nullable Long base) {
        return new Quota(
                unit, TargetKind.ASSIGNED, Metric.ADMITTED, Population.ALL, YEAR, null, count, percent, base, null);
    }
}
