package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.insight.Left.Finding.CONTRADICTION;
import static vn.ketnap.insight.Left.Finding.NOTHING;
import static vn.ketnap.insight.Left.Finding.OPEN;
import static vn.ketnap.insight.Left.Finding.SOME;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/** What a unit's own number leaves beside the sum of its children. */
class LeftTests {

    @Test
    void an_exact_number_leaves_some_nothing_or_contradicts() {
        assertThat(left(20, null, Qualifier.EXACT, 12).finding()).isEqualTo(SOME);
        assertThat(left(20, null, Qualifier.EXACT, 20).finding()).isEqualTo(NOTHING);
        assertThat(left(20, null, Qualifier.EXACT, 25).finding()).isEqualTo(CONTRADICTION);
    }

    @Test
    void more_than_twenty_less_twelve_leaves_at_least_eight() {
        var left = left(20, null, Qualifier.AT_LEAST, 12);
        assertThat(left.count()).isEqualTo(new Count(8, null, Qualifier.AT_LEAST));
        assertThat(left.atLeast()).isTrue();
        assertThat(left.finding()).isEqualTo(SOME);
    }

    @Test
    void more_than_twenty_contradicts_no_sum() {
        assertThat(left(20, null, Qualifier.AT_LEAST, 25).finding()).isEqualTo(OPEN);
        assertThat(left(20, null, Qualifier.AT_LEAST, 20).finding()).isEqualTo(OPEN);
    }

    @Test
    void a_range_leaves_a_range_and_contradicts_beyond_its_upper_end() {
        assertThat(left(150, 179L, Qualifier.AT_LEAST, 100).count()).isEqualTo(new Count(50, 79L, Qualifier.AT_LEAST));
        assertThat(left(150, 179L, Qualifier.AT_LEAST, 160).finding()).isEqualTo(OPEN);
        assertThat(left(150, 179L, Qualifier.AT_LEAST, 180).finding()).isEqualTo(CONTRADICTION);
    }

    @Test
    void about_contradicts_nothing_and_at_most_does() {
        assertThat(left(130, null, Qualifier.ABOUT, 131).finding()).isEqualTo(OPEN);
        assertThat(left(130, null, Qualifier.AT_MOST, 131).finding()).isEqualTo(CONTRADICTION);
    }

    @Test
    void what_cannot_be_compared_leaves_nothing_to_say() {
        assertThat(Left.of(Count.exactly(20), null)).isNull();
    }

    private static Left left(long own, @Nullable Long upTo, Qualifier qualifier, long sum) {
        return Objects.requireNonNull(Left.of(new Count(own, upTo, qualifier), own - sum));
    }
}
