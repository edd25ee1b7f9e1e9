package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The sums of months are persons, whatever chance brings: rows, corrections, ways out, units that move, imports taken back. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class StepMonthTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final LocalDate FIRST = RandomLists.FIRST;

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

    private RandomLists lists;

    @BeforeEach
    void twoCommunes() {
        lists = new RandomLists(BOARD, organizations, service, jdbc);
        lists.twoCommunes();
    }

    @Test
    void months_say_what_the_days_say_whatever_happens() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            for (int turn = 0; turn < 5; turn++) {
                var imported = new ImportId(970_100 + seed * 10 + turn);
                lists.something(random, imported, turn);
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

    /** Whole months and the days before and after them are one period. */
    private void anyPeriod(Random random) {
        var from = FIRST.plusDays(random.nextInt(200));
        var to = from.plusDays(random.nextInt(300));
        for (var code : List.of("M", "M-A", "M-B", "M-A-2")) {
            var reached = queries.reached(OrgScope.everything(), code, new Period(from, to));
            for (var channel : RandomLists.CHANNELS) {
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
}
