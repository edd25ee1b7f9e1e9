package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class FigureServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final ImportId THIRD = new ImportId(900_003);
    private static final String JANUARY = "2023-01-01";
    private static final String MAY = "2023-05-01";
    private static final String AUGUST = "2023-08-04";

    @Autowired
    FigureService service;

    @Autowired
    FigureCheckQueries checks;

    @Autowired
    OrganizationService organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCommunes() {
        var units = List.of(province("T"), commune("T-A", "T"), commune("T-B", "T"), branch("T-A-1", "T-A"));
        organizations.writeUnits(BOARD, FIRST, units);
    }

    @Test
    void figures_are_added_changed_and_left_alone() {
        write(FIRST, figure("T-A", JANUARY, AUGUST, 86), figure("T-B", JANUARY, AUGUST, 7));
        var written = write(SECOND, figure("T-A", JANUARY, AUGUST, 87), figure("T-B", JANUARY, AUGUST, 7));
        assertThat(written)
                .extracting(Written::added, Written::changed, Written::same)
                .containsExactly(0, 1, 1);
        assertThat(written.differences())
                .containsExactly(new Written.Difference("T-A · Kết nạp · Tất cả · 01/01/2023–04/08/2023", "86", "87"));
        assertThat(values("T-A")).containsExactly("87 900002");
        assertThat(values("T-B")).containsExactly("7 900001");
    }

    @Test
    void the_stretches_that_figures_answer_follow_every_change() {
        write(FIRST, figure("T-A", JANUARY, AUGUST, 86), figure("T-B", JANUARY, AUGUST, 7));
        assertThat(spans("T-A")).containsExactly("2023-01-01 2023-08-05 86");
        write(SECOND, figure("T-A", MAY, AUGUST, 74));
        assertThat(spans("T-A"))
                .containsExactly("2023-01-01 2023-05-01 12", "2023-01-01 2023-08-05 86", "2023-05-01 2023-08-05 74");
        write(THIRD, figure("T-A", MAY, AUGUST, 70));
        assertThat(spans("T-A")).contains("2023-01-01 2023-05-01 16");
        service.undo(BOARD, THIRD);
        assertThat(spans("T-A")).contains("2023-01-01 2023-05-01 12");
        service.undo(BOARD, SECOND);
        assertThat(spans("T-A")).containsExactly("2023-01-01 2023-08-05 86");
        assertThat(spans("T-B")).as("a sibling").containsExactly("2023-01-01 2023-08-05 7");
        service.undo(BOARD, FIRST);
        assertThat(spans("T-A")).isEmpty();
        assertThat(spans("T-B")).isEmpty();
    }

    @Test
    void states_and_figures_within_a_threshold_answer_only_for_themselves() {
        var state = new DeclareFigure(
                "T-A",
                Metric.BRANCHES,
                Population.ALL,
                day(AUGUST),
                day(AUGUST),
                Count.exactly(20),
                null,
                null,
                null,
                null,
                null);
        var small = new DeclareFigure(
                "T-A",
                Metric.ADMITTED,
                Population.ALL,
                day(JANUARY),
                day(AUGUST),
                Count.exactly(2),
                5L,
                null,
                null,
                null,
                null);
        assertThat(write(FIRST, state, small).added()).isEqualTo(2);
        assertThat(spans("T-A")).isEmpty();
    }

    @Test
    void a_published_rate_without_its_number_is_kept_and_answers_for_nothing() {
        var rate = new DeclareFigure(
                "T-A",
                Metric.ADMITTED,
                Population.ALL,
                day(JANUARY),
                day(AUGUST),
                null,
                null,
                "95,6 %",
                null,
                null,
                null);
        assertThat(write(FIRST, rate).added()).isEqualTo(1);
        assertThat(write(SECOND, rate).same()).isEqualTo(1);
        assertThat(spans("T-A")).isEmpty();
        assertThat(write(THIRD, figure("T-A", JANUARY, AUGUST, 22)).changed()).isEqualTo(1);
        assertThat(spans("T-A")).containsExactly("2023-01-01 2023-08-05 22");
        service.undo(BOARD, THIRD);
        assertThat(spans("T-A")).isEmpty();
    }

    @Test
    void undo_restores_one_import_after_the_other() {
        write(FIRST, figure("T-A", JANUARY, AUGUST, 1), figure("T-B", JANUARY, AUGUST, 7));
        write(SECOND, figure("T-A", JANUARY, AUGUST, 2));
        write(THIRD, figure("T-A", JANUARY, AUGUST, 3), figure("T-A", MAY, AUGUST, 1));
        assertThat(touched(FIRST)).isEqualTo(1);
        assertThat(touched(SECOND)).isEqualTo(1);
        assertThat(touched(THIRD)).isZero();
        assertThat(service.undo(BOARD, THIRD)).isEqualTo(Undone.of(1, 1));
        assertThat(values("T-A")).containsExactly("2 900002");
        assertThat(touched(SECOND)).isZero();
        assertThat(service.undo(BOARD, SECOND)).isEqualTo(Undone.of(0, 1));
        assertThat(values("T-A")).containsExactly("1 900001");
        assertThat(service.undo(BOARD, FIRST)).isEqualTo(Undone.of(2, 0));
        assertThat(values("T-A")).isEmpty();
        assertThat(values("T-B")).isEmpty();
    }

    @Test
    void what_breaks_a_rule_is_refused_and_nothing_is_written() {
        assertThatThrownBy(() -> write(FIRST, figure("T-A", JANUARY, AUGUST, 1), figure("NOWHERE", JANUARY, AUGUST, 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("organization.problem.unknownUnit"));
        assertThat(values("T-A")).isEmpty();
    }

    @Test
    void a_sibling_of_the_scope_is_unknown_and_a_unit_below_is_not() {
        var actor = TestActors.boardOver(id("T-A"));
        assertThat(service.writeFigures(actor, SECOND, List.of(figure("T-A-1", JANUARY, AUGUST, 1)))
                        .added())
                .isEqualTo(1);
        var problems = checks.check(actor.scope(), List.of(figure("T-B", JANUARY, AUGUST, 1)), Set.of());
        assertThat(problems.getFirst()).extracting(Problem::key).containsExactly("organization.problem.unknownUnit");
    }

    @Test
    void a_unit_that_comes_with_the_workbook_is_known() {
        var problems =
                checks.check(OrgScope.everything(), List.of(figure("T-NEW", JANUARY, AUGUST, 1)), Set.of("T-NEW"));
        assertThat(problems).containsExactly(List.of());
    }

    @Test
    void figures_that_stand_are_compared_with_those_that_come() {
        write(FIRST, figure("T-A", JANUARY, "2023-04-30", 90));
        var problems = checks.check(OrgScope.everything(), List.of(figure("T-A", JANUARY, AUGUST, 86)), Set.of());
        assertThat(problems.getFirst()).extracting(Problem::key).containsExactly("figure.problem.shrinks");
    }

    private Written write(ImportId importId, DeclareFigure... rows) {
        return service.writeFigures(BOARD, importId, List.of(rows));
    }

    private int touched(ImportId importId) {
        return checks.touchedSince(OrgScope.everything(), importId);
    }

    private static DeclareFigure figure(String code, String from, String to, long value) {
        return new DeclareFigure(
                code,
                Metric.ADMITTED,
                Population.ALL,
                day(from),
                day(to),
                Count.exactly(value),
                null,
                null,
                null,
                null,
                null);
    }

    private static FuzzyDate day(String day) {
        return FuzzyDate.on(LocalDate.parse(day));
    }

    private long id(String code) {
        return Long.parseLong(texts("SELECT organization_id FROM organization_version WHERE code = ?", code)
                .getFirst());
    }

    private List<String> values(String code) {
        return texts("SELECT CONCAT(value, ' ', import_id) FROM declared_figure WHERE organization_id = ?", id(code));
    }

    private List<String> spans(String code) {
        return texts(
                "SELECT CONCAT(from_on, ' ', until_on, ' ', low) FROM figure_span WHERE organization_id = ?"
                        + " ORDER BY from_on, until_on",
                id(code));
    }

    private List<String> texts(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
