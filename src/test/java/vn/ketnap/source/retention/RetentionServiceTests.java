package vn.ketnap.source.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.ketnap.source.CandidateQueries;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** Names go when their time is over; counts stay. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class RetentionServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(995_001);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    CandidateQueries queries;

    @Autowired
    RetentionService service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void names_of_those_who_left_or_were_recognised_long_ago_are_deleted_and_counts_stay() {
        var today = LocalDate.now(clock);
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(UnitRows.province("N"), UnitRows.commune("N-A", "N"), UnitRows.branch("N-A-1", "N-A")));
        leaves("Lò Văn Xưa", today.minusMonths(24));
        leaves("Lò Văn Nay", today.minusMonths(24).plusDays(1));
        leaves("Lò Văn Về", today.minusMonths(30));
        reaches("Lò Văn Về", Stage.LISTED, today.minusMonths(2));
        reaches("Nông Thị Cũ", Stage.RECOGNIZED, today.minusMonths(12));
        reaches("Nông Thị Mới", Stage.RECOGNIZED, today.minusMonths(12).plusDays(1));
        var period = new Period(today.minusMonths(40), today);
        var before = queries.reached(OrgScope.everything(), "N", period);
        assertThat(service.deleteNames(BOARD)).isEqualTo(2);
        assertThat(jdbc.sql("SELECT full_name FROM candidate_person ORDER BY full_name, candidate_id")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("Lò Văn Nay", "Lò Văn Về", "Lò Văn Về", "Nông Thị Mới");
        assertThat(queries.reached(OrgScope.everything(), "N", period)).isEqualTo(before);
        assertThat(before.of(Population.ALL, Stage.LEFT)).isEqualTo(3);
        assertThat(service.deleteNames(BOARD)).as("once").isZero();
    }

    private void leaves(String name, LocalDate on) {
        reaches(name, Stage.LISTED, on.minusMonths(6));
        reaches(name, Stage.LEFT, on);
    }

    private void reaches(String name, Stage stage, LocalDate on) {
        candidates.writeCandidates(BOARD, IMPORT, List.of(SourceRows.reached("N-A-1", name, stage, on)));
    }
}
