package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;

class CountMembersRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 8, 4);

    @Test
    void a_count_of_a_known_unit_is_fine() {
        assertThat(check(members("A", TODAY, 10, 8L, 2L))).isEmpty();
        assertThat(check(members("C", TODAY, 10, null, null))).isEmpty();
    }

    @Test
    void an_unknown_unit_is_refused() {
        assertThat(check(members("NOWHERE", TODAY, 10, null, null)))
                .containsExactly("ERROR code organization.problem.unknownUnit");
    }

    @Test
    void a_day_before_the_unit_is_told() {
        assertThat(check(members("A", LocalDate.of(2019, 12, 31), 10, null, null)))
                .containsExactly("WARNING code organization.problem.notYetThere");
    }

    @Test
    void numbers_are_not_negative_and_not_beyond_belief() {
        assertThat(check(members("A", TODAY, -1, null, null))).containsExactly("ERROR total shared.problem.negative");
        assertThat(check(members("A", TODAY, 10, -1L, null))).containsExactly("ERROR official shared.problem.negative");
        assertThat(check(members("A", TODAY, 3_000_000_000L, null, null)))
                .containsExactly("ERROR total organization.problem.tooManyMembers");
    }

    @Test
    void parts_that_do_not_add_up_are_told_with_the_difference() {
        var problems = CountMembersRules.check(
                List.of(members("A", TODAY, 10, 7L, 2L)), new CountMembersRules.Facts(TestUnits.known(), TODAY));
        assertThat(problems.getFirst().getFirst().args()).containsExactly(10L, 9L, 1L);
    }

    @Test
    void a_part_is_not_more_than_the_whole() {
        assertThat(check(members("A", TODAY, 10, 11L, null)))
                .containsExactly("WARNING total organization.problem.morePartThanMembers");
    }

    @Test
    void a_bound_is_not_compared_with_parts() {
        assertThat(check(new CountMembers("A", TODAY, 4800, 4700L, 50L, Qualifier.AT_LEAST)))
                .isEmpty();
    }

    @Test
    void tomorrow_is_told_and_the_year_after_next_is_refused() {
        assertThat(check(members("A", TODAY.plusDays(1), 10, null, null)))
                .containsExactly("WARNING asOf organization.problem.future");
        assertThat(check(members("A", TODAY.plusYears(1).plusDays(1), 10, null, null)))
                .containsExactly("ERROR asOf organization.problem.farFuture");
    }

    @Test
    void the_same_unit_and_day_twice_names_the_other_row() {
        var row = members("A", TODAY, 10, null, null);
        var problems = CountMembersRules.check(
                List.of(row, members("B", TODAY, 10, null, null), members("A", TODAY, 12, null, null)),
                new CountMembersRules.Facts(TestUnits.known(), TODAY));
        assertThat(problems.get(0)).isEmpty();
        assertThat(problems.get(1)).isEmpty();
        assertThat(problems.get(2).getFirst().args()).containsExactly("A", TODAY, new CommandIndex(0));
    }

    private static CountMembers members(
            String code, LocalDate asOf, long total, @Nullable Long official, @Nullable Long probationary) {
        return new CountMembers(code, asOf, total, official, probationary, Qualifier.EXACT);
    }

    private static List<String> check(CountMembers row) {
        return CountMembersRules.check(List.of(row), new CountMembersRules.Facts(TestUnits.known(), TODAY)).stream()
                .flatMap(List::stream)
                .map(CountMembersRulesTests::words)
                .toList();
    }

    private static String words(Problem problem) {
        return problem.severity() + " " + problem.field() + " " + problem.key();
    }
}
