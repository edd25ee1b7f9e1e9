package vn.ketnap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Apportionment.Part;

class ApportionmentTests {

    @Test
    void what_is_left_goes_to_the_largest_remainders() {
        assertThat(Apportionment.of(10, List.of(part(45), part(35), part(20)))).containsExactly(5L, 3L, 2L);
        assertThat(Apportionment.of(7, List.of(part(10), part(10), part(10)))).containsExactly(3L, 2L, 2L);
        assertThat(Apportionment.of(1, List.of(part(1), part(3)))).containsExactly(0L, 1L);
    }

    @Test
    void a_fixed_share_stays_and_the_others_share_the_rest() {
        assertThat(Apportionment.of(10, List.of(fixed(45, 1), part(30), part(60))))
                .containsExactly(1L, 3L, 6L);
        assertThat(Apportionment.of(10, List.of(fixed(1, 12), part(30)))).containsExactly(12L, 0L);
    }

    @Test
    void where_nobody_has_a_weight_all_are_equal() {
        assertThat(Apportionment.of(5, List.of(part(0), part(0)))).containsExactly(3L, 2L);
        assertThat(Apportionment.of(5, List.of(part(0), part(8)))).containsExactly(0L, 5L);
        assertThat(Apportionment.of(5, List.of())).isEmpty();
    }

    @Test
    void shares_always_add_up_and_are_never_a_whole_place_away_from_their_weight() {
        var random = new Random(20_231_101);
        for (int round = 0; round < 500; round++) {
            var parts = new ArrayList<Part>();
            for (int i = 0; i <= random.nextInt(40); i++) {
                parts.add(part(random.nextInt(900)));
            }
            long whole = random.nextInt(2_000);
            var shares = Apportionment.of(whole, parts);
            long sum = parts.stream().mapToLong(Part::weight).sum();
            assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
            for (int i = 0; i < parts.size() && sum > 0; i++) {
                assertThat(Math.abs(
                                shares.get(i) - (double) whole * parts.get(i).weight() / sum))
                        .isLessThan(1);
            }
        }
    }

    private static Part part(long weight) {
        return new Part(weight, none());
    }

    private static Part fixed(long weight, long share) {
        return new Part(weight, share);
    }

    private static @Nullable Long none() {
        return null;
    }
}
