package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.named;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.UnitRows.until;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Problem;

class DescribeUnitRulesTests {

    private static final LocalDate Y2023 = LocalDate.of(2023, 1, 1);

    /** The province P with the communes A and B stands; an unseen province X stands out of scope. */
    private static final List<DescribeUnit> STANDING =
            List.of(province("P"), commune("A", "P"), commune("B", "P"), province("X"));

    /** The commune A has another version from 2025 on. */
    private static final List<DescribeUnit> TWO_VERSIONS =
            List.of(province("P"), commune("A", "P"), since(commune("A", "P"), LocalDate.of(2025, 1, 1)));

    @Test
    void a_branch_below_a_standing_commune_is_fine() {
        assertThat(check(branch("A-1", "A"))).isEmpty();
    }

    @Test
    void a_superior_may_come_in_the_same_sheet() {
        assertThat(check(branch("C-1", "C"), commune("C", "P"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "CB/1", "Đ1", "x'y", "0123456789012345678901234567890123456789012345678901234567890"})
    void a_code_is_letters_digits_and_three_marks(String code) {
        assertThat(check(branch(code, "A"))).containsExactly("code organization.problem.badCode");
    }

    @Test
    void code_and_name_are_needed() {
        assertThat(check(named(branch(" ", "A"), "")))
                .containsExactly("code shared.problem.missing", "name shared.problem.missing");
    }

    @Test
    void a_name_that_does_not_fit_is_refused() {
        assertThat(check(named(branch("A-1", "A"), "x".repeat(256)))).containsExactly("name shared.problem.tooLong");
    }

    @Test
    void a_unit_does_not_end_before_it_starts() {
        assertThat(check(until(branch("A-1", "A"), LocalDate.of(2019, 12, 31))))
                .containsExactly("to shared.problem.endsBeforeStart");
    }

    @Test
    void an_unknown_superior_makes_an_orphan() {
        assertThat(check(branch("A-1", "NOWHERE"))).containsExactly("parentCode organization.problem.unknownParent");
    }

    @Test
    void a_superior_out_of_scope_is_as_unknown_as_none() {
        assertThat(check(branch("X-1", "X"))).containsExactly("parentCode organization.problem.unknownParent");
    }

    @Test
    void the_code_of_a_unit_out_of_scope_is_not_free() {
        assertThat(check(branch("X", "A"))).contains("code organization.problem.codeNotFree");
    }

    @Test
    void a_root_needs_the_right_to_found_one() {
        assertThat(check(false, province("Q"))).containsExactly("parentCode organization.problem.rootNotAllowed");
        assertThat(check(true, province("Q"))).isEmpty();
    }

    @Test
    void nobody_is_his_own_superior() {
        assertThat(check(commune("C", "C"))).containsExactly("parentCode organization.problem.ownParent");
    }

    @Test
    void a_circle_within_the_sheet_is_found_at_each_of_its_rows() {
        assertThat(check(branch("C", "D"), branch("D", "C")))
                .filteredOn(problem -> problem.endsWith("cycle"))
                .hasSize(2);
    }

    @Test
    void a_circle_through_what_stands_is_found() {
        assertThat(check(commune("P", "A"))).contains("parentCode organization.problem.cycle");
    }

    @Test
    void what_never_stands_at_the_same_time_makes_no_circle() {
        var untilThen = Y2023.minusDays(1);
        assertThat(check(
                        until(commune("C", "D"), untilThen),
                        since(commune("C", "A"), Y2023),
                        until(commune("D", "A"), untilThen),
                        since(commune("D", "C"), Y2023)))
                .noneMatch(problem -> problem.endsWith("cycle"));
    }

    @Test
    void a_way_up_without_end_is_refused() {
        var chain = new ArrayList<>(List.of(branch("C0", "A")));
        for (int i = 1; i <= 25; i++) {
            chain.add(branch("C" + i, "C" + (i - 1)));
        }
        assertThat(check(chain.toArray(DescribeUnit[]::new))).contains("parentCode organization.problem.tooDeep");
    }

    @Test
    void one_unit_twice_on_the_same_days_names_the_other_row() {
        var problems = DescribeUnitRules.check(
                List.of(branch("A-1", "A"), branch("A-2", "A"), branch("A-1", "B")), facts(true));
        assertThat(problems.get(0)).isEmpty();
        assertThat(problems.get(2))
                .extracting(Problem::key, Problem::args)
                .contains(tuple("organization.problem.overlaps", List.of("A-1", new CommandIndex(0))));
    }

    @Test
    void a_row_that_reaches_into_the_next_is_refused_and_one_that_does_not_is_a_version() {
        var next = since(branch("A-1", "A"), Y2023);
        assertThat(check(until(branch("A-1", "A"), Y2023), next)).containsExactly("from organization.problem.overlaps");
        assertThat(check(until(branch("A-1", "A"), Y2023.minusDays(1)), next)).isEmpty();
        assertThat(check(branch("A-1", "A"), next)).isEmpty();
    }

    @Test
    void days_within_a_version_that_stands_would_leave_a_hole_and_are_refused_with_both_periods() {
        var within = until(since(commune("A", "P"), Y2023), LocalDate.of(2023, 12, 31));
        var problems = DescribeUnitRules.check(List.of(within), facts(TWO_VERSIONS, true));
        assertThat(problems.getFirst())
                .extracting(Problem::key, Problem::args)
                .containsExactly(tuple(
                        "organization.problem.leavesHole",
                        List.of("A", Y2023, LocalDate.of(2023, 12, 31), "01/01/2020–31/12/2024")));
        assertThat(check(within)).as("nothing would go on").containsExactly("to organization.problem.leavesHole");
    }

    @Test
    void days_that_run_into_a_version_that_stands_are_refused() {
        var early = until(since(commune("A", "P"), LocalDate.of(2018, 1, 1)), LocalDate.of(2020, 6, 30));
        assertThat(check(TWO_VERSIONS, early)).contains("to organization.problem.runsInto");
        assertThat(check(TWO_VERSIONS, until(early, LocalDate.of(2019, 12, 31))))
                .doesNotContain("to organization.problem.runsInto");
    }

    @Test
    void what_stands_is_corrected_continued_or_succeeded() {
        var since2023 = since(commune("A", "P"), Y2023);
        assertThat(check(since2023)).as("succeeds an open version").isEmpty();
        assertThat(check(TWO_VERSIONS, since2023))
                .as("ends where the next begins")
                .isEmpty();
        assertThat(check(TWO_VERSIONS, until(since2023, LocalDate.of(2024, 12, 31))))
                .as("fills the rest of a version")
                .isEmpty();
        assertThat(check(TWO_VERSIONS, until(commune("A", "P"), LocalDate.of(2023, 12, 31))))
                .as("corrects a last day")
                .isEmpty();
        assertThat(check(
                        TWO_VERSIONS,
                        until(since2023, LocalDate.of(2023, 12, 31)),
                        since(commune("A", "P"), LocalDate.of(2024, 1, 1))))
                .as("another row goes on")
                .isEmpty();
        assertThat(check(until(commune("A", "P"), Y2023.minusDays(1)), until(since2023, LocalDate.of(2023, 12, 31))))
                .as("the version that stands is closed by a row")
                .isEmpty();
    }

    @Test
    void the_days_of_a_unit_out_of_scope_are_not_told() {
        var foreign = until(since(named(province("X"), "Other"), Y2023), LocalDate.of(2023, 12, 31));
        assertThat(check(foreign)).containsExactly("code organization.problem.codeNotFree");
    }

    @Test
    void an_unusual_place_is_told() {
        assertThat(check(province("A-P"), branch("P-1", "P"))).containsExactly("kind organization.problem.oddKind");
    }

    @Test
    void a_unit_older_than_its_superior_is_told() {
        assertThat(check(since(branch("A-1", "A"), LocalDate.of(2019, 1, 1))))
                .containsExactly("from organization.problem.beforeParent");
    }

    @Test
    void a_unit_that_outlives_its_superior_is_told() {
        assertThat(check(until(commune("C", "P"), Y2023), branch("C-1", "C")))
                .containsExactly("to organization.problem.afterParent");
    }

    @Test
    void the_same_name_under_another_code_is_told_however_it_is_spelled() {
        assertThat(check(named(commune("C", "P"), "Đảng bộ xã Hòa"), named(commune("D", "P"), "Ðảng bộ xã Hoà")))
                .containsExactly("name organization.problem.sameName", "name organization.problem.sameName");
        assertThat(check(named(commune("C", "P"), "UNIT A"))).containsExactly("name organization.problem.sameName");
    }

    @Test
    void the_same_name_below_another_superior_is_fine() {
        assertThat(check(named(branch("A-1", "A"), "Chi bộ 1"), named(branch("B-1", "B"), "Chi bộ 1")))
                .isEmpty();
    }

    @Test
    void another_spelling_of_the_name_that_stands_is_told() {
        var facts = facts(List.of(province("P"), named(commune("A", "P"), "Thị ủy")), true);
        assertThat(keys(DescribeUnitRules.check(List.of(named(commune("A", "P"), "Thị uỷ")), facts)))
                .containsExactly("name organization.problem.otherSpelling");
    }

    private static List<String> check(DescribeUnit... rows) {
        return check(true, rows);
    }

    private static List<String> check(List<DescribeUnit> standing, DescribeUnit... rows) {
        return keys(DescribeUnitRules.check(List.of(rows), facts(standing, true, rows)));
    }

    private static List<String> check(boolean mayFoundRoots, DescribeUnit... rows) {
        return keys(DescribeUnitRules.check(List.of(rows), facts(STANDING, mayFoundRoots, rows)));
    }

    private static List<String> keys(List<List<Problem>> problems) {
        return problems.stream()
                .flatMap(List::stream)
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    private static DescribeUnitRules.Facts facts(boolean mayFoundRoots) {
        return facts(STANDING, mayFoundRoots);
    }

    private static DescribeUnitRules.Facts facts(
            List<DescribeUnit> standing, boolean mayFoundRoots, DescribeUnit... coming) {
        Map<String, KnownUnits.Known> inScope = standing.stream()
                .filter(unit -> !unit.code().startsWith("X"))
                .collect(Collectors.toMap(
                        DescribeUnit::code,
                        unit -> new KnownUnits.Known(1, unit.code(), unit.kind(), unit.from(), UnitVersion.OPEN),
                        (earlier, later) -> earlier));
        Set<String> codes = Stream.of(coming).map(DescribeUnit::code).collect(Collectors.toSet());
        var versions = standing.stream()
                .collect(Collectors.groupingBy(
                        DescribeUnit::code,
                        Collectors.collectingAndThen(Collectors.toList(), rows -> UnitVersion.after(List.of(), rows))));
        var siblings = versions.values().stream().flatMap(List::stream).toList();
        return new DescribeUnitRules.Facts(mayFoundRoots, new KnownUnits(inScope, codes), versions, siblings);
    }
}
