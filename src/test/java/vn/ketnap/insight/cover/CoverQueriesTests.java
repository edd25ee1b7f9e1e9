package vn.ketnap.insight.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.source.BringCandidate;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageDays;

/**
 * Two communes with the same people on the way: in one of them those of last year were decided in time, in the other
 * nobody was. What is expected of each is its own experience, leaning on that of the province.
 */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES", "MANAGE_TARGETS"})
class CoverQueriesTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final OrgScope ALL = OrgScope.everything();
    private static final ImportId IMPORT = new ImportId(970_002);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    AdmissionService admissions;

    @Autowired
    QuotaService quotas;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    CoverQueries covers;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    Clock clock;

    /** The day that is asked for: far enough from the end of its year for decisions to fall between. */
    private LocalDate day() {
        return LocalDate.of(LocalDate.now(clock).getYear() - 1, 9, 1);
    }

    private Period period() {
        return new Period(day().withDayOfYear(1), day());
    }

    private Period year() {
        var first = day().withDayOfYear(1);
        return new Period(first, first.plusYears(1).minusDays(1));
    }

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("C"),
                        UnitRows.commune("C-A", "C"),
                        UnitRows.branch("C-A-1", "C-A"),
                        UnitRows.commune("C-B", "C"),
                        UnitRows.branch("C-B-1", "C-B")));
        admissions.useRegister(BOARD, new UseRegister("C", LocalDate.of(2015, 1, 1)));
        var rows = new ArrayList<BringCandidate>();
        var before = day().minusYears(1);
        IntStream.range(0, 10).forEach(i -> rows.add(dossier("C-A-1", "Lò Thị " + letter(i), before.minusDays(20))));
        IntStream.range(0, 10).forEach(i -> rows.add(dossier("C-B-1", "Lò Văn " + letter(i), before.minusDays(20))));
        IntStream.range(0, 4).forEach(i -> rows.add(dossier("C-A-1", "Bế Thị " + letter(i), day().minusDays(20))));
        IntStream.range(0, 4).forEach(i -> rows.add(dossier("C-B-1", "Bế Văn " + letter(i), day().minusDays(20))));
        candidates.writeCandidates(BOARD, IMPORT, rows);
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                IntStream.range(0, 10)
                        .mapToObj(i -> decided("C-A-1", "Lò Thị " + letter(i), before.plusDays(60)))
                        .toList());
        candidates.writeCandidates(
                BOARD,
                IMPORT,
                IntStream.range(0, 10)
                        .mapToObj(i ->
                                SourceRows.reached("C-B-1", "Lò Văn " + letter(i), Stage.LEFT, before.plusDays(180)))
                        .toList());
        quotas.writeQuotas(
                BOARD,
                IMPORT,
                List.of(
                        QuotaRows.assigned("C", year(), 20),
                        QuotaRows.assigned("C-A", year(), 4),
                        QuotaRows.assigned("C-B", year(), 4)));
    }

    @Test
    void who_brought_everybody_through_last_year_may_expect_more_of_the_same_people() {
        var known = covers.load(ALL, attainment.load(ALL, AttainmentFilter.of("C", period())));
        assertThat(known).extracting(cover -> cover.unit().code()).containsExactly("C", "C-A", "C-B");
        var province = known.getFirst();
        assertThat(province.persons()).isEqualTo(8);
        assertThat(line(province).own()).isEqualTo(new PassRate(10, 20));
        assertThat(province.expected()).isCloseTo(4, within(1e-9));
        // Ten of ten, and twenty more at the half of the province: 20/30. None of ten: 10/30.
        assertThat(known.get(1).expected()).isCloseTo(4 * 20 / 30.0, within(1e-9));
        assertThat(known.get(2).expected()).isCloseTo(4 * 10 / 30.0, within(1e-9));
    }

    @Test
    void the_cover_is_what_is_expected_of_what_is_missing() {
        var commune = covers.load(ALL, attainment.load(ALL, AttainmentFilter.of("C", period())))
                .get(1);
        assertThat(commune.missing()).contains(4L);
        assertThat(commune.share()).isCloseTo(20 / 30.0, within(1e-9));
        assertThat(commune.forecast()).contains(3L);
    }

    @Test
    void a_stage_in_which_nobody_was_ever_seen_promises_nobody() {
        candidates.writeCandidates(
                BOARD, IMPORT, List.of(SourceRows.reached("C-A-1", "Vi Thị Mới", Stage.LISTED, day().minusDays(3))));
        var province = covers.load(ALL, attainment.load(ALL, AttainmentFilter.of("C", period())))
                .getFirst();
        assertThat(province.persons()).isEqualTo(9);
        assertThat(province.withoutRate()).isEqualTo(1);
        assertThat(province.expected()).isCloseTo(4, within(1e-9));
    }

    @Test
    void out_of_scope_is_not_found() {
        var known = attainment.load(ALL, AttainmentFilter.of("C", period()));
        assertThatThrownBy(() -> covers.load(OrgScope.below(java.util.Set.of(-1L)), known))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_cohort_is_followed_to_its_outcome_and_no_sibling_counts() {
        int year = day().minusYears(1).getYear();
        assertThat(cohorts.cohorts(ALL, "C-A", day(), 5))
                .filteredOn(cohort -> cohort.year() == year)
                .containsExactly(new Cohort(year, 10, 10, 0));
        assertThat(cohorts.cohorts(ALL, "C-B", day(), 5))
                .filteredOn(cohort -> cohort.year() == year)
                .containsExactly(new Cohort(year, 10, 0, 10));
        assertThat(cohorts.medianDays(ALL, "C-B", day())).containsKey(Stage.DOSSIERS);
    }

    private static CoverLine line(Cover cover) {
        return cover.lines().stream()
                .filter(line -> line.stage() == Stage.DOSSIERS)
                .findFirst()
                .orElseThrow();
    }

    private static BringCandidate dossier(String code, String name, LocalDate on) {
        return SourceRows.reached(code, name, Stage.DOSSIERS, on, SourceRows.weeksBefore(Stage.DOSSIERS, on));
    }

    private static BringCandidate decided(String code, String name, LocalDate on) {
        var between = new EnumMap<Stage, LocalDate>(Map.of(
                Stage.VERIFIED, on.minusWeeks(4),
                Stage.INTRODUCED, on.minusWeeks(3),
                Stage.BRANCH_RESOLUTION, on.minusWeeks(2),
                Stage.BASE_COMMITTEE, on.minusWeeks(1)));
        return SourceRows.reached(code, name, Stage.DECIDED, on, new StageDays(between));
    }

    private static String letter(int i) {
        return String.valueOf((char) ('A' + i));
    }
}
