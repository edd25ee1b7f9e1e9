package vn.ketnap.admission.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.admission.clock.BranchHistory.NEVER;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.admission.clock.BranchHistory.Birth;
import vn.ketnap.admission.clock.BranchHistory.Kept;
import vn.ketnap.admission.clock.BranchHistory.Told;

/** What the clock of a branch shows, day by day (contract, "Stagnation"). */
class BranchHistoryTests {

    private static final LocalDate ALWAYS = LocalDate.of(1000, 1, 1);

    @Test
    void of_a_branch_of_which_nothing_is_known_there_is_no_clock() {
        assertThat(history(List.of(), List.of()).periods()).isEmpty();
    }

    @Test
    void each_admission_starts_the_clock_anew_on_the_day_after() {
        var periods =
                history(List.of(admitted(2018), admitted(2021)), List.of()).periods();
        assertThat(periods)
                .containsExactly(
                        shown(day(2018, 2), day(2021, 2), day(2018, 2), false, day(2018, 1)),
                        shown(day(2021, 2), NEVER, day(2021, 2), false, day(2021, 1)));
    }

    @Test
    void in_a_register_that_is_kept_the_clock_of_who_admitted_nobody_runs_from_the_day_both_were_there() {
        var periods = history(List.of(), List.of(new Kept(day(2016, 1), NEVER, day(2016, 1))))
                .periods();
        assertThat(periods).containsExactly(shown(day(2016, 1), NEVER, day(2016, 1), false, null));
    }

    @Test
    void a_branch_younger_than_the_register_counts_from_its_own_first_day() {
        var young = new BranchHistory(
                List.of(),
                List.of(new Kept(day(2020, 1), NEVER, day(2016, 1))),
                List.of(new Birth(ALWAYS, day(2020, 1), false)));
        assertThat(young.periods()).containsExactly(shown(day(2020, 1), NEVER, day(2020, 1), false, null));
    }

    @Test
    void a_merged_branch_goes_on_with_the_youngest_clock_and_without_predecessors_with_its_own() {
        var merger = LocalDate.of(2022, 7, 1);
        var merged = new BranchHistory(
                List.of(inherited(merger, day(2015, 1)), inherited(merger, day(2021, 5))),
                List.of(new Kept(merger, NEVER, day(2016, 1))),
                List.of(new Birth(ALWAYS, merger, false), new Birth(merger, day(2010, 1), true)));
        assertThat(merged.periods()).containsExactly(shown(merger, NEVER, day(2021, 6), true, day(2021, 5)));
        assertThat(merged.ofItself().periods()).containsExactly(shown(merger, NEVER, merger, false, null));
    }

    @Test
    void what_it_inherits_before_the_merger_is_not_yet_its_own() {
        var merger = LocalDate.of(2022, 7, 1);
        var merged = new BranchHistory(
                List.of(admitted(2019), inherited(merger, day(2021, 5))),
                List.of(),
                List.of(new Birth(ALWAYS, day(2010, 1), false)));
        assertThat(merged.periods())
                .containsExactly(
                        shown(day(2019, 2), merger, day(2019, 2), false, day(2019, 1)),
                        shown(merger, NEVER, day(2021, 6), true, day(2021, 5)));
    }

    @Test
    void where_the_register_ends_above_it_the_clock_goes_with_it() {
        var moved = history(List.of(), List.of(new Kept(day(2016, 1), day(2019, 1), day(2016, 1))));
        assertThat(moved.periods()).containsExactly(shown(day(2016, 1), day(2019, 1), day(2016, 1), false, null));
    }

    @Test
    void of_two_statements_of_one_day_the_one_stated_last_is_told() {
        var stated = List.of(stated(day(2019, 1), day(2023, 1), 1), stated(day(2019, 1), day(2023, 6), 2));
        assertThat(history(stated, List.of()).periods().getFirst().statement()).isEqualTo(2);
    }

    private static BranchHistory history(List<Told> told, List<Kept> kept) {
        return new BranchHistory(told, kept, List.of(new Birth(ALWAYS, day(2010, 1), false)));
    }

    private static Told admitted(int year) {
        return new Told(day(year, 2), day(year, 2), false, day(year, 1), null, null);
    }

    private static Told inherited(LocalDate since, LocalDate lastOn) {
        return new Told(since, lastOn.plusDays(1), true, lastOn, null, null);
    }

    private static Told stated(LocalDate clockFrom, LocalDate asOf, long statement) {
        return new Told(clockFrom, clockFrom, false, null, asOf, statement);
    }

    private static ClockPeriod shown(
            LocalDate from, LocalDate until, LocalDate clockFrom, boolean inherited, @Nullable LocalDate lastOn) {
        return new ClockPeriod(from, until, clockFrom, inherited, lastOn, null);
    }

    private static LocalDate day(int year, int dayOfJanuary) {
        return LocalDate.of(year, 1, dayOfJanuary);
    }
}
