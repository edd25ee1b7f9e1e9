package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.UserId;

/** Counts of candidates: a sibling does not count, history stays where it was, and sums are persons. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class CandidateQueriesTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final OrgScope ALL = OrgScope.everything();
    private static final ImportId IMPORT = new ImportId(970_001);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);
    private static final LocalDate MOVED = LocalDate.of(2024, 1, 1);
    private static final List<String> BRANCHES = List.of("Q-A-1", "Q-A-2", "Q-B-1", "Q-B");
    private static final List<Population> CHANNELS =
            List.of(Population.MILITIA, Population.RESIDENT, Population.ENLISTMENT_YOUTH);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService service;

    @Autowired
    CandidateQueries queries;

    @Autowired
    OrganizationQueries units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("Q"),
                        UnitRows.commune("Q-A", "Q"),
                        UnitRows.branch("Q-A-1", "Q-A"),
                        UnitRows.branch("Q-A-2", "Q-A"),
                        UnitRows.commune("Q-B", "Q"),
                        UnitRows.branch("Q-B-1", "Q-B"),
                        UnitRows.since(UnitRows.branch("Q-A-2", "Q-B"), MOVED)));
    }

    @Test
    void each_stands_in_one_stage_on_a_day_and_a_sibling_does_not_count() {
        bring(
                row("Q-A-1", "Lò Văn Một", Stage.HELPER_ASSIGNED, DAY.plusDays(20), Stage.LISTED, DAY),
                row("Q-A-1", "Lò Văn Hai", Stage.LISTED, DAY.plusDays(5)),
                row("Q-B-1", "Lò Văn Ba", Stage.LISTED, DAY));
        assertThat(queries.standing(ALL, "Q-A", DAY.plusDays(10)).of(Population.ALL, Stage.LISTED))
                .isEqualTo(2);
        var later = queries.standing(ALL, "Q-A", DAY.plusDays(20));
        assertThat(later.of(Population.MILITIA, Stage.LISTED)).isEqualTo(1);
        assertThat(later.of(Population.MILITIA, Stage.HELPER_ASSIGNED)).isEqualTo(1);
        assertThat(later.total(Population.ALL)).isEqualTo(2);
        assertThat(later.channels()).containsExactly(Population.MILITIA);
        assertThat(queries.standing(ALL, "Q", DAY.minusDays(1))).isEqualTo(StageCounts.NOBODY);
        assertThat(queries.kept(ALL, "Q-A-2", DAY.plusDays(20))).isFalse();
        assertThat(queries.kept(ALL, "Q-A", DAY.plusDays(20))).isTrue();
    }

    @Test
    void what_was_reached_counts_in_its_period_where_the_branch_stood_then() {
        bring(
                row("Q-A-2", "Lò Văn Một", Stage.SENT_TO_CLASS, MOVED, Stage.HELPER_ASSIGNED, MOVED.minusDays(1)),
                row("Q-A-1", "Lò Văn Hai", Stage.SENT_TO_CLASS, MOVED.minusDays(1)));
        var before = new Period(DAY, MOVED.minusDays(1));
        var after = new Period(MOVED, MOVED.plusDays(30));
        assertThat(queries.reached(ALL, "Q-A", before).of(Population.ALL, Stage.HELPER_ASSIGNED))
                .isEqualTo(1);
        assertThat(queries.reached(ALL, "Q-A", before).of(Population.ALL, Stage.SENT_TO_CLASS))
                .isEqualTo(1);
        assertThat(queries.reached(ALL, "Q-A", after)).isEqualTo(StageCounts.NOBODY);
        assertThat(queries.reached(ALL, "Q-B", after).of(Population.ALL, Stage.SENT_TO_CLASS))
                .isEqualTo(1);
        assertThat(queries.standing(ALL, "Q-B", MOVED).total(Population.ALL)).isEqualTo(1);
        assertThat(queries.standing(ALL, "Q-B", MOVED.minusDays(1)).total(Population.ALL))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "Q-A", "Q-B", "Q-A-2"})
    void thousands_of_units_in_one_walk_count_the_same_people_as_one_by_one(String code) {
        bring(
                row("Q-A-2", "Lò Văn Một", Stage.SENT_TO_CLASS, MOVED, Stage.HELPER_ASSIGNED, MOVED.minusDays(1)),
                row("Q-A-1", "Lò Văn Hai", Stage.SENT_TO_CLASS, MOVED.minusDays(1)),
                row("Q-B-1", "Lò Văn Ba", Stage.LISTED, DAY));
        long unit = units.idOf(ALL, code).value();
        for (var day : List.of(DAY, MOVED.minusDays(1), MOVED)) {
            assertThat(queries.standing(unit, day, true)).isEqualTo(queries.standing(unit, day, false));
        }
        assertThat(queries.standing(units.idOf(ALL, "Q").value(), MOVED, true).total(Population.ALL))
                .isEqualTo(3);
        var today = LocalDate.now(clock);
        assertThat(queries.standing(ALL, code, today)).isEqualTo(queries.standing(unit, today, false));
        assertThat(queries.standingBelow(ALL, code, today))
                .isEqualTo(CandidateQueries.below(queries.belowByPersons(unit, today)));
        assertThat(queries.standing(units.idOf(ALL, "Q-A").value(), MOVED, true).total(Population.ALL))
                .isEqualTo(1);
    }

    @Test
    void ways_out_tell_why_from_where_and_when() {
        bring(
                row("Q-A-1", "Lò Văn Một", Stage.LISTED, DAY),
                row("Q-A-1", "Lò Văn Một", Stage.LEFT, DAY.plusDays(30)),
                row("Q-B-1", "Lò Văn Ba", Stage.LISTED, DAY),
                row("Q-B-1", "Lò Văn Ba", Stage.LEFT, DAY.plusDays(30)));
        var out = queries.waysOut(ALL, "Q-A", new Period(DAY, DAY.plusDays(30)));
        assertThat(out.lines())
                .containsExactly(new WaysOut.Line(Population.MILITIA, Stage.LISTED, WayOut.JOINED_ARMY, 1));
        assertThat(queries.waysOut(ALL, "Q-A", new Period(DAY, DAY.plusDays(29)))
                        .persons())
                .isZero();
        assertThat(queries.waysOut(ALL, "Q", new Period(DAY, DAY.plusDays(30))).of(WayOut.JOINED_ARMY))
                .isEqualTo(2);
        assertThat(queries.standing(ALL, "Q", DAY.plusDays(30)).total(Population.ALL))
                .isZero();
    }

    @Test
    void feasible_stands_beside_the_stages() {
        bring(row("Q-A-1", "Lò Văn Một", Stage.LISTED, DAY), row("Q-A-1", "Lò Văn Hai", Stage.LISTED, DAY));
        var committee = new Actor(new UserId(0), "committee", Set.of(), OrgScope.everything());
        long id = jdbc.sql("SELECT MIN(id) FROM candidate").query(Long.class).single();
        service.judge(
                committee, new JudgeCandidate(id, service.open(committee, id).stamp(), true, null, DAY.plusDays(3)));
        var counts = queries.standing(ALL, "Q-A", DAY.plusDays(3));
        assertThat(counts.feasible(Population.ALL)).isEqualTo(1);
        assertThat(counts.total(Population.ALL)).isEqualTo(2);
        assertThat(queries.standing(ALL, "Q-A", DAY.plusDays(2)).feasible(Population.MILITIA))
                .isZero();
    }

    @Test
    void out_of_scope_there_is_nothing() {
        long other = jdbc.sql("SELECT organization_id FROM organization_version WHERE code = 'Q-B'")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> queries.standing(OrgScope.below(Set.of(other)), "Q-A", DAY))
                .isInstanceOf(NotFound.class);
    }

    /** Chance makes the persons, an oracle in plain Java counts them. */
    @Test
    void counts_by_stage_channel_and_unit_always_add_up_to_persons() {
        var random = new Random(20_261_130);
        var people = new ArrayList<List<BringCandidate>>();
        for (int i = 0; i < 120; i++) {
            people.add(life(random, i));
        }
        service.writeCandidates(
                BOARD, IMPORT, people.stream().flatMap(List::stream).toList());
        for (var day : List.of(DAY, DAY.plusDays(70), MOVED.minusDays(1), MOVED, MOVED.plusDays(200))) {
            var known = new HashMap<String, Map<Stage, Long>>();
            people.forEach(rows -> {
                var stage = at(rows, day);
                if (stage != null && stage.open()) {
                    for (var unit : above(rows.getFirst().code(), day)) {
                        known.computeIfAbsent(unit, one -> new EnumMap<>(Stage.class))
                                .merge(stage, 1L, Long::sum);
                    }
                }
            });
            for (var unit : List.of("Q", "Q-A", "Q-B", "Q-A-1", "Q-A-2", "Q-B-1")) {
                adds(unit, day, known.getOrDefault(unit, Map.of()));
            }
        }
    }

    private void adds(String unit, LocalDate day, Map<Stage, Long> persons) {
        var counts = queries.standing(ALL, unit, day);
        for (var stage : Stage.values()) {
            assertThat(counts.of(Population.ALL, stage))
                    .as(unit + " " + stage + " " + day)
                    .isEqualTo(persons.getOrDefault(stage, 0L));
        }
        assertThat(counts.channels().stream().mapToLong(counts::total).sum())
                .isEqualTo(persons.values().stream().mapToLong(Long::longValue).sum());
        var below = queries.standingBelow(ALL, unit, day);
        for (var stage : Stage.values()) {
            assertThat(below.stream()
                            .mapToLong(one -> one.counts().of(Population.ALL, stage))
                            .sum())
                    .as("units below " + unit)
                    .isEqualTo(counts.of(Population.ALL, stage));
        }
    }

    /** Some go all the way, some leave, some of them come back. */
    private static List<BringCandidate> life(Random random, int number) {
        var code = BRANCHES.get(random.nextInt(BRANCHES.size()));
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        var rows = new ArrayList<BringCandidate>();
        var day = DAY.plusDays(random.nextInt(300));
        int steps = 1 + random.nextInt(6);
        day = walk(random, rows, code, "Lò Văn " + number, day, steps);
        if (random.nextInt(3) == 0) {
            day = day.plusDays(random.nextInt(60));
            rows.add(row(code, "Lò Văn " + number, Stage.LEFT, day));
            if (random.nextBoolean()) {
                walk(random, rows, code, "Lò Văn " + number, day.plusDays(1 + random.nextInt(90)), 2);
            }
        }
        return rows.stream().map(row -> SourceRows.from(row, channel)).toList();
    }

    private static LocalDate walk(
            Random random, List<BringCandidate> rows, String code, String name, LocalDate from, int steps) {
        var day = from;
        for (var stage : List.of(Stage.values()).subList(0, steps)) {
            rows.add(row(code, name, stage, day));
            day = day.plusDays(random.nextInt(60));
        }
        return day;
    }

    private static @Nullable Stage at(List<BringCandidate> rows, LocalDate day) {
        Stage at = null;
        for (var row : rows) {
            if (!row.on().isAfter(day)) {
                at = row.stage();
            }
        }
        return at;
    }

    private static List<String> above(String code, LocalDate day) {
        return switch (code) {
            case "Q-A-1" -> List.of("Q-A-1", "Q-A", "Q");
            case "Q-A-2" -> List.of("Q-A-2", day.isBefore(MOVED) ? "Q-A" : "Q-B", "Q");
            case "Q-B-1" -> List.of("Q-B-1", "Q-B", "Q");
            default -> List.of("Q-B", "Q");
        };
    }

    private void bring(BringCandidate... rows) {
        service.writeCandidates(BOARD, IMPORT, List.of(rows));
    }

    private static BringCandidate row(String code, String name, Stage stage, LocalDate on) {
        return SourceRows.reached(code, name, stage, on);
    }

    private static BringCandidate row(
            String code, String name, Stage stage, LocalDate on, Stage before, LocalDate beforeOn) {
        return SourceRows.reached(code, name, stage, on, StageDays.NONE.with(before, beforeOn));
    }
}
