package vn.ketnap.organization.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.lineage.EventRows.absorb;
import static vn.ketnap.organization.lineage.EventRows.dissolve;
import static vn.ketnap.organization.lineage.EventRows.merge;
import static vn.ketnap.organization.lineage.EventRows.split;
import static vn.ketnap.organization.lineage.EventRows.transfer;

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
import vn.ketnap.organization.AssignOfficer;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Written;

@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class LineageServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final ImportId THIRD = new ImportId(900_003);
    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    @Autowired
    LineageService service;

    @Autowired
    LineageCheckQueries checks;

    @Autowired
    OrganizationService organizations;

    @Autowired
    OrganizationQueries tree;

    @Autowired
    JdbcClient jdbc;

    /** T with the communes A, B and their sibling C, a branch below each; N stands below T from the day on. */
    @BeforeEach
    void someUnits() {
        units(
                FIRST,
                province("T"),
                commune("T-A", "T"),
                commune("T-B", "T"),
                commune("T-C", "T"),
                branch("T-A-1", "T-A"),
                branch("T-B-1", "T-B"),
                branch("T-C-1", "T-C"),
                since(commune("T-N", "T"), DAY));
    }

    @Test
    void merged_units_end_their_branches_follow_and_the_sibling_stays() {
        var sibling = closure("T-C");
        var written = reorganize(SECOND, merge(DAY, "T-N", "T-A", "T-B"));
        assertThat(written).isEqualTo(new Written(2, 0, 0, List.of()));
        assertThat(stretches("T", "T-A")).containsExactly("2020-01-01 2023-07-01");
        assertThat(stretches("T-A", "T-A-1")).containsExactly("2020-01-01 2023-07-01");
        assertThat(stretches("T-N", "T-A-1")).containsExactly("2023-07-01 9999-12-31");
        assertThat(stretches("T", "T-A-1")).containsExactly("2020-01-01 9999-12-31");
        assertThat(heirs("T-A")).containsExactly("T-A 2020-01-01", "T-N 2023-07-01");
        assertThat(heirs("T-A-1")).containsExactly("T-A-1 2020-01-01");
        assertThat(predecessors("T-N")).containsExactly("T-A 2023-07-01", "T-B 2023-07-01");
        assertThat(closure("T-C")).isEqualTo(sibling);
        assertThat(heirs("T-C")).containsExactly("T-C 2020-01-01");
    }

    @Test
    void the_same_event_again_changes_nothing_and_another_paper_is_a_correction() {
        reorganize(SECOND, merge(DAY, "T-N", "T-A", "T-B"));
        assertThat(reorganize(THIRD, merge(DAY, "T-N", "T-A", "T-B"))).isEqualTo(new Written(0, 0, 2, List.of()));
        assertThat(checks.touchedSince(OrgScope.everything(), SECOND)).isZero();
        var paper = new ReorganizeUnits(
                ReorganizationKind.MERGE, DAY, List.of("T-A"), List.of("T-N"), 40L, "5-QD/TU", DAY.minusDays(9));
        var corrected = reorganize(THIRD, paper, merge(DAY, "T-N", "T-B"));
        assertThat(corrected.changed()).isEqualTo(2);
        assertThat(corrected.differences().getFirst().after())
                .contains("5-QD/TU")
                .contains("40");
        assertThat(checks.touchedSince(OrgScope.everything(), SECOND)).isEqualTo(2);
        service.undo(BOARD, THIRD);
        assertThat(checks.touchedSince(OrgScope.everything(), SECOND)).isZero();
    }

    @Test
    void taken_back_everything_stands_as_before() {
        var before = closure("T");
        organizations.writeOfficers(
                BOARD, FIRST, List.of(new AssignOfficer("T-A", "Officer", "Somebody", UnitRows.START, null)));
        reorganize(SECOND, merge(DAY, "T-N", "T-A", "T-B"));
        assertThat(officers("T-A")).containsExactly("2023-07-01");
        assertThat(organizations.undoOfficers(BOARD, SECOND).restored()).isEqualTo(1);
        assertThat(service.undo(BOARD, SECOND).removed()).isEqualTo(2);
        assertThat(organizations.undoUnits(BOARD, SECOND).problems()).isEmpty();
        assertThat(closure("T")).isEqualTo(before);
        assertThat(officers("T-A")).containsExactly("9999-12-31");
        assertThat(heirs("T-A")).containsExactly("T-A 2020-01-01");
        assertThat(predecessors("T-N")).isEmpty();
    }

    @Test
    void the_main_successor_of_a_split_carries_the_history_and_both_have_the_predecessor() {
        units(FIRST, since(branch("T-A-2", "T-A"), DAY), since(branch("T-A-3", "T-A"), DAY));
        reorganize(SECOND, split(DAY, "T-A-1", "T-A-3", "T-A-2"));
        assertThat(heirs("T-A-1")).containsExactly("T-A-1 2020-01-01", "T-A-3 2023-07-01");
        assertThat(predecessors("T-A-2")).containsExactly("T-A-1 2023-07-01");
        assertThat(predecessors("T-A-3")).containsExactly("T-A-1 2023-07-01");
    }

    @Test
    void the_history_of_a_dissolved_unit_falls_to_its_superior_and_on_to_that_ones_heir() {
        reorganize(SECOND, dissolve(DAY, "T-A-1"), absorb(LocalDate.of(2024, 1, 1), "T-C", "T-A"));
        assertThat(heirs("T-A-1")).containsExactly("T-A-1 2020-01-01", "T-A 2023-07-01", "T-C 2024-01-01");
        assertThat(predecessors("T-C")).containsExactly("T-A 2024-01-01");
    }

    @Test
    void who_gives_some_members_away_lives_on_and_nobody_inherits() {
        reorganize(SECOND, transfer(DAY, "T-A-1", "T-B-1"));
        assertThat(heirs("T-A-1")).containsExactly("T-A-1 2020-01-01");
        assertThat(predecessors("T-B-1")).isEmpty();
    }

    @Test
    void a_board_reorganizes_only_what_is_its_own() {
        var actor = TestActors.boardOver(id("T-A"));
        refused(actor, "organization.problem.unknownUnit", absorb(DAY, "T-A-1", "T-B-1"));
        units(FIRST, branch("T-A-2", "T-A"));
        assertThat(service.reorganize(actor, SECOND, List.of(absorb(DAY, "T-A-1", "T-A-2")))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void whoever_sees_the_heir_reads_the_history_of_its_predecessors_and_of_nobody_else() {
        var scope = TestActors.boardOver(id("T-N")).scope();
        assertThat(tree.visible(scope, List.of(id("T-A"), id("T-C")))).isEmpty();
        reorganize(SECOND, merge(DAY, "T-N", "T-A", "T-B"));
        assertThat(tree.visible(scope, List.of(id("T-A"), id("T-B"), id("T-C"), id("T-A-1"), id("T"))))
                .containsExactlyInAnyOrder(id("T-A"), id("T-B"), id("T-A-1"));
        assertThat(tree.unit(scope, "T-A", DAY.minusDays(1)).name()).isEqualTo("Unit T-A");
        var before = TestActors.boardOver(id("T-A")).scope();
        assertThat(tree.visible(before, List.of(id("T-A"), id("T-A-1"), id("T-N"))))
                .as("who followed is no longer below")
                .containsExactly(id("T-A"));
    }

    @Test
    void each_write_stands_in_the_audit_log() {
        reorganize(SECOND, merge(DAY, "T-N", "T-A", "T-B"));
        assertThat(texts("SELECT action FROM audit_entry WHERE subject = 'import 900002' ORDER BY id"))
                .containsExactly("organization.described", "organization.reorganized");
    }

    private void units(ImportId importId, DescribeUnit... rows) {
        organizations.writeUnits(BOARD, importId, List.of(rows));
    }

    private Written reorganize(ImportId importId, ReorganizeUnits... events) {
        return service.reorganize(BOARD, importId, List.of(events));
    }

    private void refused(Actor actor, String key, ReorganizeUnits event) {
        assertThatThrownBy(() -> service.reorganize(actor, SECOND, List.of(event)))
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

    private List<String> closure(String code) {
        return texts("""
                SELECT CONCAT_WS(' ', ancestor_id, organization_id, depth, valid_from, valid_to) AS line FROM ancestry
                WHERE organization_id IN (SELECT organization_id FROM ancestry WHERE ancestor_id = ?) ORDER BY line
                """, id(code));
    }

    private List<String> stretches(String ancestor, String code) {
        return texts("""
                SELECT CONCAT(valid_from, ' ', valid_to) FROM ancestry
                WHERE ancestor_id = ? AND organization_id = ? ORDER BY valid_from
                """, id(ancestor), id(code));
    }

    private List<String> heirs(String code) {
        return texts("""
                SELECT DISTINCT CONCAT(version.code, ' ', heir.valid_from), heir.valid_from FROM heir
                JOIN organization_version version ON version.organization_id = heir.heir_id
                WHERE heir.organization_id = ? ORDER BY heir.valid_from
                """, id(code));
    }

    private List<String> predecessors(String code) {
        return texts("""
                SELECT DISTINCT CONCAT(version.code, ' ', predecessor.valid_from) AS line FROM predecessor
                JOIN organization_version version ON version.organization_id = predecessor.predecessor_id
                WHERE predecessor.organization_id = ? ORDER BY line
                """, id(code));
    }

    private List<String> officers(String code) {
        return texts("SELECT valid_to FROM officer WHERE organization_id = ?", id(code));
    }

    private List<String> texts(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
