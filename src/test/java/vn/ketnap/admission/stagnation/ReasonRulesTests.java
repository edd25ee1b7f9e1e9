package vn.ketnap.admission.stagnation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.TestUnits;
import vn.ketnap.shared.Problem;

/** Rules of causes, exemptions and actions, without a database. */
class ReasonRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    @Test
    void a_cause_is_named_of_a_branch_on_a_day_that_has_come() {
        assertThat(causes(cause("A", JANUARY, null))).isEmpty();
        assertThat(causes(cause("B", JANUARY, null))).containsExactly("noBranch");
        assertThat(causes(cause("nowhere", JANUARY, null))).containsExactly("unknownUnit");
        assertThat(causes(cause("A", TODAY.plusDays(1), null))).containsExactly("ahead");
        assertThat(causes(cause("A", JANUARY, JANUARY.minusDays(1)))).containsExactly("endsBeforeNoted");
        assertThat(causes(cause("A", JANUARY, TODAY.plusDays(1)))).containsExactly("ahead");
    }

    @Test
    void one_cause_of_one_day_stands_once() {
        assertThat(causes(cause("A", JANUARY, null), cause("A", JANUARY, TODAY)))
                .containsExactly("duplicate");
        assertThat(causes(cause("A", JANUARY, null), cause("A", JANUARY.plusDays(1), null)))
                .isEmpty();
    }

    @Test
    void an_old_workbook_does_not_revive_a_cause_that_is_gone() {
        var gone = cause("A", JANUARY, JANUARY.plusDays(9));
        assertThat(causes(false, gone, cause("A", JANUARY, null))).containsExactly("ended");
        assertThat(causes(false, gone, cause("A", JANUARY, TODAY))).isEmpty();
        assertThat(causes(true, gone, cause("A", JANUARY, null))).containsExactly("standsAlready");
    }

    @Test
    void an_exemption_lasts_no_longer_than_the_law_of_its_first_day() {
        assertThat(exemptions(exemption(JANUARY, LocalDate.of(2027, 1, 14)))).isEmpty();
        assertThat(exemptions(exemption(JANUARY, LocalDate.of(2027, 1, 15)))).containsExactly("tooLong");
        var before = LocalDate.of(2020, 5, 1);
        assertThat(exemptions(exemption(before, LocalDate.of(2022, 4, 30)))).isEmpty();
        assertThat(exemptions(exemption(JANUARY, JANUARY.minusDays(1)))).containsExactly("endsBeforeStart");
    }

    @Test
    void an_exemption_names_its_evidence_and_who_approved_it() {
        assertThat(exemptions(new ExemptBranch("A", JANUARY, TODAY, " ", "", null, null)))
                .containsExactly("missing", "missing");
    }

    @Test
    void a_branch_is_exempt_once_at_a_time() {
        var first = exemption(JANUARY, JANUARY.plusMonths(6));
        var second = exemption(JANUARY.plusMonths(6), JANUARY.plusMonths(9));
        assertThat(exemptions(first, second)).containsExactly("overlapsRow");
        assertThat(exemptions(false, first, second)).containsExactly("overlaps");
        assertThat(exemptions(first, exemption(JANUARY.plusMonths(6).plusDays(1), JANUARY.plusMonths(9))))
                .isEmpty();
        var other = new ExemptBranch("C", JANUARY, TODAY, "minutes", "committee", null, null);
        assertThat(exemptions(first, other)).as("another branch").isEmpty();
    }

    @Test
    void a_correction_of_the_same_exemption_makes_room_for_the_next() {
        var standing = exemption(JANUARY, JANUARY.plusMonths(6));
        var shorter = exemption(JANUARY, JANUARY.plusMonths(1));
        var next = exemption(JANUARY.plusMonths(2), JANUARY.plusMonths(6));
        assertThat(exemptions(false, standing, shorter, next)).isEmpty();
    }

    @Test
    void an_exemption_is_withdrawn_within_its_time_and_for_a_reason() {
        assertThat(exemptions(withdrawn(JANUARY.plusDays(1), "a source came home")))
                .isEmpty();
        assertThat(exemptions(withdrawn(JANUARY, "too early"))).containsExactly("withdrawnOutside");
        assertThat(exemptions(withdrawn(TODAY.plusDays(1), "too late"))).containsExactly("withdrawnOutside");
        assertThat(exemptions(withdrawn(TODAY, null))).containsExactly("missing");
        assertThat(exemptions(false, withdrawn(TODAY, "gone"), exemption(JANUARY, TODAY)))
                .as("an old workbook")
                .containsExactly("withdrawn");
    }

    @Test
    void an_action_is_looked_at_after_it_was_agreed_and_closed_with_an_outcome() {
        assertThat(actions(action(JANUARY, TODAY.plusMonths(1), null, null))).isEmpty();
        assertThat(actions(action(JANUARY, JANUARY, null, null))).containsExactly("reviewTooEarly");
        assertThat(actions(action(TODAY.plusDays(1), TODAY.plusMonths(1), null, null)))
                .containsExactly("ahead");
        assertThat(actions(action(JANUARY, TODAY, TODAY, null))).containsExactly("missing");
        assertThat(actions(action(JANUARY, TODAY, null, "done"))).containsExactly("outcomeWithoutEnd");
        assertThat(actions(action(JANUARY, TODAY, JANUARY.minusDays(1), "done")))
                .containsExactly("closedTooEarly");
        assertThat(actions(action(JANUARY, TODAY, TODAY.plusDays(1), "done"))).containsExactly("ahead");
    }

    @Test
    void an_old_workbook_does_not_open_a_closed_action_again() {
        var closed = action(JANUARY, TODAY, TODAY, "done");
        var open = action(JANUARY, TODAY, null, null);
        var facts =
                new BranchFacts<>(TestUnits.known(), TODAY, Map.of(closed.key(), StandingAction.of(closed, 1)), false);
        assertThat(names(AgreeActionRules.check(List.of(open), facts))).containsExactly("closed");
        assertThat(names(AgreeActionRules.check(List.of(closed), facts))).isEmpty();
    }

    private static NameCause cause(String code, LocalDate notedOn, @Nullable LocalDate to) {
        return new NameCause(code, Cause.AGEING, notedOn, to, null);
    }

    private static ExemptBranch exemption(LocalDate from, LocalDate to) {
        return new ExemptBranch("A", from, to, "minutes 04", "committee of the commune", null, null);
    }

    private static ExemptBranch withdrawn(LocalDate on, @Nullable String reason) {
        return new ExemptBranch("A", JANUARY, TODAY, "minutes 04", "committee of the commune", on, reason);
    }

    private static AgreeAction action(
            LocalDate agreedOn, LocalDate reviewOn, @Nullable LocalDate closedOn, @Nullable String outcome) {
        return new AgreeAction("A", Measure.REVIEW_SOURCES, agreedOn, "secretary", reviewOn, closedOn, outcome, null);
    }

    private static List<String> causes(NameCause... rows) {
        var facts = new BranchFacts<NameCause.Key, StandingCause>(TestUnits.known(), TODAY, Map.of(), false);
        return names(NameCauseRules.check(List.of(rows), facts));
    }

    private static List<String> causes(boolean byHand, NameCause standing, NameCause... rows) {
        var known = Map.of(standing.key(), StandingCause.of(standing, 1));
        return names(NameCauseRules.check(List.of(rows), new BranchFacts<>(TestUnits.known(), TODAY, known, byHand)));
    }

    private static List<String> exemptions(ExemptBranch... rows) {
        return exemptions(Map.of(), false, rows);
    }

    private static List<String> exemptions(boolean byHand, ExemptBranch standing, ExemptBranch... rows) {
        return exemptions(Map.of(standing.key(), StandingExemption.of(standing, 1)), byHand, rows);
    }

    /** Two years until 2025, one from then on. */
    private static List<String> exemptions(
            Map<ExemptBranch.Key, StandingExemption> standing, boolean byHand, ExemptBranch... rows) {
        var facts = new BranchFacts<>(TestUnits.known(), TODAY, standing, byHand);
        return names(ExemptBranchRules.check(List.of(rows), facts, day -> day.getYear() < 2025 ? 24 : 12));
    }

    private static List<String> actions(AgreeAction... rows) {
        var facts = new BranchFacts<AgreeAction.Key, StandingAction>(TestUnits.known(), TODAY, Map.of(), false);
        return names(AgreeActionRules.check(List.of(rows), facts));
    }

    private static List<String> names(List<List<Problem>> problems) {
        return problems.stream()
                .flatMap(Collection::stream)
                .map(problem -> problem.key().substring(problem.key().lastIndexOf('.') + 1))
                .toList();
    }
}
