package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** The sums of months are persons, whatever chance brings: rows, corrections, ways out, units that move, imports taken back. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class StepMonthTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId UNITS = new ImportId(970_010);
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 6);
    private static final List<String> COMMUNES = List.of("M-A", "M-B");
    private static final List<String> BRANCHES = List.of("M-A-1", "M-A-2", "M-B-1");
    private static final List<Population> CHANNELS = List.of(Population.MILITIA, Population.RESIDENT);

    private static final List<Stage> FIRST_STEPS =
            List.of(Stage.LISTED, Stage.HELPER_ASSIGNED, Stage.SENT_TO_CLASS, Stage.COMPLETED_CLASS);

    private static final String KEPT = """
            SELECT CONCAT_WS(' ', ancestor_id, month, channel, stage, left_from, way_out, n) FROM candidate_month
            WHERE n <> 0 ORDER BY 1
            """;

    private static final String COUNTED = """
            SELECT CONCAT_WS(' ', a.ancestor_id, DATE_FORMAT(s.valid_from, '%Y-%m-01'), s.channel, s.stage,
                             COALESCE(s.left_from, ''), COALESCE(s.way_out, ''), COUNT(DISTINCT s.candidate_id))
            FROM candidate_stay s
            JOIN heir h ON h.organization_id = s.organization_id
             AND s.valid_from >= h.valid_from AND s.valid_from < h.valid_to
            JOIN ancestry a ON a.organization_id = h.heir_id
             AND s.valid_from >= a.valid_from AND s.valid_from < a.valid_to
            GROUP BY a.ancestor_id, DATE_FORMAT(s.valid_from, '%Y-%m-01'), s.channel, s.stage, s.left_from, s.way_out
            ORDER BY 1
            """;

    private static final String STEPS = """
            SELECT COUNT(DISTINCT s.candidate_id) FROM candidate_stay s
            JOIN ancestry a ON a.organization_id = s.organization_id
             AND s.valid_from >= a.valid_from AND s.valid_from < a.valid_to
            JOIN organization_version v ON v.organization_id = a.ancestor_id AND v.code = :code
            WHERE s.channel = :channel AND s.stage = :stage AND s.valid_from >= :from AND s.valid_from <= :to
            """;

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService service;

    @Autowired
    CandidateQueries queries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                UNITS,
                List.of(
                        UnitRows.province("M"),
                        UnitRows.commune("M-A", "M"),
                        UnitRows.branch("M-A-1", "M-A"),
                        UnitRows.branch("M-A-2", "M-A"),
                        UnitRows.commune("M-B", "M"),
                        UnitRows.branch("M-B-1", "M-B")));
    }

    @Test
    void months_say_what_the_days_say_whatever_happens() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            for (int turn = 0; turn < 5; turn++) {
                var imported = new ImportId(970_100 + seed * 10 + turn);
                something(random, imported, turn);
                assertThat(rows(KEPT)).as("seed %d, turn %d", seed, turn).isEqualTo(rows(COUNTED));
            }
            anyPeriod(random);
        }
        assertThat(rows(KEPT)).hasSizeGreaterThan(50);
    }

    @Test
    void an_import_taken_back_leaves_no_month_behind() {
        var taken = new ImportId(970_020);
        service.writeCandidates(BOARD, taken, List.of(SourceRows.reached("M-A-1", "Lò Văn Một", Stage.LISTED, FIRST)));
        assertThat(rows(KEPT)).hasSize(3);
        service.undo(BOARD, taken);
        assertThat(rows(KEPT)).isEmpty();
    }

    /** Rows, and then: a branch moves, a step is taken or corrected, somebody leaves, or the rows are taken back. */
    private void something(Random random, ImportId imported, int turn) {
        var rows = new ArrayList<BringCandidate>();
        for (int i = 0; i < 6; i++) {
            var branch = one(random, BRANCHES);
            var stage = one(random, FIRST_STEPS);
            var name = "Lò Văn " + imported.value() + " " + i;
            var on = FIRST.plusDays(random.nextInt(500));
            rows.add(SourceRows.from(
                    SourceRows.reached(branch, name, stage, on, SourceRows.weeksBefore(stage, on)),
                    one(random, CHANNELS)));
        }
        service.writeCandidates(BOARD, imported, rows);
        switch (random.nextInt(4)) {
            case 0 ->
                organizations.writeUnits(
                        BOARD,
                        new ImportId(imported.value() + 5000),
                        List.of(UnitRows.since(
                                UnitRows.branch(one(random, BRANCHES), one(random, COMMUNES)),
                                FIRST.plusDays(40L * turn + random.nextInt(40)))));
            case 1 -> service.undo(BOARD, imported);
            case 2 -> leaves(random);
            default -> onward(random);
        }
    }

    private void leaves(Random random) {
        long id = anybody(random);
        var on = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(100));
        service.leave(BOARD, new LeavePipeline(id, service.open(BOARD, id).stamp(), WayOut.JOINED_ARMY, on));
    }

    private void onward(Random random) {
        long id = anybody(random);
        var standing = service.open(BOARD, id);
        var on = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(100));
        var next = standing.stage().onward().getFirst();
        var helper = next == Stage.HELPER_ASSIGNED ? "chi ủy viên" : null;
        service.advance(BOARD, new AdvanceCandidate(id, standing.stamp(), next, on, helper));
    }

    private long anybody(Random random) {
        var ids = jdbc.sql("""
                        SELECT candidate_id FROM candidate_stay
                        WHERE stage IN ('LISTED', 'HELPER_ASSIGNED', 'SENT_TO_CLASS') AND valid_to = '9999-12-31'
                        ORDER BY candidate_id
                        """).query(Long.class).list();
        return ids.get(random.nextInt(ids.size()));
    }

    /** Whole months and the days before and after them are one period. */
    private void anyPeriod(Random random) {
        var from = FIRST.plusDays(random.nextInt(200));
        var to = from.plusDays(random.nextInt(300));
        for (var code : List.of("M", "M-A", "M-B", "M-A-2")) {
            var reached = queries.reached(OrgScope.everything(), code, new Period(from, to));
            for (var channel : CHANNELS) {
                for (var stage : List.of(Stage.LISTED, Stage.SENT_TO_CLASS, Stage.COMPLETED_CLASS)) {
                    assertThat(reached.of(channel, stage))
                            .as("%s %s %s from %s to %s", code, channel, stage, from, to)
                            .isEqualTo(jdbc.sql(STEPS)
                                    .param("code", code)
                                    .param("channel", channel.name())
                                    .param("stage", stage.name())
                                    .param("from", from)
                                    .param("to", to)
                                    .query(Long.class)
                                    .single());
                }
            }
        }
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
