package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The cumulative curve of the published cases: known days, nothing in between. */
@KetNapTest
class CurveTests {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    CurveQueries curves;

    @Autowired
    AttainmentQueries attainment;

    @Test
    void only_the_days_that_are_known_are_points() {
        assertThat(curve("LS-VQ", LocalDate.of(2023, 12, 31)).known())
                .extracting(Curve.Known::day, Curve.Known::count, Curve.Known::derived, Curve.Known::expected)
                .containsExactly(
                        tuple(LocalDate.of(2023, 4, 30), Count.exactly(12), true, new BigDecimal("60.0")),
                        tuple(LocalDate.of(2023, 8, 4), Count.exactly(86), false, new BigDecimal("106.9")));
    }

    @Test
    void the_pace_ends_at_the_target() {
        var curve = curve("LS-VQ", LocalDate.of(2023, 7, 31));
        assertThat(curve.known()).hasSize(1);
        assertThat(curve.end()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(curve.asked()).isEqualByComparingTo("180");
    }

    @Test
    void a_sum_of_units_is_no_curve() {
        assertThat(curve("LS", LocalDate.of(2023, 12, 31)).known()).isEmpty();
    }

    @Test
    void out_of_scope_there_is_no_curve() {
        var filter = AttainmentFilter.of("LS-VQ", Period.year(2023));
        assertThatThrownBy(() -> curves.load(OrgScope.nothing(), filter, null, null))
                .isInstanceOf(NotFound.class);
    }

    private Curve curve(String code, LocalDate to) {
        var filter = AttainmentFilter.of(code, new Period(LocalDate.of(2023, 1, 1), to));
        var own = attainment.load(ALL, filter).own();
        return curves.load(ALL, filter, own.headline(), own.source());
    }
}
