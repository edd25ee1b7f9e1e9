package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.exchange.workbook.Cell;

class CellNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "1.234|1234", "1.234.567|1234567", "1234|1234", " 12 |12", "12\u00A0|12", "0|0", "12,0|12"
            })
    void whole_numbers_are_read_as_vietnamese_write_them(String typed, long number) throws Mistake {
        assertThat(CellNumbers.whole(new Cell.Text(typed))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12abc", "1,234.5", "12.34", "1.23", "12.5", "1 234", "+5", "1e3", "１２", "--1", "."})
    void anything_else_is_no_number(String typed) {
        assertThat(mistake(new Cell.Text(typed))).isEqualTo("exchange.problem.notNumber");
    }

    @Test
    void a_word_of_the_papers_belongs_into_a_column_of_its_own() {
        assertThat(mistake(new Cell.Text("hơn 150"))).isEqualTo("exchange.problem.wordWithNumber");
        assertThat(mistake(new Cell.Text("gần 4.800"))).isEqualTo("exchange.problem.wordWithNumber");
        assertThat(mistake(new Cell.Text("khoảng ít 5"))).isEqualTo("exchange.problem.notNumber");
    }

    @Test
    void a_comma_parts_decimals_so_it_makes_no_whole_number() {
        assertThat(mistake(new Cell.Text("1.234,5"))).isEqualTo("exchange.problem.notWhole");
        assertThat(mistake(new Cell.Text("1,234"))).isEqualTo("exchange.problem.notWhole");
        assertThat(mistake(amount("12.5"))).isEqualTo("exchange.problem.notWhole");
    }

    @Test
    void counts_are_neither_negative_nor_astronomic() {
        assertThat(mistake(new Cell.Text("-5"))).isEqualTo("exchange.problem.negative");
        assertThat(mistake(amount("-5"))).isEqualTo("exchange.problem.negative");
        assertThat(mistake(new Cell.Text("1.000.000.000"))).isEqualTo("exchange.problem.tooBig");
        assertThat(mistake(amount("1E999999999"))).isEqualTo("exchange.problem.tooBig");
        assertThat(mistake(amount("1E-999999999"))).isEqualTo("exchange.problem.notWhole");
    }

    @Test
    void numbers_of_a_spreadsheet_are_taken_as_stored() throws Mistake {
        assertThat(CellNumbers.whole(amount("1234.0"))).isEqualTo(1234);
        assertThat(CellNumbers.whole(amount("1.2E3"))).isEqualTo(1200);
        assertThat(mistake(new Cell.Amount(BigDecimal.TEN, Cell.Look.DAY, null)))
                .isEqualTo("exchange.problem.dateForNumber");
    }

    @Test
    void percentages_come_bare_with_a_sign_or_as_a_look() throws Mistake {
        assertThat(CellNumbers.percent(new Cell.Text("3"))).isEqualByComparingTo("3");
        assertThat(CellNumbers.percent(new Cell.Text("3,5 %"))).isEqualByComparingTo("3.5");
        assertThat(CellNumbers.percent(new Cell.Text("95,6%"))).isEqualByComparingTo("95.6");
        assertThat(CellNumbers.percent(new Cell.Amount(new BigDecimal("0.03"), Cell.Look.PERCENT, null)))
                .isEqualByComparingTo("3");
        assertThat(CellNumbers.percent(amount("100"))).isEqualByComparingTo("100");
    }

    @Test
    void percentages_beyond_reason_are_refused() {
        assertThat(percentMistake("1.001")).isEqualTo("exchange.problem.notPercent");
        assertThat(percentMistake("-1")).isEqualTo("exchange.problem.notPercent");
        assertThat(percentMistake("3,12345")).isEqualTo("exchange.problem.percentDecimals");
        assertThat(percentMistake("3 %%")).isEqualTo("exchange.problem.notNumber");
    }

    private static Cell amount(String value) {
        return new Cell.Amount(new BigDecimal(value), Cell.Look.PLAIN, null);
    }

    private static String mistake(Cell cell) {
        return catchThrowableOfType(Mistake.class, () -> CellNumbers.whole(cell))
                .key();
    }

    private static String percentMistake(String typed) {
        return catchThrowableOfType(Mistake.class, () -> CellNumbers.percent(new Cell.Text(typed)))
                .key();
    }
}
