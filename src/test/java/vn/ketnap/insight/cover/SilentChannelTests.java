package vn.ketnap.insight.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateQueries;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** A channel is silent where somebody could be admitted and nobody was for years; a sibling's admissions break no silence. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES", "MANAGE_TARGETS"})
class SilentChannelTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final OrgScope ALL = OrgScope.everything();
    private static final ImportId IMPORT = new ImportId(970_050);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    CandidateService candidates;

    @Autowired
    CandidateQueries counts;

    @Autowired
    SilentChannelQueries silent;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("Y"),
                        UnitRows.commune("Y-A", "Y"),
                        UnitRows.branch("Y-A-1", "Y-A"),
                        UnitRows.commune("Y-B", "Y"),
                        UnitRows.branch("Y-B-1", "Y-B")));
        admissions.useRegister(BOARD, new UseRegister("Y", LocalDate.of(2020, 1, 1)));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        AdmissionRows.decided("Y-A-1", "Lò Thị Xưa", DAY.minusYears(3)),
                        AdmissionRows.decided(
                                "Y-B-1", "Lò Thị Nay", DAY.minusYears(3).plusDays(1))));
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                List.of(SourceRows.from(
                        SourceRows.reached("Y-A-1", "Lò Văn Sinh", Stage.LISTED, DAY.minusDays(30)),
                        Population.UNIVERSITY_STUDENT)));
    }

    @Test
    void a_channel_is_silent_after_so_many_years_and_the_siblings_admissions_do_not_count() {
        assertThat(of("Y-A", 3).lines())
                .filteredOn(line -> line.channel() == Population.MILITIA)
                .extracting(SilentChannels.Line::last)
                .containsExactly(DAY.minusYears(3));
        assertThat(of("Y-B", 3).lines())
                .extracting(SilentChannels.Line::channel)
                .doesNotContain(Population.MILITIA);
        assertThat(of("Y", 3).lines()).extracting(SilentChannels.Line::channel).doesNotContain(Population.MILITIA);
    }

    @Test
    void whoever_is_on_the_way_makes_a_channel_speak_and_an_enterprise_that_is_not_there_does_not() {
        assertThat(of("Y-A", 3).lines().getFirst())
                .isEqualTo(new SilentChannels.Line(Population.UNIVERSITY_STUDENT, null, 1, null));
        assertThat(of("Y-A", 3).lines())
                .filteredOn(line -> line.channel() == Population.MILITIA || line.channel() == Population.RESIDENT)
                .allSatisfy(line -> assertThat(line.branches()).isEqualTo(1));
        assertThat(of("Y-A", 3).lines())
                .extracting(SilentChannels.Line::channel)
                .doesNotContain(Population.STATE_ENTERPRISE_WORKER);
        assertThat(of("Y-B", 3).lines())
                .extracting(SilentChannels.Line::channel)
                .doesNotContain(Population.UNIVERSITY_STUDENT);
    }

    @Test
    void a_register_younger_than_the_years_says_nothing() {
        assertThat(of("Y-A", 7).known()).isFalse();
        assertThat(of("Y-A", 6).known()).isTrue();
    }

    private SilentChannels of(String code, int years) {
        return silent.load(ALL, code, DAY, years, DateBasis.DECISION, counts.standing(ALL, code, DAY));
    }
}
