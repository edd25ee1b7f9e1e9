package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.named;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.UnitRows.until;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class OrganizationServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final LocalDate Y2023 = LocalDate.of(2023, 1, 1);

    @Autowired
    OrganizationService service;

    @Autowired
    OrganizationCheckQueries checks;

    @Autowired
    JdbcClient jdbc;

    /** P with the communes A and its sibling B, a branch below each; children stand before their superiors. */
    @BeforeEach
    void someUnits() {
        var written = units(
                FIRST,
                branch("T-A-1", "T-A"),
                branch("T-B-1", "T-B"),
                commune("T-A", "T"),
                commune("T-B", "T"),
                province("T"));
        assertThat(written).isEqualTo(new Written(5, 0, 0, List.of()));
    }

    @Test
    void rows_in_any_order_make_a_tree() {
        assertThat(below("T")).containsExactly("T-A:1", "T-B:1", "T-A-1:2", "T-B-1:2");
        assertThat(below("T-A")).containsExactly("T-A-1:1");
    }

    @Test
    void the_same_rows_again_change_nothing() {
        var again = units(SECOND, province("T"), commune("T-A", "T"), branch("T-A-1", "T-A"));
        assertThat(again).isEqualTo(new Written(0, 0, 3, List.of()));
        assertThat(texts("SELECT id FROM organization_version WHERE import_id = ?", SECOND.value()))
                .isEmpty();
    }

    @Test
    void another_spelling_of_the_name_changes_nothing() {
        units(SECOND, named(commune("T-A", "T"), "Thị ủy"));
        assertThat(units(SECOND, named(commune("T-A", "T"), "Thị uỷ")).same()).isEqualTo(1);
    }

    @Test
    void the_same_day_corrects_and_tells_before_and_after() {
        var written = units(SECOND, named(commune("T-A", "T"), "New name"));
        assertThat(written.changed()).isEqualTo(1);
        assertThat(written.differences().getFirst().key()).startsWith("T-A");
        assertThat(written.differences().getFirst().before()).contains("Unit T-A");
        assertThat(written.differences().getFirst().after()).contains("New name");
        assertThat(names("T-A")).containsExactly("New name 2020-01-01 9999-12-31");
        assertThat(names("T-B")).containsExactly("Unit T-B 2020-01-01 9999-12-31");
    }

    @Test
    void a_later_day_opens_a_version_and_moves_the_unit_with_all_below_it() {
        units(SECOND, since(named(branch("T-A-1", "T-B"), "Moved"), Y2023));
        assertThat(names("T-A-1")).containsExactly("Unit T-A-1 2020-01-01 2023-01-01", "Moved 2023-01-01 9999-12-31");
        assertThat(stretches("T-A", "T-A-1")).containsExactly("2020-01-01 2023-01-01");
        assertThat(stretches("T-B", "T-A-1")).containsExactly("2023-01-01 9999-12-31");
        assertThat(stretches("T", "T-A-1")).as("never left the province").containsExactly("2020-01-01 9999-12-31");
        assertThat(stretches("T-B", "T-B-1")).containsExactly("2020-01-01 9999-12-31");
    }

    @Test
    void a_last_day_ends_the_unit_the_day_after() {
        units(SECOND, until(branch("T-A-1", "T-A"), LocalDate.of(2022, 12, 31)));
        assertThat(names("T-A-1")).containsExactly("Unit T-A-1 2020-01-01 2023-01-01");
        assertThat(stretches("T-A-1", "T-A-1")).containsExactly("2020-01-01 2023-01-01");
    }

    @Test
    void a_root_put_below_a_superior_and_taken_back_is_a_root_again() {
        units(SECOND, province("T2"));
        var third = new ImportId(900_003);
        units(
                third,
                new DescribeUnit(
                        "T2",
                        "Province T2",
                        "T",
                        OrganizationKind.PROVINCE,
                        OrganizationSector.OTHER,
                        UnitRows.START,
                        null,
                        null));
        assertThat(below("T")).contains("T2:1");
        assertThat(service.undoUnits(BOARD, third)).isEqualTo(Undone.of(0, 1));
        assertThat(below("T")).doesNotContain("T2:1");
    }

    @Test
    void a_unit_made_a_root_and_taken_back_stands_where_it_stood() {
        units(SECOND, named(province("T-A"), "Unit T-A"));
        assertThat(below("T")).doesNotContain("T-A:1");
        assertThat(below("T-A")).containsExactly("T-A-1:1");
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isPositive();
        assertThat(checks.touchedSince(OrgScope.everything(), SECOND)).isZero();
        service.undoUnits(BOARD, SECOND);
        assertThat(below("T")).contains("T-A:1", "T-A-1:2");
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isZero();
    }

    @Test
    void undo_restores_what_was_changed_and_removes_what_was_added() {
        units(
                SECOND,
                named(commune("T-A", "T"), "New name"),
                since(branch("T-A-1", "T-B"), Y2023),
                branch("T-A-2", "T-A"));
        var undone = service.undoUnits(BOARD, SECOND);
        assertThat(undone.problems()).isEmpty();
        assertThat(undone.removed()).isEqualTo(2);
        assertThat(names("T-A")).containsExactly("Unit T-A 2020-01-01 9999-12-31");
        assertThat(names("T-A-1")).containsExactly("Unit T-A-1 2020-01-01 9999-12-31");
        assertThat(names("T-A-2")).isEmpty();
        assertThat(below("T")).containsExactly("T-A:1", "T-B:1", "T-A-1:2", "T-B-1:2");
        assertThat(service.undoUnits(BOARD, FIRST).removed()).isEqualTo(5);
        assertThat(below("T")).isEmpty();
    }

    @Test
    void a_unit_with_figures_of_others_is_not_taken_back_and_nothing_is() {
        members(SECOND, new CountMembers("T-A", Y2023, 10, null, null, Qualifier.EXACT));
        var undone = service.undoUnits(BOARD, FIRST);
        assertThat(undone.problems()).extracting(Problem::key).containsExactly("organization.problem.stillReferredTo");
        assertThat(undone.problems().getFirst().args()).containsExactly("T-A");
        assertThat(below("T")).hasSize(4);
    }

    @Test
    void what_somebody_changed_later_is_touched() {
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isZero();
        units(SECOND, named(commune("T-A", "T"), "New name"));
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
    }

    @Test
    void a_board_over_one_unit_reaches_no_sibling() {
        var actor = TestActors.boardOver(id("T-A"));
        assertThat(service.writeUnits(actor, SECOND, List.of(branch("T-A-9", "T-A")))
                        .added())
                .isEqualTo(1);
        refused(actor, "organization.problem.unknownParent", branch("T-B-9", "T-B"));
        refused(actor, "organization.problem.codeNotFree", branch("T-B-1", "T-A"));
        refused(actor, "organization.problem.rootNotAllowed", province("T9"));
        assertThatThrownBy(() -> service.writeMembers(
                        actor, SECOND, List.of(new CountMembers("T-B", Y2023, 1, null, null, Qualifier.EXACT))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("organization.problem.unknownUnit"));
    }

    @Test
    void the_top_of_a_scope_keeps_its_place_above_the_scope() {
        var actor = TestActors.boardOver(id("T-A"));
        assertThat(service.writeUnits(actor, SECOND, List.of(named(commune("T-A", "T"), "Own name")))
                        .changed())
                .isEqualTo(1);
        assertThat(below("T")).contains("T-A:1");
    }

    @Test
    void a_unit_that_has_ended_is_still_known_to_its_board() {
        units(SECOND, until(branch("T-A-1", "T-A"), LocalDate.of(2022, 12, 31)));
        var actor = TestActors.boardOver(id("T-A"));
        var row = new CountMembers("T-A-1", LocalDate.of(2022, 6, 30), 5, null, null, Qualifier.EXACT);
        assertThat(service.writeMembers(actor, SECOND, List.of(row)).added()).isEqualTo(1);
    }

    @Test
    void each_write_stands_once_in_the_audit_log() {
        assertThat(texts("SELECT action FROM audit_entry WHERE subject = 'import 900001'"))
                .containsExactly("organization.described");
    }

    private Written units(ImportId importId, DescribeUnit... rows) {
        return service.writeUnits(BOARD, importId, List.of(rows));
    }

    private Written members(ImportId importId, CountMembers... rows) {
        return service.writeMembers(BOARD, importId, List.of(rows));
    }

    private void refused(Actor actor, String key, DescribeUnit row) {
        assertThatThrownBy(() -> service.writeUnits(actor, SECOND, List.of(row)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly(key));
    }

    private long id(String code) {
        return jdbc.sql("SELECT DISTINCT organization_id FROM organization_version WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private List<String> below(String code) {
        return texts("""
                SELECT DISTINCT CONCAT(v.code, ':', a.depth), a.depth, v.code FROM ancestry a
                JOIN organization_version v ON v.organization_id = a.organization_id
                JOIN organization_version top ON top.organization_id = a.ancestor_id
                WHERE top.code = ? AND a.depth > 0 ORDER BY a.depth, v.code
                """, code);
    }

    private List<String> stretches(String ancestor, String code) {
        return texts("""
                SELECT CONCAT(valid_from, ' ', valid_to) FROM ancestry
                WHERE ancestor_id = ? AND organization_id = ? ORDER BY valid_from
                """, id(ancestor), id(code));
    }

    private List<String> names(String code) {
        return texts("""
                SELECT CONCAT(name, ' ', valid_from, ' ', valid_to) FROM organization_version
                WHERE code = ? ORDER BY valid_from
                """, code);
    }

    private List<String> texts(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
