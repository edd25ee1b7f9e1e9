package vn.ketnap.organization.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.RecordLastAdmission;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.admission.clock.ClockOracle;
import vn.ketnap.figure.RegisterDays;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationCheckQueries;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;

/**
 * Whatever happens to units at random, the tree stays a tree: fifty plans in a test run, as many as
 * {@code -Dketnap.plans=1000} says in a long one.
 */
@KetNapTest
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class LineagePropertyTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(900_009);
    private static final LocalDate DECIDED = LocalDate.of(2021, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    @Autowired
    LineageService service;

    @Autowired
    LineageCheckQueries checks;

    @Autowired
    OrganizationService organizations;

    @Autowired
    OrganizationCheckQueries unitChecks;

    @Autowired
    LastAdmissionService lastAdmissions;

    @Autowired
    AdmissionService admissions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_tree_stays_a_tree_whatever_happens() {
        int happened = 0;
        int plans = Integer.getInteger("ketnap.plans", 50);
        for (long seed = 1; seed <= plans; seed++) {
            long plan = seed;
            happened += Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                return play(plan);
            }));
        }
        assertThat(happened).as("events that the rules let happen").isGreaterThan(plans);
    }

    private int play(long seed) {
        var plan = new RandomPlan(seed);
        int happened = 0;
        var start = plan.start();
        organizations.writeUnits(BOARD, IMPORT, start);
        statements(start, new Random(seed));
        while (plan.goesOn()) {
            var step = plan.step(living(plan.day()));
            if (sound(unitChecks.checkUnits(BOARD.scope(), step.units(), BOARD.permissions()))) {
                organizations.writeUnits(BOARD, IMPORT, step.units());
                if (sound(checks.check(BOARD.scope(), step.events(), Set.of()))) {
                    service.reorganize(BOARD, IMPORT, step.events());
                    happened += step.events().size();
                }
            }
        }
        var tree = new NaiveTree(jdbc);
        for (var day : tree.days()) {
            everyUnitHasOneParentAndOneHeir(tree, day, seed);
            assertThat(tree.written(day))
                    .as("closure on %s, plan %s", day, seed)
                    .isEqualTo(tree.walked(day));
        }
        everyUnitHasOneParentAndOneHeir(tree, TODAY, seed);
        clocksNeverRunBackwards(tree, seed);
        ClockOracle.agrees(JdbcClient.create(jdbc), List.copyOf(tree.days()));
        RegisterDays.sayWhatHappened(JdbcClient.create(jdbc));
        return happened;
    }

    /** Some branches state their last admission; in some plans the register of the province is kept. */
    private void statements(List<DescribeUnit> start, Random random) {
        var branches = start.stream()
                .filter(unit -> unit.kind() == OrganizationKind.BRANCH && random.nextBoolean())
                .map(unit -> new RecordLastAdmission(
                        unit.code(),
                        FuzzyDate.on(LocalDate.of(2014, 1, 1).plusDays(random.nextInt(2000))),
                        null,
                        null,
                        null))
                .toList();
        lastAdmissions.writeLastAdmissions(BOARD, IMPORT, branches);
        if (random.nextBoolean()) {
            admissions.useRegister(BOARD, new UseRegister("R", LocalDate.of(2015, 1, 1)));
            admissions.writeAdmissions(BOARD, IMPORT, admitted(start, random));
        }
    }

    /** Decided before anything happens to units; ceremonies and recognitions come while it does. */
    private static List<RecordAdmission> admitted(List<DescribeUnit> start, Random random) {
        return start.stream()
                .filter(unit -> unit.kind() == OrganizationKind.BRANCH && random.nextBoolean())
                .map(unit -> {
                    var decided = AdmissionRows.decided(unit.code(), "Lò Thị Thử", DECIDED);
                    var ceremony = DECIDED.plusDays(random.nextInt(700));
                    return new RecordAdmission(
                            decided.code(),
                            decided.fullName(),
                            decided.bornOn(),
                            decided.gender(),
                            decided.ethnicity(),
                            decided.religion(),
                            decided.channel(),
                            decided.decisionNo(),
                            DECIDED,
                            ceremony,
                            ceremony.plusYears(1));
                })
                .toList();
    }

    private static void everyUnitHasOneParentAndOneHeir(NaiveTree tree, LocalDate day, long seed) {
        for (var unit : tree.units()) {
            boolean lives = tree.lives(unit, day);
            assertThat(tree.parents(unit, day))
                    .as("parents of %s on %s, plan %s", unit, day, seed)
                    .hasSize(lives && unit.longValue() != tree.root() ? 1 : 0)
                    .allMatch(parent -> tree.lives(parent, day));
            if (tree.born(unit, day)) {
                assertThat(tree.heirs(unit, day))
                        .as("heirs of %s on %s, plan %s", unit, day, seed)
                        .singleElement()
                        .matches(heir -> tree.lives(heir, day))
                        .matches(heir -> lives == heir.equals(unit));
            }
        }
    }

    /** The clock of whoever goes on is never older than the one handed on the day before. */
    private void clocksNeverRunBackwards(NaiveTree tree, long seed) {
        var random = new Random(seed);
        Map<Long, Integer> own = new HashMap<>();
        tree.units().forEach(unit -> own.put(unit, random.nextInt(2000)));
        for (var step : NaiveTree.handedOn(jdbc)) {
            assertThat(tree.clock(step.other(), step.from(), own))
                    .as("clock of %s, plan %s", step.other(), seed)
                    .isGreaterThanOrEqualTo(tree.clock(step.unit(), step.from().minusDays(1), own));
        }
    }

    private List<RandomPlan.Living> living(LocalDate day) {
        return jdbc.query(
                """
                SELECT v.code, parent.code AS parent, v.kind FROM organization_version v
                LEFT JOIN placement p ON p.organization_id = v.organization_id AND p.valid_from <= ? AND p.valid_to > ?
                LEFT JOIN organization_version parent ON parent.organization_id = p.parent_id
                    AND parent.valid_from <= ? AND parent.valid_to > ?
                WHERE v.code LIKE 'R-%' AND v.valid_from <= ? AND v.valid_to > ? ORDER BY v.organization_id
                """,
                (row, number) -> new RandomPlan.Living(
                        Objects.requireNonNull(row.getString("code")),
                        row.getString("parent"),
                        OrganizationKind.valueOf(row.getString("kind"))),
                day,
                day,
                day,
                day,
                day,
                day);
    }

    private static boolean sound(List<List<Problem>> problems) {
        return problems.stream()
                .flatMap(List::stream)
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
