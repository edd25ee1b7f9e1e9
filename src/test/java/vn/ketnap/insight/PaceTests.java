package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Period;

/** Linear pace in months, and the bands on it. */
class PaceTests {

    private static final Period YEAR = Period.year(2023);
    private static final Band.Thresholds USUAL = new Band.Thresholds(new BigDecimal("0.50"), new BigDecimal("0.90"));

    @Test
    void the_end_of_july_is_seven_twelfths() {
        assertThat(expected(12, LocalDate.of(2023, 7, 31))).isEqualByComparingTo("7");
    }

    @Test
    void the_end_of_september_is_nine_twelfths() {
        assertThat(expected(248, LocalDate.of(2023, 9, 30))).isEqualByComparingTo("186");
    }

    @Test
    void a_begun_month_counts_by_its_days() {
        assertThat(expected(372, LocalDate.of(2023, 8, 4))).isEqualByComparingTo("221");
    }

    @Test
    void a_question_that_starts_later_expects_only_its_own_share() {
        var third = Pace.linear(YEAR, LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30));

        assertThat(third.partOf(BigDecimal.valueOf(100))).isEqualByComparingTo("25");
    }

    @Test
    void going_on_like_this_fills_the_year() {
        var nineMonths = Pace.linear(YEAR, YEAR.from(), LocalDate.of(2023, 9, 30));

        assertThat(nineMonths.carriedOn(BigDecimal.valueOf(150))).isEqualByComparingTo("200");
    }

    @Test
    void bands_follow_the_share_of_what_was_expected() {
        assertThat(band(0)).isEqualTo(Band.NONE_YET);
        assertThat(band(34)).isEqualTo(Band.VERY_SLOW);
        assertThat(band(35)).isEqualTo(Band.SLOW);
        assertThat(band(62)).isEqualTo(Band.SLOW);
        assertThat(band(63)).isEqualTo(Band.ON_PACE);
        assertThat(band(120)).isEqualTo(Band.DONE);
        assertThat(band(121)).isEqualTo(Band.EXCEEDED);
    }

    @Test
    void bounds_that_leave_bands_open_are_undecided() {
        assertThat(Band.between(Band.SLOW, Band.EXCEEDED)).isEqualTo(Band.UNDECIDED);
        assertThat(Band.between(Band.DONE, Band.EXCEEDED)).isEqualTo(Band.DONE);
        assertThat(Band.between(Band.SLOW, Band.SLOW)).isEqualTo(Band.SLOW);
    }

    private static Band band(long admitted) {
        return Band.of(BigDecimal.valueOf(admitted), BigDecimal.valueOf(120), BigDecimal.valueOf(70), USUAL);
    }

    private static BigDecimal expected(long target, LocalDate day) {
        return Pace.linear(YEAR, YEAR.from(), day).partOf(BigDecimal.valueOf(target));
    }
}
