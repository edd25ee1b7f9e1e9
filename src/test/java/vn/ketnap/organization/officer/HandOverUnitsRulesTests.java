package vn.ketnap.organization.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.TestUnits;
import vn.ketnap.shared.Problem;

/** The rules of handing over, without a database: the unit A is number 1, B is number 2. */
class HandOverUnitsRulesTests {

    private static final Officer OLD = new Officer("Committee member", "Old Hand");
    private static final Officer NEW = new Officer("Committee member", "New Hand");
    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
    private static final LocalDate ON = LocalDate.of(2024, 7, 1);
    private static final Charge OF_A = new Charge("A", SINCE, null);

    private final List<StandingCharge> standing =
            new ArrayList<>(List.of(new StandingCharge(11, 1, OLD, SINCE, HandOverUnitsRules.OPEN)));

    @Test
    void what_somebody_is_in_charge_of_can_be_handed_over() {
        assertThat(check(NEW, ON, OF_A)).isEmpty();
    }

    @Test
    void the_one_who_takes_over_needs_an_office_and_a_name() {
        assertThat(check(new Officer("", " "), ON, OF_A))
                .containsExactly("title shared.problem.missing", "name shared.problem.missing");
    }

    @Test
    void nobody_hands_over_to_himself_however_he_writes_it() {
        assertThat(check(new Officer(" committee member", "OLD HAND"), ON, OF_A))
                .containsExactly("name organization.handOver.problem.samePerson");
    }

    @Test
    void somebody_may_go_on_in_another_office() {
        assertThat(check(new Officer("Secretary", OLD.name()), ON, OF_A)).isEmpty();
    }

    @Test
    void without_a_unit_nothing_is_handed_over() {
        assertThat(check(NEW, ON)).containsExactly("units organization.handOver.problem.nothing");
    }

    @Test
    void an_unknown_unit_and_one_that_somebody_else_follows_are_told() {
        assertThat(check(NEW, ON, new Charge("NOWHERE", SINCE, null), new Charge("B", SINCE, null)))
                .containsExactly(
                        "units organization.problem.unknownUnit", "units organization.handOver.problem.notInCharge");
    }

    @Test
    void nobody_takes_over_on_the_first_day_of_the_other_or_before() {
        assertThat(check(NEW, SINCE, OF_A)).containsExactly("on organization.handOver.problem.tooEarly");
        assertThat(check(NEW, SINCE.plusDays(1), OF_A)).isEmpty();
    }

    @Test
    void nobody_takes_over_what_had_ended_before() {
        standing.set(0, new StandingCharge(11, 1, OLD, SINCE, ON));
        var ended = new Charge("A", SINCE, ON.minusDays(1));
        assertThat(check(NEW, ON, ended)).containsExactly("on organization.handOver.problem.over");
        assertThat(check(NEW, ON.minusDays(1), ended)).isEmpty();
    }

    @Test
    void days_that_somebody_changed_meanwhile_are_told() {
        assertThat(check(NEW, ON, new Charge("A", SINCE, ON.plusYears(1))))
                .containsExactly("units organization.handOver.problem.changed");
    }

    @Test
    void one_office_of_a_unit_has_one_holder_a_day() {
        var later = new Officer(NEW.title(), "Third Hand");
        standing.add(new StandingCharge(12, 1, later, ON.plusYears(1), HandOverUnitsRules.OPEN));
        assertThat(check(NEW, ON, OF_A)).containsExactly("units organization.handOver.problem.overlap");
        assertThat(check(new Officer("Secretary", NEW.name()), ON, OF_A)).isEmpty();
    }

    @Test
    void whoever_is_in_charge_already_in_another_office_does_not_take_over() {
        standing.add(new StandingCharge(12, 1, new Officer("Secretary", "New Hand"), SINCE, HandOverUnitsRules.OPEN));
        assertThat(check(new Officer("Secretary", "New Hand"), ON, OF_A))
                .containsExactly("units organization.handOver.problem.overlap");
    }

    @Test
    void what_happens_in_another_unit_does_not_matter() {
        standing.add(new StandingCharge(12, 2, NEW, SINCE, HandOverUnitsRules.OPEN));
        assertThat(check(NEW, ON, OF_A)).isEmpty();
    }

    private List<String> check(Officer to, LocalDate on, Charge... charges) {
        var facts = new HandOverUnitsRules.Facts(TestUnits.known(), standing);
        return HandOverUnitsRules.check(new HandOverUnits(OLD, to, on, List.of(charges)), facts).stream()
                .map(HandOverUnitsRulesTests::words)
                .toList();
    }

    private static String words(Problem problem) {
        return problem.field() + " " + problem.key();
    }
}
