package vn.ketnap.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Qualifier;

class FormatsTests {

    private final Formats vi = Formats.of(Messages.VIETNAMESE);
    private final Formats en = Formats.of(Locale.ENGLISH);

    @Test
    void numbers_follow_the_language() {
        assertThat(vi.number(1391)).isEqualTo("1.391");
        assertThat(en.number(1391)).isEqualTo("1,391");
        assertThat(vi.number(new BigDecimal("1234.5"), 1)).isEqualTo("1.234,5");
        assertThat(en.number(new BigDecimal("1234.5"), 1)).isEqualTo("1,234.5");
        assertThat(vi.number((Long) null)).isEqualTo("–");
    }

    @Test
    void differences_carry_a_real_minus_sign() {
        assertThat(vi.signed(-53)).isEqualTo("−53");
        assertThat(vi.signed(21)).isEqualTo("+21");
        assertThat(vi.signed(0)).isEqualTo("0");
        assertThat(vi.signed(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
        assertThat(vi.points(new BigDecimal("-4.66"))).isEqualTo("−4,7 điểm\u00a0%");
    }

    @Test
    void bounds_stay_visible() {
        assertThat(vi.count(Count.exactly(133))).isEqualTo("133");
        assertThat(vi.count(new Count(150, null, Qualifier.AT_LEAST))).isEqualTo("≥\u00a0150");
        assertThat(vi.count(new Count(130, null, Qualifier.ABOUT))).isEqualTo("≈\u00a0130");
        assertThat(vi.count(new Count(12, null, Qualifier.AT_MOST))).isEqualTo("≤\u00a012");
        assertThat(vi.count(new Count(150, 179L, Qualifier.AT_LEAST))).isEqualTo("150–179");
        assertThat(vi.count(null)).isEqualTo("–");
        assertThat(vi.share(Count.exactly(133), Count.exactly(1248))).isEqualTo("133/1.248");
    }

    @Test
    void percentages_do_not_break_before_their_sign() {
        assertThat(vi.percent(new BigDecimal("53.629"))).isEqualTo("53,6\u00a0%");
        assertThat(en.percent(new BigDecimal("53.629"))).isEqualTo("53.6%");
        assertThat(vi.percent(new BigDecimal("95.652"), 1, RoundingMode.DOWN)).isEqualTo("95,6\u00a0%");
        assertThat(vi.percent(null)).isEqualTo("–");
    }

    @Test
    void percentages_may_be_known_by_their_bounds_only() {
        var low = new BigDecimal("83.333");
        assertThat(vi.percent(low, new BigDecimal("99.444"))).isEqualTo("83,3\u00a0%–99,4\u00a0%");
        assertThat(vi.percent(low, (BigDecimal) null)).isEqualTo("≥\u00a083,3\u00a0%");
        assertThat(vi.percent((BigDecimal) null, low)).isEqualTo("≤\u00a083,3\u00a0%");
        assertThat(vi.percent(low, low)).isEqualTo("83,3\u00a0%");
        assertThat(en.percent(low, Qualifier.ABOUT)).isEqualTo("≈\u00a083.3%");
    }

    @Test
    void dates_are_as_precise_as_their_source() {
        var day = LocalDate.of(2026, 2, 3);
        assertThat(vi.date(day)).isEqualTo("03/02/2026");
        assertThat(en.date(day)).isEqualTo("3 Feb 2026");
        assertThat(vi.date(new FuzzyDate(day, FuzzyDate.Precision.MONTH))).isEqualTo("02/2026");
        assertThat(vi.date(new FuzzyDate(day, FuzzyDate.Precision.YEAR))).isEqualTo("2026");
        assertThat(en.month(YearMonth.of(2026, 2))).isEqualTo("Feb 2026");
        assertThat(vi.date((LocalDate) null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-12-31, năm 2023, 2023",
        "2023-01-01, 2023-07-31, 7 tháng đầu năm 2023, first 7 months of 2023",
        "2023-01-01, 2023-06-30, 6 tháng đầu năm 2023, first 6 months of 2023",
        "2023-07-01, 2023-12-31, 6 tháng cuối năm 2023, second half of 2023",
        "2023-04-01, 2023-06-30, quý II/2023, Q2 2023",
        "2023-01-01, 2023-03-31, quý I/2023, Q1 2023",
        "2023-07-01, 2023-07-31, tháng 7/2023, Jul 2023",
        "2023-03-01, 2023-05-31, tháng 3–5/2023, Mar–May 2023",
        "2021-01-01, 2025-12-31, giai đoạn 2021–2025, 2021–2025",
        "2020-10-01, 2023-09-30, 01/10/2020–30/09/2023, 1 Oct 2020 – 30 Sep 2023",
        "2023-01-01, 2023-08-04, 01/01/2023–04/08/2023, 1 Jan 2023 – 4 Aug 2023",
        "2023-08-04, 2023-08-04, 04/08/2023, 4 Aug 2023"
    })
    void periods_are_said_as_reports_say_them(LocalDate from, LocalDate to, String vietnamese, String english) {
        var period = new Period(from, to);
        assertThat(vi.period(period)).isEqualTo(vietnamese);
        assertThat(en.period(period)).isEqualTo(english);
    }
}
