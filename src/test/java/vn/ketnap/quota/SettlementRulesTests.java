package vn.ketnap.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;

/** A ended on 30 June; H stands from then on, S stood all the time. */
class SettlementRulesTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final Period YEAR = Period.year(2025);
    private static final NamedTarget TARGET = target("A");
    private static final Quota TEN = quota(Count.exactly(10), null);

    private static final KnownUnits UNITS = new KnownUnits(
            Map.of(
                    "A", unit(1, "A", LocalDate.of(2010, 1, 1), DAY),
                    "H", unit(2, "H", DAY, OPEN),
                    "S", unit(3, "S", LocalDate.of(2010, 1, 1), OPEN)),
            Set.of());

    @Test
    void a_target_is_given_on_from_the_day_its_unit_was_no_more() {
        assertThat(reassign(null, DAY, "H", TEN)).isEmpty();
        assertThat(reassign(4L, DAY.plusDays(30), "S", TEN)).isEmpty();
    }

    @Test
    void a_unit_that_stands_or_is_unknown_settles_nothing() {
        assertThat(close(target("S"), DAY, TEN))
                .containsExactly("quota.settle.problem.stillStands -", "quota.settle.problem.beforeEnd on");
        assertThat(close(target("X"), DAY, TEN)).containsExactly("organization.problem.unknownUnit -");
    }

    @Test
    void the_day_lies_after_the_unit_within_the_target_and_not_ahead() {
        assertThat(reassign(null, DAY.minusDays(1), "S", TEN)).containsExactly("quota.settle.problem.beforeEnd on");
        assertThat(reassign(null, TODAY.plusDays(1), "S", TEN)).containsExactly("quota.settle.problem.future on");
        assertThat(close(TARGET, LocalDate.of(2026, 1, 1), TEN)).contains("quota.settle.problem.afterPeriod on");
        assertThat(reassign(null, null, "S", TEN)).containsExactly("shared.problem.missing on");
    }

    @Test
    void what_is_settled_already_or_looks_otherwise_now_is_told() {
        assertThat(reassign(null, DAY, "H", null)).containsExactly("quota.settle.problem.nothingLeft -");
        assertThat(reassign(null, DAY, "H", quota(Count.exactly(6), null)))
                .containsExactly("quota.settle.problem.changedMeanwhile -");
    }

    @Test
    void a_part_is_more_than_nothing_and_no_more_than_is_left() {
        assertThat(reassign(0L, DAY, "H", TEN)).containsExactly("quota.settle.problem.partTooSmall part");
        assertThat(reassign(11L, DAY, "H", TEN)).containsExactly("quota.settle.problem.partTooLarge part");
        assertThat(reassign(10L, DAY, "H", TEN)).isEmpty();
    }

    @Test
    void of_a_bound_or_a_ratio_there_are_no_parts() {
        var floor = quota(new Count(10, null, Qualifier.AT_LEAST), null);
        var command = new ReassignQuota(TARGET, "H", 4L, DAY, "7", null, floor.count());
        assertThat(words(SettlementRules.check(command, facts(floor, null, false))))
                .containsExactly("quota.settle.problem.wholeOnly part");
    }

    @Test
    void the_heir_stands_on_the_day_beside_the_unit_and_counts_alike() {
        assertThat(reassign(null, DAY, "X", TEN)).containsExactly("organization.problem.unknownUnit heir");
        assertThat(reassign(null, DAY, "A", TEN)).containsExactly("quota.settle.problem.heirNotThere heir");
        assertThat(reassign(null, DAY, null, TEN)).containsExactly("shared.problem.missing heir");
        var command = new ReassignQuota(TARGET, "S", null, DAY, "7", null, TEN.count());
        assertThat(words(SettlementRules.check(command, facts(TEN, null, true))))
                .containsExactly("quota.settle.problem.heirAbove heir");
        assertThat(words(SettlementRules.check(command, facts(TEN, quota(null, new BigDecimal("3")), false))))
                .containsExactly("quota.settle.problem.otherMeasure heir");
    }

    @Test
    void closing_needs_a_reason_and_reassigning_a_paper() {
        var close = new CloseQuota(TARGET, DAY, " ", null, null, TEN.count());
        assertThat(words(SettlementRules.check(close, facts(TEN, null, false))))
                .containsExactly("shared.problem.missing reason");
        var reassign = new ReassignQuota(TARGET, "H", null, DAY, null, null, TEN.count());
        assertThat(words(SettlementRules.check(reassign, facts(TEN, null, false))))
                .containsExactly("shared.problem.missing instrumentNumber");
    }

    private static List<String> reassign(
            @Nullable Long part, @Nullable LocalDate on, @Nullable String heir, @Nullable Quota left) {
        var command = new ReassignQuota(TARGET, heir, part, on, "7-QD/TU", null, TEN.count());
        return words(SettlementRules.check(command, facts(left, null, false)));
    }

    private static List<String> close(NamedTarget target, LocalDate on, @Nullable Quota left) {
        var command = new CloseQuota(target, on, "No more schools", null, null, TEN.count());
        return words(SettlementRules.check(command, facts(left, null, false)));
    }

    private static SettlementRules.Facts facts(@Nullable Quota left, @Nullable Quota heirHas, boolean above) {
        return new SettlementRules.Facts(UNITS, left, heirHas, above, TODAY);
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.key() + " " + (problem.field() == null ? "-" : problem.field()))
                .toList();
    }

    private static NamedTarget target(String code) {
        return new NamedTarget(code, TargetKind.ASSIGNED, Metric.ADMITTED, Population.ALL, YEAR);
    }

    private static Quota quota(@Nullable Count count, @Nullable BigDecimal percent) {
        return new Quota(
                new OrganizationId(1),
                TargetKind.ASSIGNED,
                Metric.ADMITTED,
                Population.ALL,
                YEAR,
                null,
                count,
                percent,
                null,
                null);
    }

    private static KnownUnits.Known unit(long id, String code, LocalDate from, LocalDate until) {
        return new KnownUnits.Known(id, code, OrganizationKind.BASE_ORGANIZATION, from, until);
    }
}
