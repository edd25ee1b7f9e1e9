package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.TestUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;

class DeclareFigureRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 31);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 31);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 30);

    @Test
    void a_figure_of_a_known_unit_is_fine() {
        assertThat(check(List.of(), figure(Population.ALL, JULY, 292))).isEmpty();
    }

    @Test
    void numbers_and_days_run_forwards() {
        assertThat(check(List.of(), figure(Population.ALL, JULY, -1)))
                .containsExactly("ERROR count shared.problem.negative");
        assertThat(check(List.of(), figure(Population.ALL, JULY, new Count(150, 149L, Qualifier.AT_LEAST))))
                .containsExactly("ERROR upTo shared.problem.rangeBackwards");
        assertThat(check(List.of(), figure(Population.ALL, LocalDate.of(2022, 12, 31), 5)))
                .containsExactly("ERROR to shared.problem.endsBeforeStart");
    }

    @Test
    void a_period_that_has_not_ended_is_told() {
        assertThat(check(List.of(), figure(Population.ALL, TODAY.plusDays(1), 5)))
                .containsExactly("WARNING to figure.problem.future");
    }

    @Test
    void a_threshold_is_a_small_number() {
        var row = new DeclareFigure(
                "A",
                Metric.SMALL_BRANCHES,
                Population.ALL,
                FuzzyDate.on(JULY),
                FuzzyDate.on(JULY),
                Count.exactly(13),
                -1L,
                null,
                null,
                null,
                null);
        assertThat(check(List.of(), row)).containsExactly("ERROR threshold figure.problem.badThreshold");
    }

    @Test
    void sectors_that_add_up_are_silent() {
        assertThat(check(
                        List.of(),
                        figure(Population.COMMUNE_SECTOR, JULY, 124),
                        figure(Population.AGENCY_AND_SCHOOL_SECTOR, JULY, 168),
                        figure(Population.ALL, JULY, 292)))
                .isEmpty();
    }

    @Test
    void sectors_that_do_not_add_up_are_told_once_with_the_difference() {
        var rows = List.of(
                figure(Population.COMMUNE_SECTOR, JULY, 193),
                figure(Population.AGENCY_AND_SCHOOL_SECTOR, JULY, 335),
                figure(Population.ALL, JULY, 523));
        var problems = DeclareFigureRules.check(rows, facts(List.of()));
        assertThat(problems.get(0)).isEmpty();
        assertThat(problems.get(1)).isEmpty();
        assertThat(problems.get(2).getFirst().args()).containsExactly(528L, 523L, -5L);
    }

    @Test
    void sectors_that_come_are_added_to_those_that_stand() {
        var standing = List.of(figure(Population.COMMUNE_SECTOR, JULY, 193), figure(Population.ALL, JULY, 523));
        assertThat(check(standing, figure(Population.AGENCY_AND_SCHOOL_SECTOR, JULY, 335)))
                .containsExactly("WARNING count figure.problem.sectorsDiffer");
    }

    @Test
    void a_part_more_than_all_is_told_at_the_part() {
        assertThat(check(List.of(), figure(Population.WOMAN, JULY, 13), figure(Population.ALL, JULY, 12)))
                .containsExactly("WARNING count figure.problem.partMoreThanAll");
        assertThat(check(List.of(figure(Population.ALL, JULY, 12)), figure(Population.WOMAN, JULY, 13)))
                .containsExactly("WARNING count figure.problem.partMoreThanAll");
        assertThat(check(List.of(figure(Population.WOMAN, JULY, 13)), figure(Population.ALL, JULY, 12)))
                .containsExactly("WARNING count figure.problem.partMoreThanAll");
    }

    @Test
    void a_bound_contradicts_nothing_it_may_cover() {
        var atLeast = new Count(10, null, Qualifier.AT_LEAST);
        assertThat(check(List.of(), figure(Population.WOMAN, JULY, 13), figure(Population.ALL, JULY, atLeast)))
                .isEmpty();
    }

    @Test
    void what_is_counted_from_one_day_on_does_not_shrink() {
        assertThat(check(List.of(), figure(Population.ALL, APRIL, 90), figure(Population.ALL, JULY, 86)))
                .containsExactly("WARNING count figure.problem.shrinks");
        assertThat(check(List.of(figure(Population.ALL, JULY, 86)), figure(Population.ALL, APRIL, 90)))
                .containsExactly("WARNING count figure.problem.shrinks");
        assertThat(check(List.of(figure(Population.ALL, APRIL, 12)), figure(Population.ALL, JULY, 86)))
                .isEmpty();
    }

    @Test
    void a_value_that_comes_takes_the_place_of_the_one_that_stands() {
        assertThat(check(
                        List.of(figure(Population.ALL, APRIL, 90)),
                        figure(Population.ALL, APRIL, 12),
                        figure(Population.ALL, JULY, 86)))
                .isEmpty();
    }

    @Test
    void the_same_key_twice_names_the_other_row() {
        var rows = List.of(
                figure(Population.ALL, JULY, 1), figure(Population.ALL, APRIL, 1), figure(Population.ALL, JULY, 2));
        var problems = DeclareFigureRules.check(rows, facts(List.of()));
        assertThat(problems.get(0)).isEmpty();
        assertThat(problems.get(2)).extracting(Problem::key).containsExactly("figure.problem.duplicate");
        assertThat(problems.get(2).getFirst().args()).contains(new CommandIndex(0));
    }

    private static DeclareFigure figure(Population population, LocalDate to, long value) {
        return figure(population, to, Count.exactly(value));
    }

    private static DeclareFigure figure(Population population, LocalDate to, Count count) {
        return new DeclareFigure(
                "A",
                Metric.ADMITTED,
                population,
                FuzzyDate.on(LocalDate.of(2023, 1, 1)),
                FuzzyDate.on(to),
                count,
                null,
                null,
                null,
                null,
                null);
    }

    private static DeclareFigureRules.Facts facts(List<DeclareFigure> standing) {
        var figures = standing.stream().map(row -> StandingFigure.of(row, 1)).toList();
        return new DeclareFigureRules.Facts(TestUnits.known(), Map.of("A", figures), TODAY);
    }

    private static List<String> check(List<DeclareFigure> standing, DeclareFigure... rows) {
        return DeclareFigureRules.check(List.of(rows), facts(standing)).stream()
                .flatMap(List::stream)
                .map(problem -> problem.severity() + " " + problem.field() + " " + problem.key())
                .toList();
    }
}
