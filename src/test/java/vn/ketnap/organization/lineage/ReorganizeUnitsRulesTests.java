package vn.ketnap.organization.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.UnitRows.until;
import static vn.ketnap.organization.lineage.EventRows.absorb;
import static vn.ketnap.organization.lineage.EventRows.dissolve;
import static vn.ketnap.organization.lineage.EventRows.event;
import static vn.ketnap.organization.lineage.EventRows.merge;
import static vn.ketnap.organization.lineage.EventRows.split;
import static vn.ketnap.organization.lineage.EventRows.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.lineage.ReorganizeUnitsRules.Facts;
import vn.ketnap.organization.lineage.ReorganizeUnitsRules.Outcome;
import vn.ketnap.organization.lineage.ReorganizeUnitsRules.Standing;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Problem;

/** A and B stand below P since 2020 with a branch each; N begins on the day; X is only coming. */
class ReorganizeUnitsRulesTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = DAY.minusDays(1);

    private final List<DescribeUnit> units = new ArrayList<>(List.of(
            province("P"),
            commune("A", "P"),
            commune("B", "P"),
            branch("A1", "A"),
            branch("B1", "B"),
            since(commune("N", "P"), DAY),
            since(commune("M", "P"), DAY)));
    private final List<Standing> standing = new ArrayList<>();
    private Set<String> coming = Set.of("X");

    @Test
    void old_units_end_and_what_stood_below_them_follows_to_the_new_one() {
        var outcome = check(merge(DAY, "N", "A", "B"));
        assertThat(keys(outcome)).isEmpty();
        assertThat(outcome.rows())
                .containsExactly(
                        until(commune("A", "P"), BEFORE),
                        since(branch("A1", "N"), DAY),
                        until(commune("B", "P"), BEFORE),
                        since(branch("B1", "N"), DAY));
        assertThat(outcome.ended()).containsOnlyKeys("A", "B").containsEntry("A", DAY);
    }

    @Test
    void rows_of_the_same_kind_day_and_new_unit_are_one_event() {
        assertThat(keys(check(merge(DAY, "N", "A"), merge(DAY, "N", "B")))).isEmpty();
        assertThat(keys(check(merge(DAY, "N", "A"), merge(DAY, "M", "B"))))
                .containsExactly("organization.problem.fewOlds", "organization.problem.fewOlds");
        assertThat(keys(check(split(DAY, "A1", "N"), split(DAY, "A1", "M")))).isEmpty();
    }

    @Test
    void each_kind_has_its_number_of_units() {
        only("fewOlds", merge(DAY, "N", "A"));
        only("fewNews", split(DAY, "A1", "N"));
        only("needsOld", event(ReorganizationKind.ABSORB, DAY, List.of(), List.of("A")));
        only("needsNew", event(ReorganizationKind.MERGE, DAY, List.of("A", "B"), List.of()));
        only("hasNoOld", event(ReorganizationKind.ESTABLISH, DAY, List.of("A"), List.of("N")));
        only("hasNoNew", event(ReorganizationKind.DISSOLVE, DAY, List.of("A1"), List.of("B1")));
        only("manyOlds", event(ReorganizationKind.DISSOLVE, DAY, List.of("A1", "B1"), List.of()));
        only("manyNews", event(ReorganizationKind.ABSORB, DAY, List.of("A"), List.of("N", "M")));
    }

    @Test
    void units_are_known_and_there() {
        only("unknownUnit", absorb(DAY, "A", "Z"));
        only("oldNotThere", absorb(DAY, "A", "N"));
        only("newNotThere", absorb(BEFORE, "N", "A1"));
        only("establishedOtherDay", event(ReorganizationKind.ESTABLISH, DAY, List.of(), List.of("A")));
        assertThat(keys(check(event(ReorganizationKind.ESTABLISH, DAY, List.of(), List.of("N")))))
                .isEmpty();
    }

    @Test
    void a_unit_that_is_only_coming_is_not_asked_how_long_it_lives() {
        assertThat(keys(check(absorb(DAY, "X", "A1")))).isEmpty();
        coming = Set.of("X", "N");
        assertThat(check(absorb(DAY, "N", "A1")).rows()).isEmpty();
    }

    @Test
    void the_same_row_twice_is_told_with_the_other() {
        var problems = check(absorb(DAY, "B", "A1"), absorb(DAY, "B", "A1")).problems();
        assertThat(problems.getFirst()).isEmpty();
        assertThat(problems.getLast()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("organization.problem.eventTwice");
            assertThat(problem.args()).contains(new CommandIndex(0));
        });
    }

    @Test
    void nobody_ends_twice_or_becomes_himself() {
        only("oldIsNew", merge(DAY, "A", "A", "B"));
        only("oldIsNew", absorb(DAY, "A", "A"));
        assertThat(keys(check(absorb(DAY, "N", "A1"), absorb(DAY, "M", "A1"))))
                .containsExactly("organization.problem.endsTwice");
        assertThat(keys(check(absorb(DAY, "N", "A1"), absorb(DAY.plusDays(9), "M", "A1"))))
                .containsExactly("organization.problem.oldNotThere");
    }

    @Test
    void events_of_one_day_make_no_circle() {
        assertThat(keys(check(absorb(DAY, "B1", "A1"), absorb(DAY, "A1", "B1"))))
                .containsExactly("organization.problem.newEnds", "organization.problem.newEnds");
    }

    @Test
    void events_meet_what_the_ones_before_them_have_left_in_whatever_order_they_come() {
        var later = LocalDate.of(2025, 9, 1);
        var outcome = check(absorb(later, "B", "N"), merge(DAY, "N", "A", "A1"));
        assertThat(keys(outcome)).isEmpty();
        assertThat(outcome.rows())
                .containsExactly(
                        until(commune("A", "P"), BEFORE),
                        until(branch("A1", "A"), BEFORE),
                        until(since(commune("N", "P"), DAY), later.minusDays(1)));
        units.add(branch("A2", "A"));
        assertThat(check(absorb(later, "B", "N"), merge(DAY, "N", "A", "A1")).rows())
                .contains(until(since(branch("A2", "N"), DAY), later.minusDays(1)), since(branch("A2", "B"), later));
    }

    @Test
    void who_stands_below_a_unit_that_was_split_or_dissolved_needs_a_place() {
        only("childrenLeft", dissolve(DAY, "A"));
        only("childrenLeft", split(DAY, "A", "N", "M"));
        units.add(since(branch("A1", "B"), DAY));
        assertThat(keys(check(dissolve(DAY, "A")))).isEmpty();
        assertThat(keys(check(split(DAY, "A", "N", "M")))).isEmpty();
    }

    @Test
    void a_successor_does_not_stay_below_the_unit_it_follows() {
        only("successorBelow", absorb(DAY, "A1", "A"));
    }

    @Test
    void a_unit_is_not_described_after_its_end() {
        units.add(since(branch("A1", "B"), LocalDate.of(2026, 1, 1)));
        only("describedAfterEnd", absorb(DAY, "B1", "A1"));
    }

    @Test
    void a_unit_ends_by_one_event_only_and_not_before_its_last() {
        standing.add(new Standing(new Reorganization.Key(ReorganizationKind.MERGE, DAY.plusDays(9), "N"), "A1", true));
        only("laterEvent", absorb(DAY, "B1", "A1"));
        assertThat(keys(check(transfer(DAY, "A1", "B1")))).containsExactly("organization.problem.laterEventStands");
        only("endedAlready", absorb(DAY.plusDays(9), "B1", "A1"));
        assertThat(keys(check(merge(DAY.plusDays(9), "N", "A1", "B1"))))
                .as("the same again")
                .isEmpty();
    }

    @Test
    void a_unit_that_keeps_its_code_is_described_anew_and_one_with_another_code_ends() {
        var rename = event(ReorganizationKind.RENAME, DAY, List.of("A"), List.of());
        assertThat(keys(check(rename))).containsExactly("organization.problem.nothingChanges");
        units.add(since(commune("A", "P"), DAY));
        assertThat(check(rename).rows()).isEmpty();
        assertThat(keys(check(rename))).isEmpty();
        var recode = event(ReorganizationKind.RENAME, DAY, List.of("B"), List.of("N"));
        assertThat(check(recode).ended()).containsOnlyKeys("B");
    }

    @Test
    void members_and_papers_belong_to_one_pair_and_one_event() {
        var olds = List.of("A", "B");
        var news = List.of("N");
        only("membersUnclear", new ReorganizeUnits(ReorganizationKind.MERGE, DAY, olds, news, 5L, null, null));
        assertThat(keys(check(
                        new ReorganizeUnits(ReorganizationKind.MERGE, DAY, List.of("A"), news, 5L, "1-QD", DAY),
                        new ReorganizeUnits(ReorganizationKind.MERGE, DAY, List.of("B"), news, 7L, "2-QD", DAY))))
                .containsExactly("organization.problem.instrumentsDiffer");
        assertThat(keys(check(
                        new ReorganizeUnits(ReorganizationKind.MERGE, DAY, List.of("A"), news, 5L, "1-QD", DAY),
                        new ReorganizeUnits(ReorganizationKind.MERGE, DAY, List.of("B"), news, 7L, null, null))))
                .isEmpty();
    }

    private void only(String key, ReorganizeUnits command) {
        assertThat(keys(check(command))).containsExactly("organization.problem." + key);
    }

    private static List<String> keys(Outcome outcome) {
        return outcome.problems().stream()
                .flatMap(List::stream)
                .map(Problem::key)
                .toList();
    }

    private Outcome check(ReorganizeUnits... commands) {
        var known = new HashMap<String, KnownUnits.Known>();
        units.forEach(unit ->
                known.put(unit.code(), new KnownUnits.Known(1, unit.code(), unit.kind(), unit.from(), LocalDate.MAX)));
        return ReorganizeUnitsRules.check(
                List.of(commands),
                new Facts(new KnownUnits(known, coming), coming, units, standing, LocalDate.of(2026, 1, 1)));
    }
}
