package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.figure.FigureService;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.EventRows;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/**
 * The commune K-A took over K-B on 1 October 2025; of the half-year K-A had told 29 admissions and K-B 21, and K-C, that
 * stays what it was, 8.
 */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class AbsorbedCommuneTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(945_301);
    private static final LocalDate TAKEN_OVER = LocalDate.of(2025, 10, 1);
    private static final Period HALF_YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    AdmissionService admissions;

    @Autowired
    FigureService figures;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    MonthSheetQueries months;

    @BeforeEach
    void oneTookOverTheOther() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("K"),
                        commune("K-A", "K"),
                        branch("K-A-1", "K-A"),
                        commune("K-B", "K"),
                        branch("K-B-1", "K-B"),
                        commune("K-C", "K"),
                        branch("K-C-1", "K-C")));
        figures.writeFigures(
                BOARD,
                IMPORT,
                List.of(told("K-A", HALF_YEAR, 29), told("K-B", HALF_YEAR, 21), told("K-C", HALF_YEAR, 8)));
    }

    @Test
    void what_both_had_told_before_is_what_the_one_that_stands_today_did() {
        takeOver();
        assertThat(told("K-A", Reading.AS_IT_WAS)).isEqualTo("29");
        assertThat(told("K-A", Reading.AS_IT_IS)).isEqualTo("50");
        assertThat(told("K-C", Reading.AS_IT_IS)).as("the sibling").isEqualTo("8");
        assertThat(told("K", Reading.AS_IT_IS)).as("nobody is lost").isEqualTo("58");
        assertThat(told("K", Reading.AS_IT_WAS)).isEqualTo("58");
    }

    @Test
    void where_the_one_taken_over_had_told_nothing_it_is_at_least_what_the_other_did() {
        figures.writeFigures(BOARD, IMPORT, List.of(told("K-C", YEAR, 9)));
        organizations.writeUnits(BOARD, IMPORT, List.of(commune("K-D", "K"), branch("K-D-1", "K-D")));
        lineage.reorganize(BOARD, IMPORT, List.of(EventRows.absorb(TAKEN_OVER, "K-C", "K-D")));
        assertThat(told("K-C", Reading.AS_IT_IS)).isEqualTo("8+");
    }

    @Test
    void a_figure_of_after_the_day_speaks_of_all_and_answers_by_itself() {
        takeOver();
        figures.writeFigures(BOARD, IMPORT, List.of(told("K-A", YEAR, 63)));
        assertThat(value(attainment.load(OrgScope.everything(), of("K-A", YEAR, Reading.AS_IT_IS))))
                .isEqualTo("63");
        assertThat(told("K-A", Reading.AS_IT_IS))
                .as("of the half-year still both")
                .isEqualTo("50");
    }

    @Test
    void what_a_branch_that_dissolved_into_the_commune_did_was_told_already() {
        lineage.reorganize(BOARD, IMPORT, List.of(EventRows.dissolve(TAKEN_OVER, "K-A-1")));
        assertThat(told("K-A", Reading.AS_IT_IS)).isEqualTo("29");
    }

    @Test
    void a_register_follows_the_branches_and_goes_before_the_sum() {
        admissions.useRegister(BOARD, new UseRegister("K", LocalDate.of(2020, 1, 1)));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        AdmissionRows.decided("K-A-1", "Lò Văn Thử", LocalDate.of(2025, 3, 3)),
                        AdmissionRows.decided("K-B-1", "Bế Văn Thử", LocalDate.of(2025, 4, 4)),
                        AdmissionRows.decided("K-C-1", "Hà Văn Thử", LocalDate.of(2025, 5, 5))));
        takeOver();
        assertThat(told("K-A", Reading.AS_IT_IS)).isEqualTo("2");
        assertThat(told("K-A", Reading.AS_IT_WAS))
                .as("at the time its own figure")
                .isEqualTo("29");
    }

    @Test
    void months_say_the_same_as_the_question_about_one() {
        takeOver();
        var march = new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        figures.writeFigures(BOARD, IMPORT, List.of(told("K-A", march, 5), told("K-B", march, 3)));
        var sheet = months.load(OrgScope.everything(), of("K-A", YEAR, Reading.AS_IT_IS));
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(sheet.own()).months().get(2))
                        .count())
                .isEqualTo(Count.exactly(8));
    }

    private void takeOver() {
        lineage.reorganize(BOARD, IMPORT, List.of(EventRows.absorb(TAKEN_OVER, "K-A", "K-B")));
    }

    private String told(String code, Reading reading) {
        return value(attainment.load(OrgScope.everything(), of(code, HALF_YEAR, reading)));
    }

    /** A number, with a plus where it is at least that. */
    private static String value(Attainment shown) {
        var count = Objects.requireNonNull(shown.own().admitted());
        return count.value() + (count.qualifier() == Qualifier.AT_LEAST ? "+" : "");
    }

    private static DeclareFigure told(String code, Period period, long admitted) {
        return new DeclareFigure(
                code,
                Metric.ADMITTED,
                Population.ALL,
                FuzzyDate.on(period.from()),
                FuzzyDate.on(period.to()),
                Count.exactly(admitted),
                null,
                null,
                null,
                null,
                null);
    }

    private static AttainmentFilter of(String code, Period period, Reading reading) {
        return AttainmentFilter.of(code, period).readAs(reading);
    }
}
