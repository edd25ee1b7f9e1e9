package vn.ketnap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTests {

    @Test
    void large_numbers_and_zeros_are_told() {
        assertThat(line(5, 40)).containsExactly(false, false);
        assertThat(line(0, 40)).containsExactly(false, false);
    }

    @Test
    void a_small_number_takes_its_complement_along() {
        assertThat(line(4, 40)).containsExactly(true, true);
        assertThat(line(40, 1)).containsExactly(true, true);
    }

    @Test
    void of_several_parts_the_smallest_other_is_hidden_as_well() {
        assertThat(line(3, 60, 9, 20)).containsExactly(true, false, true, false);
        assertThat(line(3, 4, 60, 20))
                .as("two small ones protect each other")
                .containsExactly(true, true, false, false);
        assertThat(line(1, 2, 60, 20))
                .as("but not when they are fewer together than may be told")
                .containsExactly(true, true, false, true);
    }

    @Test
    void where_nothing_else_is_left_a_zero_is_hidden() {
        assertThat(line(3, 0)).containsExactly(true, true);
    }

    @Test
    void a_sibling_is_hidden_so_that_the_superior_gives_nothing_away() {
        var hidden = Suppression.of(new long[][] {{2, 50}, {30, 40}, {9, 10}}, 5);
        assertThat(hidden[0]).containsExactly(true, true);
        assertThat(hidden[1]).as("the larger sibling stands").containsExactly(false, false);
        assertThat(hidden[2]).as("the smaller one protects it").containsExactly(true, true);
    }

    /** Whoever knows all totals and all numbers that stand cannot work out one that is hidden. */
    @Test
    void no_line_and_no_column_leaves_one_hidden_number_alone() {
        var random = new Random(20261125);
        for (int round = 0; round < 2_000; round++) {
            var table = new long[1 + random.nextInt(6)][2 + random.nextInt(4)];
            for (var line : table) {
                for (int i = 0; i < line.length; i++) {
                    line[i] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(60);
                }
            }
            var hidden = Suppression.of(table, 5);
            for (int i = 0; i < table.length; i++) {
                for (int j = 0; j < table[i].length; j++) {
                    if (table[i][j] > 0 && table[i][j] < 5) {
                        assertThat(hidden[i][j]).isTrue();
                    }
                }
                assertSafe(table[i], hidden[i]);
            }
            for (int j = 0; table.length > 1 && j < table[0].length; j++) {
                var column = new long[table.length];
                var hiddenColumn = new boolean[table.length];
                for (int i = 0; i < table.length; i++) {
                    column[i] = table[i][j];
                    hiddenColumn[i] = hidden[i][j];
                }
                assertSafe(column, hiddenColumn);
            }
        }
    }

    private static void assertSafe(long[] values, boolean[] hidden) {
        int count = 0;
        long together = 0;
        for (int i = 0; i < values.length; i++) {
            if (hidden[i]) {
                count++;
                together += values[i];
            }
        }
        boolean everything = count == values.length;
        assertThat(count == 0 || everything || (count > 1 && together >= 5))
                .as("%s %s", java.util.Arrays.toString(values), java.util.Arrays.toString(hidden))
                .isTrue();
    }

    private static boolean[] line(long... values) {
        return Suppression.of(new long[][] {values}, 5)[0];
    }
}
