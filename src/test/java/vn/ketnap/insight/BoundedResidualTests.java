package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.figure.FigureService;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** What a bounded number leaves beside the numbers of the children. */
@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class BoundedResidualTests {

    private static final ImportId IMPORT = new ImportId(900_001);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 31);

    @Autowired
    OrganizationService organizations;

    @Autowired
    FigureService declared;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    FigureSheetQueries sheets;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                TestActors.boardOverAll(),
                IMPORT,
                List.of(province("T"), commune("T-A", "T"), commune("T-B", "T"), branch("T-A-1", "T-A")));
    }

    @Test
    void more_than_twenty_leaves_at_least_eight_beside_twelve() {
        declare(
                figure("T", JANUARY, JUNE, new Count(20, null, Qualifier.AT_LEAST), null),
                figure("T-A", JANUARY, JUNE, Count.exactly(5), null),
                figure("T-B", JANUARY, JUNE, Count.exactly(7), null));
        var own = attainment
                .load(OrgScope.everything(), AttainmentFilter.of("T", new Period(JANUARY, JUNE)))
                .own();
        assertThat(own.residual()).isEqualTo(8);
        assertThat(own.left()).isNotNull().matches(Left::atLeast);
        var sheet = sheets.load(OrgScope.everything(), "T", Metric.ADMITTED, new Period(JANUARY, JUNE));
        assertThat(sheet.residual()).isEqualTo(8);
        assertThat(sheet.left()).isNotNull().matches(Left::atLeast);
    }

    @Test
    void other_last_days_and_a_missing_side_leave_nothing_to_compare() {
        declare(
                figure("T", JANUARY, JULY, new Count(20, null, Qualifier.AT_LEAST), null),
                figure("T-A", JANUARY, JUNE, Count.exactly(5), null));
        var july = AttainmentFilter.of("T", new Period(JANUARY, JULY));
        assertThat(attainment.load(OrgScope.everything(), july).own().residual())
                .isNull();
        assertThat(attainment
                        .load(OrgScope.everything(), july.about("T-B"))
                        .own()
                        .residual())
                .isNull();
    }

    private void declare(DeclareFigure... figures) {
        declared.writeFigures(TestActors.boardOverAll(), IMPORT, List.of(figures));
    }

    private static DeclareFigure figure(
            String code, LocalDate from, LocalDate to, Count count, @Nullable String source) {
        return new DeclareFigure(
                code,
                Metric.ADMITTED,
                Population.ALL,
                FuzzyDate.on(from),
                FuzzyDate.on(to),
                count,
                null,
                null,
                null,
                source,
                null);
    }
}
