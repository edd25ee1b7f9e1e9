package vn.ketnap.sample.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Population;

class RegisterTests {

    private static List<Admission> admissions = List.of();
    private static List<Unit> branches = List.of();

    @BeforeAll
    static void draw() {
        var dice = new Dice(11);
        var province = SampleWorkbook.found(dice, new Scale(2, 12, 30));
        branches = province.branches();
        Silence.fall(branches, dice.fork("silence"));
        admissions = Register.of(province, dice.fork("register"));
    }

    @Test
    void everybody_is_of_age_on_the_day_of_the_decision() {
        assertThat(admissions)
                .allSatisfy(admission -> assertThat(
                                Period.between(admission.person().born(), admission.decided())
                                        .getYears())
                        .isBetween(18, 60));
    }

    @Test
    void decisions_fall_into_the_life_of_the_branch_and_on_working_days() {
        assertThat(admissions).allSatisfy(admission -> {
            assertThat(admission.branch().alive(admission.decided())).isTrue();
            assertThat(admission.decided().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @Test
    void the_ceremony_follows_within_thirty_working_days_and_full_membership_twelve_months_after_it() {
        assertThat(admissions).allSatisfy(admission -> {
            assertThat(admission.ceremony())
                    .isBetween(admission.decided().plusDays(5), Days.workingDaysAfter(admission.decided(), 30));
            if (admission.recognized() != null) {
                assertThat(admission.recognized())
                        .isAfterOrEqualTo(admission.ceremony().plusMonths(12));
            }
        });
    }

    @Test
    void summer_and_december_are_busy_and_the_first_months_are_not() {
        assertThat(share(5, 8)).isBetween(0.40, 0.54);
        assertThat(share(12, 12)).isBetween(0.07, 0.13);
        assertThat(share(1, 2)).isLessThan(0.12);
    }

    @Test
    void women_minorities_and_channels_have_their_usual_shares() {
        assertThat(share(Population.WOMAN)).isBetween(0.38, 0.55);
        assertThat(share(Population.ETHNIC_MINORITY)).isBetween(0.06, 0.65);
        assertThat(share(Population.RELIGIOUS)).isBetween(0.01, 0.07);
        assertThat(share(Population.RESIDENT)).isBetween(0.15, 0.4);
        assertThat(share(Population.UPPER_SECONDARY_STUDENT)).isBetween(0.01, 0.2);
    }

    @Test
    void a_silent_branch_admits_nobody_after_its_last_day() {
        assertThat(admissions)
                .filteredOn(admission -> admission.branch().silentSince != null)
                .allSatisfy(admission -> assertThat(admission.decided())
                        .isBeforeOrEqualTo(Objects.requireNonNull(admission.branch().silentSince)));
    }

    @Test
    void about_one_branch_in_eleven_is_silent() {
        var standing = branches.stream().filter(Unit::standing).toList();
        double silent =
                standing.stream().filter(branch -> branch.silentSince != null).count();
        assertThat(silent / standing.size()).isBetween(0.05, 0.13);
    }

    private static double share(Population population) {
        return share(admissions.stream()
                .filter(admission -> Register.in(admission, population))
                .count());
    }

    private static double share(int firstMonth, int lastMonth) {
        return share(admissions.stream()
                .filter(admission -> admission.decided().getYear() < Days.LAST_YEAR)
                .map(admission -> admission.decided().getMonthValue())
                .filter(month -> month >= firstMonth && month <= lastMonth)
                .count());
    }

    private static double share(long count) {
        return (double) count / admissions.size();
    }
}
