package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ketnap.figure.DeclaredSpans.Figure;
import vn.ketnap.figure.DeclaredSpans.Span;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/** Rule 1 of "How a period is answered", on the published figures of Văn Quan and their like. */
class DeclaredSpansTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate AUGUST_5 = LocalDate.of(2023, 8, 5);

    @Test
    void the_part_before_a_declared_part_is_the_difference() {
        var spans = DeclaredSpans.of(List.of(exactly(NEW_YEAR, AUGUST_5, 86), exactly(MAY, AUGUST_5, 74)));

        var beforeMay = span(spans, NEW_YEAR, MAY).orElseThrow();

        assertThat(beforeMay.low()).isEqualTo(12);
        assertThat(beforeMay.high()).isEqualTo(12);
        assertThat(beforeMay.steps()).extracting(DeclaredSpans.Step::added).containsExactly(true, false);
    }

    @Test
    void a_figure_is_never_spread_over_its_months() {
        var spans = DeclaredSpans.of(List.of(exactly(NEW_YEAR, AUGUST_5, 86)));

        assertThat(spans).hasSize(1);
        assertThat(span(spans, NEW_YEAR, MAY)).isEmpty();
    }

    @Test
    void an_exact_number_less_a_lower_bound_is_an_upper_bound() {
        var spans = DeclaredSpans.of(List.of(
                exactly(NEW_YEAR, AUGUST_5, 86), new Figure(MAY, AUGUST_5, new Count(70, null, Qualifier.AT_LEAST))));

        var beforeMay = span(spans, NEW_YEAR, MAY).orElseThrow();

        assertThat(beforeMay.low()).isNull();
        assertThat(beforeMay.high()).isEqualTo(16);
    }

    @Test
    void a_lower_bound_less_a_lower_bound_answers_nothing() {
        var spans = DeclaredSpans.of(List.of(
                new Figure(NEW_YEAR, AUGUST_5, new Count(86, null, Qualifier.AT_LEAST)),
                new Figure(MAY, AUGUST_5, new Count(70, null, Qualifier.AT_LEAST))));

        assertThat(span(spans, NEW_YEAR, MAY)).isEmpty();
    }

    @Test
    void monthly_returns_tile_a_year() {
        var months = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(month -> {
                    var first = LocalDate.of(2023, month, 1);
                    return exactly(first, first.plusMonths(1), month);
                })
                .toList();

        var year =
                span(DeclaredSpans.of(months), NEW_YEAR, NEW_YEAR.plusYears(1)).orElseThrow();

        assertThat(year.low()).isEqualTo(78);
        assertThat(year.steps()).hasSize(12);
    }

    @Test
    void what_was_declared_wins_over_what_adds_up_differently() {
        var spans = DeclaredSpans.of(
                List.of(exactly(NEW_YEAR, AUGUST_5, 100), exactly(NEW_YEAR, MAY, 30), exactly(MAY, AUGUST_5, 60)));

        assertThat(span(spans, NEW_YEAR, AUGUST_5).orElseThrow().low()).isEqualTo(100);
    }

    @Test
    void a_range_keeps_both_ends_when_years_are_added() {
        var more = new Count(150, 179L, Qualifier.AT_LEAST);
        var spans = DeclaredSpans.of(List.of(
                new Figure(NEW_YEAR.minusYears(2), NEW_YEAR.minusYears(1), more),
                new Figure(NEW_YEAR.minusYears(1), NEW_YEAR, more)));

        var both = span(spans, NEW_YEAR.minusYears(2), NEW_YEAR).orElseThrow();

        assertThat(both.low()).isEqualTo(300);
        assertThat(both.high()).isEqualTo(358);
    }

    private static Figure exactly(LocalDate from, LocalDate until, long value) {
        return new Figure(from, until, Count.exactly(value));
    }

    private static Optional<Span> span(List<Span> spans, LocalDate from, LocalDate until) {
        return spans.stream()
                .filter(span -> span.from().equals(from) && span.until().equals(until))
                .findFirst();
    }
}
