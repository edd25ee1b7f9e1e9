package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.RecordLastAdmission;
import vn.ketnap.admission.stagnation.ExemptBranch;
import vn.ketnap.admission.stagnation.ExemptionService;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** What a silent branch has in hand: people on its list, nobody any more, or no list at all. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class SilentSourcesTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(970_004);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @Autowired
    OrganizationService organizations;

    @Autowired
    LastAdmissionService admissions;

    @Autowired
    CandidateService candidates;

    @Autowired
    ExemptionService exemptions;

    @Autowired
    StagnationQueries stagnation;

    @BeforeEach
    void threeSilentBranches() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("H"),
                        UnitRows.commune("H-A", "H"),
                        UnitRows.branch("H-A-1", "H-A"),
                        UnitRows.branch("H-A-2", "H-A"),
                        UnitRows.branch("H-A-3", "H-A")));
        admissions.writeLastAdmissions(BOARD, IMPORT, List.of(last("H-A-1"), last("H-A-2"), last("H-A-3")));
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                List.of(
                        SourceRows.reached("H-A-1", "Lò Thị Thử", Stage.LISTED, DAY.minusDays(30)),
                        SourceRows.reached("H-A-1", "Bế Thị Mẫu", Stage.LISTED, DAY.plusDays(1)),
                        SourceRows.reached("H-A-2", "Vi Văn Mẫu", Stage.LISTED, DAY.minusDays(30))));
        candidates.writeCandidates(
                BOARD, IMPORT, List.of(SourceRows.reached("H-A-2", "Vi Văn Mẫu", Stage.LEFT, DAY.minusDays(3))));
    }

    @Test
    void a_list_without_anybody_is_not_the_same_as_no_list() {
        var filter = new StagnationFilter("H", DAY, 3, StagnationFilter.UnitOfN.YEAR, true, 0, 50);
        assertThat(stagnation.load(OrgScope.everything(), filter).rows())
                .extracting(Stagnation.Branch::code, Stagnation.Branch::sources)
                .containsExactlyInAnyOrder(tuple("H-A-1", 1L), tuple("H-A-2", 0L), tuple("H-A-3", null));
    }

    @Test
    void without_source_and_without_exemption_stands_who_keeps_a_list_with_nobody_left_on_it() {
        var filter = new StagnationFilter("H", DAY, 3, StagnationFilter.UnitOfN.YEAR, true, 0, 50)
                .with(new ReasonFilter(null, false, ReasonFilter.Exempt.NO_SOURCE, null));
        assertThat(codes(filter)).containsExactly("H-A-2");
        assertThat(stagnation.count(OrgScope.everything(), filter)).isEqualTo(1);
        exemptions.writeExemptions(
                BOARD,
                IMPORT,
                List.of(new ExemptBranch(
                        "H-A-2", DAY.minusDays(10), DAY.plusDays(10), "minutes", "committee", null, null)));
        assertThat(codes(filter)).isEmpty();
    }

    private List<String> codes(StagnationFilter filter) {
        return stagnation.page(OrgScope.everything(), filter).rows().stream()
                .map(Stagnation.Branch::code)
                .toList();
    }

    private static RecordLastAdmission last(String code) {
        return new RecordLastAdmission(code, FuzzyDate.on(LocalDate.of(2019, 3, 26)), null, null, null);
    }
}
