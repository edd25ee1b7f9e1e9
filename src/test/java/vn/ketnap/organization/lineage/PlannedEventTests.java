package vn.ketnap.organization.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.lineage.CarryOutEvent.Described;
import vn.ketnap.shared.Problem;

class PlannedEventTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final List<DescribeUnit> KNOWN =
            List.of(province("P"), commune("A", "P"), commune("B", "P"), branch("A-1", "A"), branch("B-1", "B"));
    private static final Described FOUNDED =
            new Described("N", "Unit N", OrganizationKind.BASE_ORGANIZATION, OrganizationSector.COMMUNE, "P");

    @Test
    void a_merger_founds_the_new_unit_and_tells_each_old_one_with_its_members() {
        var plan = plan(ReorganizationKind.MERGE, List.of("A", "B"), List.of(), Map.of("B", 30L), FOUNDED, null);
        assertThat(plan.units(KNOWN))
                .extracting(DescribeUnit::code, DescribeUnit::parentCode, DescribeUnit::from)
                .containsExactly(tuple("N", "P", DAY));
        assertThat(plan.parts())
                .extracting(ReorganizeUnits::olds, ReorganizeUnits::news, ReorganizeUnits::membersMoved)
                .containsExactly(tuple(List.of("A"), List.of("N"), null), tuple(List.of("B"), List.of("N"), 30L));
    }

    @Test
    void a_split_tells_each_new_unit_and_the_first_one_first() {
        var plan = plan(ReorganizationKind.SPLIT, List.of("A"), List.of("B"), Map.of("N", 12L), FOUNDED, "N");
        assertThat(plan.parts())
                .extracting(ReorganizeUnits::news, ReorganizeUnits::membersMoved)
                .containsExactly(tuple(List.of("B"), null), tuple(List.of("N"), 12L));
        assertThat(plan.units(KNOWN))
                .as("what stood below follows, what stood beside does not")
                .extracting(DescribeUnit::code, DescribeUnit::parentCode)
                .containsExactly(tuple("N", "P"), tuple("A-1", "N"));
    }

    @Test
    void who_stays_changes_only_what_was_said() {
        var renamed = plan(ReorganizationKind.RENAME, List.of("A"), List.of(), Map.of(), name("Unit A2"), null);
        assertThat(renamed.units(KNOWN)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Unit A2");
            assertThat(row.parentCode()).isEqualTo("P");
            assertThat(row.from()).isEqualTo(DAY);
        });
        assertThat(renamed.parts())
                .extracting(ReorganizeUnits::olds, ReorganizeUnits::news)
                .containsExactly(tuple(List.of("A"), List.of("A")));
        var moved = plan(
                ReorganizationKind.MOVE,
                List.of("A-1"),
                List.of(),
                Map.of(),
                new Described(null, null, null, null, "B"),
                null);
        assertThat(moved.units(KNOWN))
                .singleElement()
                .satisfies(row -> assertThat(row.parentCode()).isEqualTo("B"));
    }

    @Test
    void what_must_be_filled_in_is_told_at_its_field() {
        assertThat(missing(ReorganizationKind.ESTABLISH, null)).containsExactly("effectiveOn", "code");
        assertThat(missing(ReorganizationKind.RENAME, name(null))).containsExactly("effectiveOn", "name");
        assertThat(missing(ReorganizationKind.MOVE, name(null))).containsExactly("effectiveOn", "parentCode");
        assertThat(missing(ReorganizationKind.RETYPE, name(null))).containsExactly("effectiveOn", "kind");
        assertThat(missing(ReorganizationKind.MERGE, name(null)))
                .containsExactly("effectiveOn", "code", "name", "kind", "sector", "parentCode");
        assertThat(missing(ReorganizationKind.DISSOLVE, null)).containsExactly("effectiveOn");
    }

    @Test
    void a_plan_tells_who_ends_starts_and_moves() {
        var ended = commune("A", "P");
        var following = List.of(
                new DescribeUnit(
                        "A", ended.name(), "P", ended.kind(), ended.sector(), ended.from(), DAY.minusDays(1), null),
                branch("A-1", "N"));
        var plan = new EventPlan(
                KNOWN,
                plan(ReorganizationKind.MERGE, List.of("A", "B"), List.of(), Map.of(), FOUNDED, null)
                        .units(KNOWN),
                following,
                Map.of("A", DAY),
                List.of());
        assertThat(plan.changes(Map.of()))
                .extracting(
                        EventPlan.Change::fate,
                        EventPlan.Change::code,
                        EventPlan.Change::before,
                        EventPlan.Change::after)
                .containsExactly(
                        tuple(EventPlan.Fate.ENDS, "A", "Province P", null),
                        tuple(EventPlan.Fate.STARTS, "N", null, "Province P"),
                        tuple(EventPlan.Fate.MOVES, "A-1", "Unit A", "Unit N"));
    }

    private static Described name(@Nullable String name) {
        return new Described(null, name, null, null, null);
    }

    private static List<String> missing(ReorganizationKind kind, @Nullable Described described) {
        var command = new CarryOutEvent(kind, null, List.of("A"), List.of(), Map.of(), null, null, described, null);
        return PlannedEvent.check(command).stream()
                .map(Problem::field)
                .map(String::valueOf)
                .toList();
    }

    private static PlannedEvent plan(
            ReorganizationKind kind,
            List<String> olds,
            List<String> news,
            Map<String, Long> members,
            @Nullable Described described,
            @Nullable String childrenTo) {
        return new PlannedEvent(
                new CarryOutEvent(kind, DAY, olds, news, members, "7-QD/TU", DAY, described, childrenTo));
    }
}
