package vn.ketnap.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.TestUnits;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Problem;

class RecordLastAdmissionRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 8, 15);
    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 4);
    private static final FuzzyDate IN_2019 = new FuzzyDate(LocalDate.of(2019, 1, 1), FuzzyDate.Precision.YEAR);

    @Test
    void a_day_or_years_with_their_day_are_enough() {
        assertThat(check("A", IN_2019, null, null)).isEmpty();
        assertThat(check("A", null, 4, AS_OF)).isEmpty();
    }

    @Test
    void something_is_said() {
        assertThat(check("A", null, null, AS_OF)).containsExactly("ERROR lastOn admission.problem.nothingSaid");
    }

    @Test
    void years_need_the_day_they_speak_of_and_stay_within_reason() {
        assertThat(check("A", null, 4, null)).containsExactly("ERROR asOf admission.problem.yearsWithoutDay");
        assertThat(check("A", null, -1, AS_OF)).containsExactly("ERROR years admission.problem.badYears");
        assertThat(check("A", null, 101, AS_OF)).containsExactly("ERROR years admission.problem.badYears");
    }

    @Test
    void the_last_day_does_not_stand_after_the_day_of_the_statement() {
        assertThat(check("A", FuzzyDate.on(AS_OF.plusDays(1)), null, AS_OF))
                .containsExactly("ERROR lastOn admission.problem.lastAfterAsOf");
        var sameMonth = new FuzzyDate(LocalDate.of(2023, 8, 31), FuzzyDate.Precision.MONTH);
        assertThat(check("A", sameMonth, null, AS_OF)).isEmpty();
    }

    @Test
    void the_future_is_refused() {
        assertThat(check("A", FuzzyDate.on(TODAY.plusDays(1)), null, null))
                .containsExactly("ERROR lastOn admission.problem.future");
        assertThat(check("A", null, 4, TODAY.plusDays(1))).containsExactly("ERROR asOf admission.problem.future");
    }

    @Test
    void years_that_disagree_with_the_last_day_are_told() {
        assertThat(check("A", FuzzyDate.on(LocalDate.of(2021, 5, 1)), 4, AS_OF))
                .containsExactly("WARNING years admission.problem.yearsDisagree");
        assertThat(check("A", IN_2019, 4, AS_OF)).isEmpty();
    }

    @Test
    void a_unit_that_is_no_branch_is_told_and_an_unknown_one_refused() {
        assertThat(check("B", IN_2019, null, null)).containsExactly("WARNING code admission.problem.noBranch");
        assertThat(check("C", IN_2019, null, null))
                .as("comes with the workbook")
                .isEmpty();
        assertThat(check("NOWHERE", IN_2019, null, null))
                .containsExactly("ERROR code organization.problem.unknownUnit");
    }

    @Test
    void one_branch_says_one_thing_a_day() {
        var row = new RecordLastAdmission("A", IN_2019, null, null, null);
        var problems = RecordLastAdmissionRules.check(
                List.of(row, row), new RecordLastAdmissionRules.Facts(TestUnits.known(), TODAY));
        assertThat(problems.get(0)).isEmpty();
        assertThat(problems.get(1)).extracting(Problem::key).containsExactly("admission.problem.duplicate");
    }

    @Test
    void the_clock_starts_the_day_after_the_last_day_it_can_have_been() {
        assertThat(clock(FuzzyDate.on(LocalDate.of(2020, 2, 28)), null)).isEqualTo("2020-02-29");
        assertThat(clock(new FuzzyDate(LocalDate.of(2020, 2, 1), FuzzyDate.Precision.MONTH), null))
                .isEqualTo("2020-03-01");
        assertThat(clock(IN_2019, null)).isEqualTo("2020-01-01");
    }

    @Test
    void the_clock_of_four_years_starts_four_years_before_the_statement() {
        assertThat(clock(null, 4)).isEqualTo("2019-08-04");
    }

    private static String clock(@Nullable FuzzyDate lastOn, @Nullable Integer years) {
        return StandingLastAdmission.of(new RecordLastAdmission("A", lastOn, years, AS_OF, null), 1)
                .clockFrom()
                .toString();
    }

    private static List<String> check(
            String code, @Nullable FuzzyDate lastOn, @Nullable Integer years, @Nullable LocalDate asOf) {
        var row = new RecordLastAdmission(code, lastOn, years, asOf, null);
        return RecordLastAdmissionRules.check(
                        List.of(row), new RecordLastAdmissionRules.Facts(TestUnits.known(), TODAY))
                .stream()
                .flatMap(List::stream)
                .map(problem -> problem.severity() + " " + problem.field() + " " + problem.key())
                .toList();
    }
}
