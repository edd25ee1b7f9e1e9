package vn.ketnap.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.TestUnits;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;

class SetQuotaRulesTests {

    private static final Period Y2023 = Period.year(2023);

    /** B had 3,829 members in August 2023, and 100 at the end of 2024. */
    private static final SetQuotaRules.Facts FACTS = new SetQuotaRules.Facts(
            TestUnits.known(),
            Map.of(
                    "B",
                    new TreeMap<>(Map.of(
                            LocalDate.of(2023, 8, 11), Count.exactly(3829),
                            LocalDate.of(2024, 12, 31), Count.exactly(100)))),
            new SetQuotaRules.Usual(new BigDecimal("0.5"), new BigDecimal("5")),
            List.of());

    @Test
    void a_number_or_a_ratio_without_base_is_enough() {
        assertThat(check(quota("A", Y2023, Count.exactly(13)))).isEmpty();
        assertThat(check(ratio("3", null))).isEmpty();
    }

    @Test
    void a_target_asks_for_something() {
        assertThat(check(ratio(null, null))).containsExactly("ERROR count quota.problem.nothingAsked");
    }

    @Test
    void numbers_run_upwards_from_zero() {
        assertThat(check(quota("A", Y2023, Count.exactly(-1)))).containsExactly("ERROR count shared.problem.negative");
        assertThat(check(quota("A", Y2023, Count.exactly(0)))).containsExactly("WARNING count quota.problem.zero");
        assertThat(check(quota("A", Y2023, new Count(100, 90L, Qualifier.EXACT))))
                .containsExactly("ERROR upTo shared.problem.rangeBackwards");
    }

    @Test
    void a_ratio_is_above_zero_and_at_most_hundred_and_so_is_its_base() {
        assertThat(check(ratio("0", null))).containsExactly("ERROR ratioPercent quota.problem.badRatio");
        assertThat(check(ratio("100.5", null))).containsExactly("ERROR ratioPercent quota.problem.badRatio");
        assertThat(check(ratio("3", 0L))).containsExactly("ERROR base quota.problem.badBase");
    }

    @Test
    void a_period_runs_forwards() {
        var row = new SetQuota(
                "A",
                TargetKind.PLAN,
                day(2023, 12, 31),
                day(2023, 1, 1),
                Metric.ADMITTED,
                Population.ALL,
                Count.exactly(1),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(check(row)).containsExactly("ERROR to shared.problem.endsBeforeStart");
    }

    @Test
    void the_published_target_of_six_percent_of_the_members_is_told() {
        var problem = SetQuotaRules.check(List.of(quota("B", Y2023, Count.exactly(240))), FACTS)
                .getFirst()
                .getFirst();
        assertThat(words(problem)).isEqualTo("WARNING count quota.problem.unusual");
        assertThat(problem.args()).contains(new BigDecimal("6.27"));
    }

    @Test
    void members_are_the_latest_by_the_end_of_the_year_else_the_first_of_the_same_year() {
        assertThat(check(quota("B", Y2023, Count.exactly(150)))).isEmpty();
        assertThat(check(quota("B", Period.year(2024), Count.exactly(150)))).hasSize(1);
        assertThat(check(quota("B", Period.year(2022), Count.exactly(1))))
                .as("nothing known")
                .isEmpty();
        var toJune = new Period(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 6, 30));
        assertThat(check(quota("B", toJune, Count.exactly(1)))).hasSize(1);
    }

    @Test
    void only_a_year_is_compared_with_the_members() {
        var term = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(check(quota("B", term, Count.exactly(900)))).isEmpty();
    }

    @Test
    void a_target_beside_one_that_was_handed_over_is_told() {
        var given = new SetQuotaRules.Given(
                "A",
                TargetKind.ASSIGNED,
                Metric.ADMITTED,
                Population.ALL,
                Y2023.from(),
                Y2023.to(),
                LocalDate.of(2023, 7, 1),
                "OLD");
        assertThat(check(given, quota("A", Y2023, Count.exactly(13))))
                .containsExactly("WARNING count quota.problem.givenBeside.of");
        assertThat(check(given.ofSomebody(), quota("A", Y2023, Count.exactly(13))))
                .containsExactly("WARNING count quota.problem.givenBeside");
        assertThat(check(
                        given, quota("A", Period.year(2024), Count.exactly(13)), quota("B", Y2023, Count.exactly(150))))
                .as("another year, another unit")
                .isEmpty();
    }

    @Test
    void the_same_target_twice_names_the_other_row_and_another_instrument_date_is_a_version() {
        var first = quota("A", Y2023, Count.exactly(13));
        var later = new SetQuota(
                "A",
                TargetKind.ASSIGNED,
                first.from(),
                first.to(),
                Metric.ADMITTED,
                Population.ALL,
                Count.exactly(15),
                null,
                null,
                null,
                "12-QD",
                LocalDate.of(2023, 7, 1),
                null);
        assertThat(check(first, later)).isEmpty();
        assertThat(check(first, later, first)).containsExactly("ERROR code quota.problem.duplicate");
    }

    private static SetQuota quota(String code, Period period, @Nullable Count count) {
        return new SetQuota(
                code,
                TargetKind.ASSIGNED,
                FuzzyDate.on(period.from()),
                FuzzyDate.on(period.to()),
                Metric.ADMITTED,
                Population.ALL,
                count,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SetQuota ratio(@Nullable String percent, @Nullable Long base) {
        return new SetQuota(
                "A",
                TargetKind.RATIO,
                FuzzyDate.on(Y2023.from()),
                FuzzyDate.on(Y2023.to()),
                Metric.ADMITTED,
                Population.ALL,
                null,
                percent == null ? null : new BigDecimal(percent),
                null,
                base,
                null,
                null,
                null);
    }

    private static FuzzyDate day(int year, int month, int day) {
        return FuzzyDate.on(LocalDate.of(year, month, day));
    }

    private static List<String> check(SetQuota... rows) {
        return words(FACTS, rows);
    }

    private static List<String> check(SetQuotaRules.Given given, SetQuota... rows) {
        return words(new SetQuotaRules.Facts(FACTS.units(), FACTS.members(), FACTS.usual(), List.of(given)), rows);
    }

    private static List<String> words(SetQuotaRules.Facts facts, SetQuota... rows) {
        return SetQuotaRules.check(List.of(rows), facts).stream()
                .flatMap(List::stream)
                .map(SetQuotaRulesTests::words)
                .toList();
    }

    private static String words(Problem problem) {
        return problem.severity() + " " + problem.field() + " " + problem.key();
    }
}
