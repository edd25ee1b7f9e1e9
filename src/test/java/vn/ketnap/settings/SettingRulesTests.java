package vn.ketnap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.settings.SettingRules.Standing;
import vn.ketnap.shared.Problem;

/** What the value of a setting may become, and from when. */
class SettingRulesTests {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    private final Map<Setting, NavigableMap<LocalDate, Standing>> standing = new EnumMap<>(Setting.class);

    SettingRulesTests() {
        stands(Setting.STAGNATION_YEARS, FIRST, "3");
        stands(Setting.VERY_SLOW, FIRST, "0.50");
        stands(Setting.ON_PACE, FIRST, "0.90");
        stands(Setting.ON_PACE, LATER, "0.80");
        stands(Setting.DAYS_OFF, FIRST, "01-01");
        stands(Setting.DAYS_OFF, LocalDate.of(2026, 1, 1), "01-01,2026-02-16/2026-02-20");
    }

    @Test
    void another_value_from_a_later_day_needs_no_reason() {
        assertThat(change(Setting.STAGNATION_YEARS, LATER, "4", null)).isEmpty();
        assertThat(change(Setting.STAGNATION_YEARS, TODAY, "4", null)).isEmpty();
    }

    @Test
    void days_that_are_over_are_read_anew_only_with_a_reason() {
        var yesterday = TODAY.minusDays(1);
        assertThat(change(Setting.STAGNATION_YEARS, yesterday, "4", null))
                .containsExactly("settings.problem.backDated@reason");
        assertThat(change(Setting.STAGNATION_YEARS, yesterday, "4", "the paper came late"))
                .isEmpty();
    }

    @Test
    void a_value_is_never_put_over_another_of_the_same_day() {
        assertThat(change(Setting.STAGNATION_YEARS, FIRST, "4", "why"))
                .containsExactly("settings.problem.sameDay@from");
        assertThat(change(Setting.STAGNATION_YEARS, FIRST.minusDays(1), "4", "why"))
                .containsExactly("settings.problem.tooEarly@from");
    }

    @Test
    void a_change_changes_something_and_a_later_paper_may_say_the_same() {
        assertThat(problems(SettingRules.change(
                        new ChangeSetting(Setting.STAGNATION_YEARS, LATER, "3", "a paper", null), facts())))
                .containsExactly("settings.problem.nothingNew@value");
        assertThat(problems(SettingRules.change(
                        new ChangeSetting(Setting.STAGNATION_YEARS, LATER, "3", "a later paper", null), facts())))
                .isEmpty();
    }

    @Test
    void a_value_that_was_in_use_is_corrected_with_a_reason_and_not_taken_back() {
        assertThat(correct(Setting.STAGNATION_YEARS, FIRST, "3", "4", null))
                .containsExactly("settings.problem.inUse@reason");
        assertThat(correct(Setting.STAGNATION_YEARS, FIRST, "3", "4", "typed wrongly"))
                .isEmpty();
        assertThat(withdraw(Setting.STAGNATION_YEARS, FIRST)).containsExactly("settings.problem.notWithdrawn@null");
    }

    @Test
    void a_value_to_come_is_corrected_without_a_reason_or_taken_back() {
        assertThat(correct(Setting.ON_PACE, LATER, "0.80", "0.85", null)).isEmpty();
        assertThat(withdraw(Setting.ON_PACE, LATER)).isEmpty();
    }

    @Test
    void who_saw_another_value_is_told() {
        assertThat(correct(Setting.STAGNATION_YEARS, FIRST, "5", "4", "why"))
                .containsExactly("settings.problem.changedMeanwhile@null");
        assertThat(withdraw(Setting.STAGNATION_YEARS, LATER)).containsExactly("settings.problem.changedMeanwhile@null");
    }

    @Test
    void a_threshold_stays_below_the_next_one_at_every_day_it_holds() {
        assertThat(change(Setting.VERY_SLOW, TODAY, "0.85", null))
                .as("below today's, not below the one of January")
                .containsExactly("settings.problem.notBelow@value");
        assertThat(change(Setting.VERY_SLOW, TODAY, "0.75", null)).isEmpty();
        assertThat(correct(Setting.ON_PACE, FIRST, "0.90", "0.40", "why"))
                .containsExactly("settings.problem.notAbove@value");
    }

    @Test
    void what_cannot_be_read_is_refused_in_the_words_of_its_kind() {
        assertThat(change(Setting.STAGNATION_YEARS, LATER, "0", null))
                .containsExactly("settings.problem.value.WHOLE@value");
        assertThat(change(Setting.STAGNATION_YEARS, LATER, "", null))
                .containsExactly("settings.problem.value.WHOLE@value");
        assertThat(change(Setting.VERY_SLOW, LATER, "1.2", null)).containsExactly("settings.problem.value.SHARE@value");
        assertThat(change(Setting.ROUNDING, LATER, "CEILING", null))
                .containsExactly("settings.problem.value.CHOICE@value");
        assertThat(change(Setting.HEADLINE_KINDS, LATER, "PLAN,ASSIGNED", null))
                .containsExactly("settings.problem.value.ORDER@value");
        assertThat(change(Setting.SMALL_BRANCH, LATER, "3,9,5", null))
                .containsExactly("settings.problem.value.STEPS@value");
    }

    @Test
    void a_calendar_tells_of_its_own_days_alone() {
        assertThat(change(Setting.DAYS_OFF, LATER, "01-01,2027-02-05/2027-02-11,+2027-02-13", null))
                .isEmpty();
        assertThat(change(Setting.DAYS_OFF, LATER, "01-01,2028-01-24", null)).isEmpty();
        assertThat(change(Setting.DAYS_OFF, LATER, "01-01,2026-12-31", null))
                .containsExactly("settings.problem.dayOutside@value");
        assertThat(correct(Setting.DAYS_OFF, FIRST, "01-01", "01-01,2026-05-02", "why"))
                .as("after the calendar of 2026 begins")
                .containsExactly("settings.problem.dayOutside@value");
        assertThat(change(Setting.DAYS_OFF, LATER, "01-01,+2027-02-12", null))
                .as("a Friday")
                .containsExactly("settings.problem.noWeekend@value");
        assertThat(change(Setting.DAYS_OFF, LATER, "2027-02-13,+2027-02-13", null))
                .containsExactly("settings.problem.offAndWorked@value");
        assertThat(change(Setting.DAYS_OFF, LATER, "some day", null))
                .containsExactly("settings.problem.value.DAYS_OFF@value");
    }

    private void stands(Setting setting, LocalDate from, String value) {
        standing.computeIfAbsent(setting, first -> new TreeMap<>()).put(from, new Standing(value, "a paper"));
    }

    private SettingRules.Facts facts() {
        return new SettingRules.Facts(standing, TODAY);
    }

    private List<String> change(Setting setting, LocalDate from, String value, @Nullable String reason) {
        return problems(SettingRules.change(new ChangeSetting(setting, from, value, "a paper", reason), facts()));
    }

    private List<String> correct(Setting setting, LocalDate from, String seen, String value, @Nullable String reason) {
        return problems(
                SettingRules.correct(new CorrectSetting(setting, from, seen, value, "a paper", reason), facts()));
    }

    private List<String> withdraw(Setting setting, LocalDate from) {
        return problems(SettingRules.withdraw(new WithdrawSetting(setting, from), facts()));
    }

    private static List<String> problems(List<Problem> found) {
        return found.stream().map(one -> one.key() + "@" + one.field()).toList();
    }
}
