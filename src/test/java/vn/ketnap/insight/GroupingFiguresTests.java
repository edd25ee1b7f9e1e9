package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.figure.FigureService;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.StagnationFilter.UnitOfN;
import vn.ketnap.insight.screen.OverviewQueries;
import vn.ketnap.insight.screen.StagnationScreenQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** The former district as a grouping: the sum of whom it consists of, and of nobody else. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class GroupingFiguresTests extends FormerDistrict {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    OverviewQueries overviews;

    @Autowired
    LatestPeriodQueries latest;

    @Autowired
    OrganizationQueries units;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    StagnationScreenQueries screens;

    @Autowired
    FigureSheetQueries sheets;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    ExplanationQueries explanations;

    @Autowired
    FigureService figures;

    @Test
    void a_grouping_is_the_sum_of_its_members_and_a_sibling_does_not_count() {
        group("DB-GD", "G-N", "G-3");
        var now = attainment.load(ALL, now("DB-GD"));
        assertThat(now.own().name()).isEqualTo("Area of the former G-D");
        assertThat(now.own().admitted()).isEqualTo(Count.exactly(3));
        assertThat(now.children()).extracting(UnitProgress::code).containsExactly("G-3", "G-N");
        var then = attainment.load(ALL, AttainmentFilter.of("DB-GD", YEAR));
        assertThat(then.own().admitted())
                .as("what the two communes admitted before the merger is theirs then")
                .isEqualTo(Count.exactly(1));
    }

    @Test
    void targets_are_summed_only_where_every_member_has_one() {
        group("DB-GD", "G-N", "G-3");
        target("G-N", 4);
        assertThat(attainment.load(ALL, now("DB-GD")).own().targets()).isEmpty();
        target("G-3", 2);
        var own = attainment.load(ALL, now("DB-GD")).own();
        assertThat(own.targets())
                .extracting(TargetProgress::value)
                .satisfiesExactly(sum -> assertThat(sum).isEqualByComparingTo("6"));
        assertThat(Objects.requireNonNull(own.rate()).percent()).isEqualByComparingTo("50");
    }

    @Test
    void members_out_of_scope_are_not_shown_and_the_number_is_a_lower_bound() {
        group("DB-GD", "G-N", "G-3");
        target("G-N", 4);
        target("G-3", 2);
        var board = OrgScope.below(Set.of(units.idOf(ALL, "G-N").value()));
        var seen = attainment.load(board, now("DB-GD"));
        assertThat(seen.children()).extracting(UnitProgress::code).containsExactly("G-N");
        assertThat(seen.own().admitted()).isEqualTo(new Count(2, null, Qualifier.AT_LEAST));
        assertThat(seen.own().targets()).isEmpty();
        assertThat(seen.terms().together()).isEqualTo(new Attainment.Together(1, 1));
        var stranger = OrgScope.below(Set.of(units.idOf(ALL, "G-X").value()));
        assertThatThrownBy(() -> attainment.load(stranger, now("DB-GD"))).isInstanceOf(NotFound.class);
    }

    @Test
    void before_anybody_belonged_to_it_nothing_is_known() {
        group("DB-GD", "G-N", "G-3");
        var before = attainment.load(ALL, AttainmentFilter.of("DB-GD", Period.year(2024)));
        assertThat(before.own().admitted()).isNull();
        assertThat(before.children()).isEmpty();
        assertThat(before.terms().together()).isEqualTo(new Attainment.Together(0, 0));
    }

    @Test
    void the_whole_branch_below_a_grouping_leaves_as_one_list() {
        group("DB-GD", "G-N", "G-3");
        var whole = attainment.whole(ALL, now("DB-GD"));
        assertThat(whole.children("DB-GD")).extracting(UnitProgress::code).containsExactly("G-3", "G-N");
        assertThat(whole.children("G-N")).extracting(UnitProgress::code).containsExactlyInAnyOrder("G-1-A", "G-2-A");
        assertThat(whole.units()).isEqualTo(6);
    }

    @Test
    void the_leadership_page_of_a_grouping_sums_curve_sources_and_branches() {
        group("DB-GD", "G-N", "G-3");
        var shown = overviews.load(ALL, now("DB-GD"));
        assertThat(shown.grouping()).isTrue();
        assertThat(shown.curve().known())
                .extracting(known -> known.count().value())
                .containsExactly(1L, 2L, 3L);
        assertThat(shown.pipeline().channels())
                .extracting(Pipeline.Channel::channel)
                .containsExactly(Population.ALL, Population.MILITIA);
        assertThat(shown.register().branches()).isEqualTo(3);
        assertThat(shown.roots()).extracting(root -> root.code()).contains("G", "DB-GD");
        assertThat(latest.latest(ALL, "DB-GD").from()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void the_branches_of_all_members_are_one_register_and_those_of_a_sibling_are_not_in_it() {
        group("DB-GD", "G-N", "G-3");
        var page = stagnation.page(ALL, silent("DB-GD"));
        assertThat(page.rows()).extracting(Stagnation.Branch::code).containsExactly("G-1-A", "G-2-A", "G-3-A");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.declared()).isNull();
        assertThat(stagnation.page(ALL, silent("G")).total())
                .as("the sibling too")
                .isEqualTo(4);
        var screen = screens.load(ALL, silent("DB-GD"));
        assertThat(screen.register().stagnation().branches()).isEqualTo(3);
        assertThat(screen.coverage().branches()).isEqualTo(3);
        assertThat(screen.causes().listed()).isEqualTo(3);
        assertThat(screen.register().all()).isNull();
    }

    @Test
    void what_a_member_declares_of_its_branches_stays_its_own_word() {
        group("DB-GD", "G-N", "G-3");
        figures.writeFigures(BOARD, new ImportId(940_003), List.of(branchesWithoutAdmission("G-3", 5)));
        assertThat(stagnation.page(ALL, silent("DB-GD")).declared()).isNull();
        assertThat(stagnation.load(ALL, silent("DB-GD")).statements())
                .extracting(Stagnation.Statement::code)
                .containsExactly("G-3");
    }

    @Test
    void members_out_of_scope_have_no_branches_in_it_and_a_stranger_finds_nothing() {
        group("DB-GD", "G-N", "G-3");
        var board = OrgScope.below(Set.of(units.idOf(ALL, "G-N").value()));
        assertThat(stagnation.page(board, silent("DB-GD")).rows())
                .extracting(Stagnation.Branch::code)
                .containsExactly("G-1-A", "G-2-A");
        var stranger = OrgScope.below(Set.of(units.idOf(ALL, "G-X").value()));
        assertThatThrownBy(() -> stagnation.page(stranger, silent("DB-GD"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> screens.load(stranger, silent("DB-GD"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.load(stranger, "DB-GD", Metric.ADMITTED, YEAR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pipelines.load(stranger, "DB-GD", YEAR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explanations.load(stranger, now("DB-GD"), Locale.ENGLISH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_member_that_came_to_stand_below_another_counts_once() {
        group("DB-GD", "G-N", "G-3");
        organizations.writeUnits(
                BOARD, new ImportId(940_004), List.of(UnitRows.since(UnitRows.commune("G-3", "G-N"), LATER)));
        assertThat(stagnation.page(ALL, silent("DB-GD")).total()).isEqualTo(3);
    }

    @Test
    void on_a_day_nobody_belonged_to_it_no_branch_does() {
        group("DB-GD", "G-N", "G-3");
        var before = new StagnationFilter("DB-GD", ENDED.minusDays(1), 1, UnitOfN.YEAR, true, 0, 50);
        assertThat(stagnation.load(ALL, before).branches()).isZero();
    }

    @Test
    void its_number_is_explained_by_those_of_its_members() {
        group("DB-GD", "G-N", "G-3");
        var explained = explanations.load(ALL, now("DB-GD"), Locale.ENGLISH);
        assertThat(Objects.requireNonNull(explained.admitted()).text())
                .startsWith("3 = 1 (Unit G-3")
                .contains("+ 2 (Unit G-N");
    }

    @Test
    void of_its_figures_only_the_sum_is_known_and_its_sources_are_those_of_its_members() {
        group("DB-GD", "G-N", "G-3");
        var sheet = sheets.load(ALL, "DB-GD", Metric.ADMITTED, YEAR);
        assertThat(sheet.sumOfChildren()).isEqualTo(1);
        assertThat(sheet.declared()).isNull();
        assertThat(sheet.parts()).isEmpty();
        assertThat(pipelines.load(ALL, "DB-GD", YEAR, Reading.AS_IT_IS).channels())
                .extracting(Pipeline.Channel::channel)
                .containsExactly(Population.ALL, Population.MILITIA);
    }

    @Test
    void a_unit_that_takes_the_code_later_is_meant_by_it() {
        group("DB-GD", "G-N", "G-3");
        organizations.writeUnits(
                BOARD,
                new vn.ketnap.shared.ImportId(940_002),
                java.util.List.of(vn.ketnap.organization.UnitRows.commune("DB-GD", "G")));
        assertThat(attainment.load(ALL, now("DB-GD")).own().name()).isEqualTo("Unit DB-GD");
    }

    private static StagnationFilter silent(String code) {
        return new StagnationFilter(code, LocalDate.of(2028, 12, 1), 3, UnitOfN.YEAR, true, 0, 50);
    }

    private static DeclareFigure branchesWithoutAdmission(String code, long branches) {
        return new DeclareFigure(
                code,
                Metric.NO_ADMISSION_BRANCHES,
                Population.ALL,
                FuzzyDate.on(LATER),
                FuzzyDate.on(LATER),
                Count.exactly(branches),
                null,
                null,
                null,
                "a report",
                null);
    }

    private static AttainmentFilter now(String code) {
        return AttainmentFilter.of(code, YEAR).readAs(Reading.AS_IT_IS);
    }
}
