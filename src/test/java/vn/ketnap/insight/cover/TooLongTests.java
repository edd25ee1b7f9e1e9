package vn.ketnap.insight.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageLimits;

/** Who stands in a stage longer than its limit: counted from sums above the branch and person by person in it. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "READ_FIGURES"})
class TooLongTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(970_040);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    SettingStore settings;

    @Autowired
    Clock clock;

    @BeforeEach
    void twoCommunes() {
        var today = LocalDate.now(clock);
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("L"),
                        UnitRows.commune("L-A", "L"),
                        UnitRows.branch("L-A-1", "L-A"),
                        UnitRows.commune("L-B", "L"),
                        UnitRows.branch("L-B-1", "L-B")));
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                List.of(
                        SourceRows.reached("L-A-1", "Lò Văn Đúng", Stage.LISTED, today.minusDays(180)),
                        SourceRows.reached("L-A-1", "Lò Văn Lâu", Stage.LISTED, today.minusDays(181)),
                        SourceRows.reached("L-A-1", "Lò Văn Học", Stage.COMPLETED_CLASS, today.minusDays(300)),
                        SourceRows.reached("L-B-1", "Lò Văn Bên", Stage.LISTED, today.minusDays(400))));
    }

    @Test
    void the_last_day_of_the_limit_still_counts_and_a_sibling_does_not() {
        assertThat(tooLong("L-A", 0)).isEqualTo(Map.of(Stage.LISTED, 1L));
        assertThat(tooLong("L-A-1", 0)).isEqualTo(Map.of(Stage.LISTED, 1L));
        assertThat(tooLong("L", 0)).isEqualTo(Map.of(Stage.LISTED, 2L));
    }

    @Test
    void a_day_before_they_stood_a_day_less() {
        assertThat(tooLong("L-A", 1)).isEmpty();
        assertThat(tooLong("L-B", 1)).isEqualTo(Map.of(Stage.LISTED, 1L));
    }

    private Map<Stage, Long> tooLong(String code, int daysAgo) {
        var day = LocalDate.now(clock).minusDays(daysAgo);
        return cohorts.tooLong(OrgScope.everything(), code, day, StageLimits.of(settings.on(day)));
    }
}
