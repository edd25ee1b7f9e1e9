package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which months of a question can be read as sums; the days before and after them are read one by one. */
class WholeMonthsTests {

    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);

    @Test
    void a_year_is_twelve_of_them() {
        var months = WholeMonths.within(JANUARY, LocalDate.of(2024, 1, 1));
        assertThat(months).isEqualTo(new WholeMonths(JANUARY, LocalDate.of(2024, 1, 1)));
        assertThat(months.covers(JANUARY, LocalDate.of(2024, 1, 1))).isTrue();
    }

    @Test
    void until_the_eleventh_of_august_there_are_seven_and_eleven_days() {
        var until = LocalDate.of(2023, 8, 12);
        var months = WholeMonths.within(JANUARY, until);
        assertThat(months).isEqualTo(new WholeMonths(JANUARY, LocalDate.of(2023, 8, 1)));
        assertThat(months.covers(JANUARY, until)).isFalse();
    }

    @Test
    void some_days_around_the_end_of_a_month_hold_none() {
        var until = LocalDate.of(2023, 8, 12);
        assertThat(WholeMonths.within(LocalDate.of(2023, 7, 20), until)).isEqualTo(new WholeMonths(until, until));
        assertThat(WholeMonths.within(LocalDate.of(2023, 8, 2), until)).isEqualTo(new WholeMonths(until, until));
    }
}
