package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.exchange.Books.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.EventPlan;
import vn.ketnap.organization.lineage.EventSources.Carried;
import vn.ketnap.organization.lineage.EventTargets.Staying;
import vn.ketnap.organization.lineage.Rehearsal;
import vn.ketnap.organization.lineage.RehearsalService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** A merger is rehearsed, nothing is left of it; it is carried out, and taken back like a workbook. */
@KetNapTest
class RehearsalStoryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String UNITS = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày|Đến ngày";
    private static final String TARGETS = "Mã đơn vị|Loại chỉ tiêu|Từ ngày|Đến ngày|Chỉ số|Đối tượng|Số lượng";

    @Autowired
    ImportService imports;

    @Autowired
    RehearsalService rehearsals;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private TestImports door;

    /** Below the province R the communes 1, 2 and their sibling 3, a branch below each. */
    @BeforeEach
    void aProvince() {
        door = new TestImports(imports, jdbc, folder);
        commit(book().sheet(
                        "Đơn vị",
                        UNITS,
                        "R|Đảng bộ tỉnh R||PROVINCE|OTHER|2010|",
                        "R-1|Đảng bộ xã Một|R|BASE_ORGANIZATION|COMMUNE|2010|",
                        "R-2|Đảng bộ xã Hai|R|BASE_ORGANIZATION|COMMUNE|2010|",
                        "R-3|Đảng bộ xã Ba|R|BASE_ORGANIZATION|COMMUNE|2010|",
                        "R-1-A|Chi bộ A|R-1|BRANCH|RESIDENTIAL|2010|",
                        "R-2-B|Chi bộ B|R-2|BRANCH|RESIDENTIAL|2010|",
                        "R-3-C|Chi bộ C|R-3|BRANCH|RESIDENTIAL|2010|")
                .sheet(
                        "Chỉ tiêu",
                        TARGETS,
                        "R-1|ASSIGNED|2026|2026|ADMITTED|ALL|10",
                        "R-3|ASSIGNED|2026|2026|ADMITTED|ALL|7")
                .sheet(
                        "Phụ trách",
                        "Mã đơn vị|Chức danh|Họ tên|Từ ngày",
                        "R-2|Ủy viên thử|Nguyễn Văn Mẫu|01/01/2024",
                        "R-3|Ủy viên thử|Trần Thị Mẫu|01/01/2024"));
    }

    @AfterEach
    void close() throws Exception {
        door.end();
    }

    @Test
    void a_rehearsal_tells_everything_and_leaves_nothing() {
        var before = door.fingerprint();
        var rehearsal = rehearse();
        assertThat(door.fingerprint()).isEqualTo(before);
        assertThat(rehearsal.plan().changes(rehearsal.superiors()))
                .extracting(EventPlan.Change::fate, EventPlan.Change::code)
                .containsExactlyInAnyOrder(
                        tuple(EventPlan.Fate.ENDS, "R-1"),
                        tuple(EventPlan.Fate.ENDS, "R-2"),
                        tuple(EventPlan.Fate.STARTS, "R-12"),
                        tuple(EventPlan.Fate.MOVES, "R-1-A"),
                        tuple(EventPlan.Fate.MOVES, "R-2-B"));
        assertThat(rehearsal.plan().leaving())
                .extracting(leaving -> leaving.code() + " " + leaving.to())
                .containsExactly("R-2 2026-06-30");
        assertThat(rehearsal.targets())
                .extracting(Staying::code, Staying::kind)
                .containsExactly(tuple("R-1", "ASSIGNED"));
        assertThat(rehearsal.after().before())
                .extracting(state -> state.units(), state -> state.branches())
                .containsExactly(2, 2L);
        assertThat(rehearsal.after().after())
                .extracting(state -> state.units(), state -> state.branches())
                .containsExactly(1, 2L);
    }

    @Test
    void whom_an_ended_branch_had_on_the_way_is_told_with_who_carries_them() {
        commit(book().sheet(
                        "Quần chúng ưu tú",
                        "Mã chi bộ|Họ tên|Ngày sinh|Nguồn|Giai đoạn|Ngày vào giai đoạn|Người giúp đỡ",
                        "R-1-A|Lò Văn Thử|19/05/2000|RESIDENT|LISTED|01/02/2026|",
                        "R-1-A|Bế Văn Thử|19/05/2000|MILITIA|LISTED|01/03/2026|",
                        "R-1-A|Vi Văn Thử|19/05/2001|RESIDENT|SENT_TO_CLASS|01/04/2026|",
                        "R-2-B|Hà Văn Thử|19/05/2001|RESIDENT|LISTED|01/04/2026|",
                        "R-3-C|Tô Văn Thử|19/05/2002|RESIDENT|LISTED|01/04/2026|"));
        var absorbed = new CarryOutEvent(
                ReorganizationKind.ABSORB, DAY, List.of("R-1-A"), List.of("R-2-B"), Map.of(), null, null, null, null);

        var rehearsal = rehearsals.rehearse(door.actor(), absorbed);

        assertThat(rehearsal.sources())
                .as("nobody of the branches that stay")
                .containsExactly(new Carried("R-1-A", "Chi bộ A", "R-2-B", "Chi bộ B", 2, 1));
        assertThat(rehearse().sources())
                .as("branches that move take their candidates along")
                .isEmpty();
    }

    @Test
    void what_was_rehearsed_is_carried_out_and_taken_back_among_the_imports() {
        var before = door.rows();
        var entry = rehearsals.carryOut(door.actor(), merger(), rehearse().plan());
        assertThat(superior("R-1-A")).isEqualTo("R-12");
        assertThat(superior("R-3-C")).as("a sibling stays").isEqualTo("R-3");
        assertThat(jdbc.queryForObject("SELECT file_name FROM import_batch WHERE id = ?", String.class, entry.value()))
                .contains("01/07/2026", "R-1", "R-12");
        imports.undo(door.actor(), entry);
        assertThat(door.rows()).isEqualTo(before);
        assertThat(superior("R-1-A")).isEqualTo("R-1");
    }

    @Test
    void who_rehearsed_another_tree_is_told_and_writes_nothing() {
        var seen = rehearse().plan();
        commit(book().sheet("Đơn vị", UNITS, "R-1-X|Chi bộ X|R-1|BRANCH|RESIDENTIAL|2015|"));
        var before = door.rows();
        var refused = catchThrowableOfType(Refused.class, () -> rehearsals.carryOut(door.actor(), merger(), seen));
        assertThat(refused.problems())
                .extracting(Problem::key)
                .containsExactly("organization.event.problem.changedMeanwhile");
        assertThat(door.rows()).isEqualTo(before);
        commit(book().sheet("Đơn vị", UNITS, "R-3-Y|Chi bộ Y|R-3|BRANCH|RESIDENTIAL|2015|"));
        var again = rehearse().plan();
        commit(book().sheet("Đơn vị", UNITS, "R-3-Z|Chi bộ Z|R-3|BRANCH|RESIDENTIAL|2015|"));
        assertThat(rehearse().plan())
                .as("what changes beside it does not matter")
                .isEqualTo(again);
    }

    @Test
    void what_breaks_a_rule_stands_at_its_field_and_leaves_nothing() {
        var before = door.fingerprint();
        var command = new CarryOutEvent(
                ReorganizationKind.DISSOLVE, DAY, List.of("R-1"), List.of(), Map.of(), null, null, null, null);
        var refused = catchThrowableOfType(Refused.class, () -> rehearsals.rehearse(door.actor(), command));
        assertThat(refused.problems())
                .extracting(Problem::key, Problem::field)
                .containsExactly(tuple("organization.problem.childrenLeft", "olds"));
        assertThat(door.fingerprint()).isEqualTo(before);
    }

    private Rehearsal rehearse() {
        return rehearsals.rehearse(door.actor(), merger());
    }

    private static CarryOutEvent merger() {
        var founded = new CarryOutEvent.Described(
                "R-12", "Đảng bộ xã Một Hai", OrganizationKind.BASE_ORGANIZATION, OrganizationSector.COMMUNE, "R");
        return new CarryOutEvent(
                ReorganizationKind.MERGE,
                DAY,
                List.of("R-1", "R-2"),
                List.of(),
                Map.of("R-1", 40L),
                "7-QĐ/TU",
                DAY.minusDays(10),
                founded,
                null);
    }

    private String superior(String code) {
        return String.valueOf(jdbc.queryForObject("""
                SELECT parent.code FROM organization_version unit
                JOIN placement p ON p.organization_id = unit.organization_id AND p.valid_to > '2026-07-01'
                JOIN organization_version parent ON parent.organization_id = p.parent_id
                WHERE unit.code = ? ORDER BY p.valid_from DESC LIMIT 1
                """, String.class, code));
    }

    private void commit(Books book) {
        assertThat(door.commit(book.xlsx()).problems())
                .noneMatch(finding -> finding.severity() == Problem.Severity.ERROR);
    }
}
