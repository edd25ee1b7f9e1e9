package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import vn.ketnap.quota.QuotaService;
import vn.ketnap.quota.SetQuota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Every figure of a recipe says where it was read. */
@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class ExplanationTests {

    private static final ImportId IMPORT = new ImportId(900_001);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    @Autowired
    OrganizationService organizations;

    @Autowired
    FigureService declared;

    @Autowired
    QuotaService quotas;

    @Autowired
    ExplanationQueries explanations;

    @BeforeEach
    void threeCommunes() {
        organizations.writeUnits(
                TestActors.boardOverAll(),
                IMPORT,
                List.of(
                        province("T"),
                        commune("T-A", "T"),
                        commune("T-B", "T"),
                        commune("T-C", "T"),
                        branch("T-C-1", "T-C")));
        declared.writeFigures(
                TestActors.boardOverAll(),
                IMPORT,
                List.of(
                        figure("T-A", JANUARY, JUNE, Count.exactly(5), "Report A"),
                        figure("T-B", JANUARY, APRIL, Count.exactly(4), "Report B, spring"),
                        figure("T-B", MAY, JUNE, Count.exactly(3), "Report B, summer"),
                        figure("T-C-1", JANUARY, JUNE, Count.exactly(2), "Report C-1")));
    }

    @Test
    void each_figure_of_a_sum_says_where_it_was_read_and_a_deeper_sum_says_that_it_is_one() {
        var why = explain("T");
        assertThat(Objects.requireNonNull(why.admitted()).figures())
                .extracting(Explanation.Ingredient::code, Explanation.Ingredient::value, Explanation.Ingredient::note)
                .containsExactly(
                        tuple("T-A", 5L, "Report A"),
                        tuple("T-B", 7L, "Report B, spring; Report B, summer"),
                        tuple("T-C", 2L, "sum of the units below"));
    }

    @Test
    void the_figures_of_a_unit_itself_keep_their_notes() {
        assertThat(Objects.requireNonNull(explain("T-B").admitted()).figures())
                .extracting(Explanation.Ingredient::sign, Explanation.Ingredient::value, Explanation.Ingredient::note)
                .containsExactlyInAnyOrder(tuple("+", 4L, "Report B, spring"), tuple("+", 3L, "Report B, summer"));
    }

    @Test
    void a_rate_names_what_is_measured_and_what_it_is_measured_against() {
        quotas.writeQuotas(
                TestActors.boardOverAll(),
                IMPORT,
                List.of(new SetQuota(
                        "T-B",
                        TargetKind.PLAN,
                        FuzzyDate.on(JANUARY),
                        FuzzyDate.on(LocalDate.of(2023, 12, 31)),
                        Metric.ADMITTED,
                        Population.ALL,
                        Count.exactly(14),
                        null,
                        null,
                        null,
                        "12-KH/DU",
                        null,
                        null)));
        var rate = Objects.requireNonNull(explain("T-B").rate());
        assertThat(rate.figures())
                .extracting(
                        Explanation.Ingredient::sign,
                        Explanation.Ingredient::value,
                        Explanation.Ingredient::to,
                        Explanation.Ingredient::note)
                .containsExactly(
                        tuple("+", 7L, JUNE, "Report B, spring; Report B, summer"),
                        tuple("/", 14L, LocalDate.of(2023, 12, 31), "12-KH/DU"));
    }

    private Explanation explain(String code) {
        return explanations.load(
                OrgScope.everything(), AttainmentFilter.of(code, new Period(JANUARY, JUNE)), Locale.ENGLISH);
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
