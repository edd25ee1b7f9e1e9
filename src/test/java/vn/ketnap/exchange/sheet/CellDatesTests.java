package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.exchange.workbook.Cell;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.FuzzyDate.Precision;

class CellDatesTests {

    @ParameterizedTest
    @CsvSource({
        "31/07/2023, 2023-07-31, 2023-07-31, DAY",
        "1/8/2023, 2023-08-01, 2023-08-01, DAY",
        "02/2024, 2024-02-01, 2024-02-29, MONTH",
        "10/2020, 2020-10-01, 2020-10-31, MONTH",
        "2023, 2023-01-01, 2023-12-31, YEAR",
        "29/02/2024, 2024-02-29, 2024-02-29, DAY",
    })
    void dates_are_as_precise_as_they_are_typed(String typed, LocalDate first, LocalDate last, Precision precision)
            throws Mistake {
        assertThat(CellDates.date(new Cell.Text(typed), false)).isEqualTo(new FuzzyDate(first, precision));
        assertThat(CellDates.date(new Cell.Text(typed), true)).isEqualTo(new FuzzyDate(last, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2023", "29/02/2023", "32/01/2023", "00/01/2023", "13/2023", "1/13/2023", "31/04/2023"})
    void days_that_no_calendar_has_are_refused(String typed) {
        assertThat(mistake(new Cell.Text(typed))).isEqualTo("exchange.problem.impossibleDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-07-31", "31.07.2023", "31/07/23", "hôm qua", "31/07/2023 08:00", "12abc", "7/31/2023/1"})
    void other_ways_of_writing_are_not_guessed(String typed) {
        assertThat(mistake(new Cell.Text(typed))).isEqualTo("exchange.problem.notDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/01/0203", "1929", "12/2101", "9999"})
    void years_far_away_are_slips(String typed) {
        assertThat(mistake(new Cell.Text(typed))).isEqualTo("exchange.problem.yearOutOfRange");
    }

    @Test
    void the_look_of_a_date_cell_tells_its_precision() throws Mistake {
        var day = LocalDate.of(2020, 10, 1);
        assertThat(CellDates.date(stored("44105", Cell.Look.DAY, day), true)).isEqualTo(FuzzyDate.on(day));
        assertThat(CellDates.date(stored("44105", Cell.Look.MONTH, day), true))
                .isEqualTo(new FuzzyDate(LocalDate.of(2020, 10, 31), Precision.MONTH));
        assertThat(CellDates.date(stored("44105", Cell.Look.YEAR, day), true))
                .isEqualTo(new FuzzyDate(LocalDate.of(2020, 12, 31), Precision.YEAR));
    }

    @Test
    void a_bare_number_is_a_year_or_a_count_of_days() throws Mistake {
        assertThat(CellDates.date(stored("2023", Cell.Look.PLAIN, LocalDate.of(1905, 7, 15)), false))
                .isEqualTo(new FuzzyDate(LocalDate.of(2023, 1, 1), Precision.YEAR));
        assertThat(CellDates.date(stored("45138", Cell.Look.PLAIN, LocalDate.of(2023, 7, 31)), false))
                .isEqualTo(FuzzyDate.on(LocalDate.of(2023, 7, 31)));
        assertThat(mistake(stored("12", Cell.Look.PLAIN, LocalDate.of(1900, 1, 12))))
                .isEqualTo("exchange.problem.notDate");
        assertThat(mistake(stored("0.5", Cell.Look.PERCENT, null))).isEqualTo("exchange.problem.notDate");
        assertThat(mistake(stored("1E9", Cell.Look.DAY, null))).isEqualTo("exchange.problem.notDate");
    }

    @Test
    void a_year_typed_into_a_date_cell_shows_as_1905_and_is_refused() {
        assertThat(mistake(stored("2023", Cell.Look.DAY, LocalDate.of(1905, 7, 15))))
                .isEqualTo("exchange.problem.yearOutOfRange");
    }

    private static Cell stored(String value, Cell.Look look, @Nullable LocalDate day) {
        return new Cell.Amount(new BigDecimal(value), look, day);
    }

    private static String mistake(Cell cell) {
        return catchThrowableOfType(Mistake.class, () -> CellDates.date(cell, false))
                .key();
    }
}
