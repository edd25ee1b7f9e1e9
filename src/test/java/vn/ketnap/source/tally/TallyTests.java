package vn.ketnap.source.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import vn.ketnap.organization.CarriedStore;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.RandomLists;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** The sums of candidates are persons in the tree of today, whatever chance brings, and follow it into the tree of tomorrow. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class TallyTests {

    private static final Actor BOARD = TestActors.boardOverAll();

    private static final String TREE = """
            FROM candidate_stay s
            JOIN heir h ON h.organization_id = s.organization_id AND h.valid_from <= :day AND h.valid_to > :day
            JOIN organization_version v ON v.organization_id = h.heir_id AND v.valid_from <= :day AND v.valid_to > :day
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.valid_from <= :day AND a.valid_to > :day
             AND (a.depth > 0 OR v.kind <> 'BRANCH')
            """;

    private static final String BEFORE_DECISION = """
            s.stage IN ('LISTED', 'HELPER_ASSIGNED', 'SENT_TO_CLASS', 'COMPLETED_CLASS', 'DOSSIERS', 'VERIFIED',
                        'INTRODUCED', 'BRANCH_RESOLUTION', 'BASE_COMMITTEE')
            """;

    private static final String OF_M = """
            SELECT v.code FROM organization_version v WHERE v.code IN ('M', 'M-A', 'M-B') AND (
                EXISTS (SELECT 1 FROM candidate_standing s WHERE s.ancestor_id = v.organization_id AND s.n <> 0)
                OR EXISTS (SELECT 1 FROM candidate_class_days s WHERE s.ancestor_id = v.organization_id AND s.n <> 0))
            """;

    /** What is kept, and what a count of the stays says. */
    private static final List<List<String>> SUMS = List.of(
            List.of(
                    "SELECT CONCAT_WS(' ', ancestor_id, channel, stage, n) FROM candidate_standing WHERE n <> 0 ORDER BY 1",
                    "SELECT CONCAT_WS(' ', a.ancestor_id, s.channel, s.stage, COUNT(*)) " + TREE
                            + " WHERE s.valid_to = '9999-12-31' AND s.stage NOT IN ('LEFT', 'RECOGNIZED')"
                            + " GROUP BY a.ancestor_id, s.channel, s.stage ORDER BY 1"),
            List.of(
                    "SELECT CONCAT_WS(' ', ancestor_id, stage, since, n) FROM candidate_since WHERE n <> 0 ORDER BY 1",
                    "SELECT CONCAT_WS(' ', a.ancestor_id, s.stage, s.valid_from, COUNT(*)) " + TREE
                            + " WHERE s.valid_to = '9999-12-31' AND s.stage NOT IN ('LEFT', 'RECOGNIZED', 'FEASIBLE')"
                            + " GROUP BY a.ancestor_id, s.stage, s.valid_from ORDER BY 1"),
            List.of(
                    "SELECT CONCAT_WS(' ', month, ancestor_id, stage, n) FROM candidate_stock"
                            + " WHERE n <> 0 AND month < '9999-12-31' ORDER BY 1",
                    "SELECT CONCAT_WS(' ', m.month, a.ancestor_id, s.stage, COUNT(*)) " + TREE
                            + " JOIN (SELECT DATE'2022-01-01' + INTERVAL n MONTH AS month FROM tally_number WHERE n < 100) m"
                            + " ON s.valid_from < m.month AND s.valid_to >= m.month"
                            + " WHERE s.valid_to < '9999-12-31' AND " + BEFORE_DECISION
                            + " GROUP BY m.month, a.ancestor_id, s.stage ORDER BY 1"),
            List.of(
                    "SELECT CONCAT_WS(' ', ancestor_id, trained_in, n, decided, gone) FROM candidate_cohort"
                            + " WHERE n <> 0 ORDER BY 1",
                    "SELECT CONCAT_WS(' ', a.ancestor_id, YEAR(f.completed_class_on), COUNT(*),"
                            + " SUM(f.decided_on IS NOT NULL), SUM(f.decided_on IS NULL AND f.left_on IS NOT NULL)) "
                            + TREE
                            + " JOIN candidate f ON f.id = s.candidate_id WHERE s.stage = 'COMPLETED_CLASS'"
                            + " GROUP BY a.ancestor_id, YEAR(f.completed_class_on) ORDER BY 1"));

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService service;

    @Autowired
    CarriedStore carried;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private RandomLists lists;

    @BeforeEach
    void twoCommunes() {
        lists = new RandomLists(BOARD, organizations, service, jdbc);
        lists.twoCommunes();
    }

    @Test
    void sums_are_persons_in_the_tree_of_today_whatever_happens() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            for (int turn = 0; turn < 5; turn++) {
                lists.something(random, new ImportId(970_100 + seed * 10 + turn), turn);
                same("seed %d, turn %d".formatted(seed, turn), LocalDate.now(clock));
            }
        }
    }

    @Test
    void an_import_taken_back_leaves_no_sum_behind() {
        var taken = new ImportId(970_020);
        var day = LocalDate.of(2023, 3, 6);
        service.writeCandidates(
                BOARD,
                taken,
                List.of(
                        SourceRows.reached("M-A-1", "Lò Văn Một", Stage.LISTED, day),
                        SourceRows.reached(
                                "M-B", "Lò Văn Hai", Stage.DECIDED, day, SourceRows.weeksBefore(Stage.DECIDED, day))));
        assertThat(rows(OF_M)).isNotEmpty();
        service.undo(BOARD, taken);
        assertThat(rows(OF_M)).isEmpty();
        same("taken back", LocalDate.now(clock));
    }

    @Test
    void a_branch_that_moves_tomorrow_counts_with_its_old_superior_until_then() {
        lists.something(new Random(4), new ImportId(970_030), 0);
        var tomorrow = LocalDate.now(clock).plusDays(1);
        organizations.writeUnits(
                BOARD,
                new ImportId(970_031),
                List.of(
                        UnitRows.since(UnitRows.branch("M-A-1", "M-B"), tomorrow),
                        UnitRows.since(UnitRows.branch("M-A-2", "M-B"), tomorrow),
                        UnitRows.since(UnitRows.branch("M-B-1", "M-A"), tomorrow)));
        same("today", tomorrow.minusDays(1));
        var before = rows(SUMS.getFirst().getFirst());
        var next = Clock.fixed(tomorrow.atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        var tallies = new TallyStore(jdbc, new AboveStore(jdbc, next), carried);
        assertThat(tallies.outdated()).isTrue();
        tallies.settle();
        assertThat(tallies.outdated()).isFalse();
        assertThat(rows(SUMS.getFirst().getFirst())).isNotEqualTo(before);
        same("tomorrow", tomorrow);
    }

    private void same(String when, LocalDate day) {
        for (var sum : SUMS) {
            assertThat(rows(sum.getFirst()))
                    .as("%s: %s", when, sum.getFirst())
                    .isEqualTo(jdbc.sql(sum.getLast())
                            .param("day", day)
                            .query((row, n) -> row.getString(1))
                            .list());
        }
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
