package vn.ketnap.organization.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.closure.Heirs.Heir;

class HeirsTests {

    private static final long A = 1;
    private static final long B = 2;
    private static final long C = 3;

    private final Map<Long, SortedMap<LocalDate, LocalDate>> lives = new HashMap<>();
    private final Map<Long, Long> next = new HashMap<>();

    @Test
    void a_unit_carries_its_own_history_while_it_lives() {
        lives(A, year(2020), Heirs.OPEN);
        assertThat(heirsOf(A)).containsExactly(new Heir(A, A, year(2020), Heirs.OPEN));
    }

    @Test
    void after_its_end_whoever_came_after_it_does_and_whoever_came_after_that_one() {
        lives(A, year(2020), year(2021));
        lives(B, year(2019), year(2022));
        lives(C, year(2015), Heirs.OPEN);
        next.put(A, B);
        next.put(B, C);
        assertThat(heirsOf(A))
                .containsExactly(
                        new Heir(A, A, year(2020), year(2021)),
                        new Heir(A, B, year(2021), year(2022)),
                        new Heir(A, C, year(2022), Heirs.OPEN));
    }

    @Test
    void who_ends_on_the_same_day_hands_on_at_once() {
        lives(A, year(2020), year(2021));
        lives(B, year(2020), year(2021));
        lives(C, year(2021), Heirs.OPEN);
        next.put(A, B);
        next.put(B, C);
        assertThat(heirsOf(A))
                .containsExactly(new Heir(A, A, year(2020), year(2021)), new Heir(A, C, year(2021), Heirs.OPEN));
    }

    @Test
    void nobody_carries_on_after_the_whole_tree_has_ended() {
        lives(A, year(2020), year(2021));
        assertThat(heirsOf(A)).containsExactly(new Heir(A, A, year(2020), year(2021)));
    }

    @Test
    void a_unit_that_comes_back_takes_its_history_back() {
        lives(A, year(2020), year(2021));
        lives(A, year(2023), Heirs.OPEN);
        lives(B, year(2020), Heirs.OPEN);
        next.put(A, B);
        assertThat(heirsOf(A))
                .containsExactly(
                        new Heir(A, A, year(2020), year(2021)),
                        new Heir(A, B, year(2021), year(2023)),
                        new Heir(A, A, year(2023), Heirs.OPEN));
    }

    @Test
    void two_that_ended_for_each_other_have_none() {
        lives(A, year(2020), year(2021));
        lives(B, year(2020), year(2021));
        next.put(A, B);
        next.put(B, A);
        assertThat(heirsOf(A)).containsExactly(new Heir(A, A, year(2020), year(2021)));
    }

    private void lives(long unit, LocalDate from, LocalDate until) {
        lives.computeIfAbsent(unit, first -> new TreeMap<>()).put(from, until);
    }

    private List<Heir> heirsOf(long unit) {
        return new Heirs(lives, (ended, day) -> next.get(ended))
                .all().stream().filter(heir -> heir.unit() == unit).toList();
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
