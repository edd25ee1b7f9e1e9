package vn.ketnap.insight.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shares of the years before, and how far a unit's own lean on its superior's. */
class CoverTests {

    private static final PassRate SUPERIOR = new PassRate(50, 100);

    @Test
    void a_unit_that_saw_nobody_has_the_share_of_its_superior() {
        assertThat(PassRate.UNKNOWN.leaningOn(SUPERIOR, 20)).isEqualTo(0.5);
    }

    @Test
    void a_unit_that_saw_few_leans_on_it_and_one_that_saw_many_hardly() {
        assertThat(new PassRate(2, 2).leaningOn(SUPERIOR, 20)).isCloseTo(12.0 / 22, within(1e-9));
        assertThat(new PassRate(900, 1000).leaningOn(SUPERIOR, 20)).isCloseTo(910.0 / 1020, within(1e-9));
    }

    @Test
    void where_the_superior_saw_nobody_the_unit_stands_alone() {
        assertThat(new PassRate(1, 4).leaningOn(PassRate.UNKNOWN, 20)).isEqualTo(0.25);
    }
}
