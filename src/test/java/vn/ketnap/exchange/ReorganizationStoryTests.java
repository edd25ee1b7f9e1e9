package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.exchange.Books.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.ImportReport.SheetCount;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.shared.Problem;

/** Reorganisations as they come in by workbook: units and events in one file, figures before and after. */
@KetNapTest
class ReorganizationStoryTests {

    private static final String UNITS = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày|Đến ngày";
    private static final String EVENTS =
            "Loại sự kiện|Ngày hiệu lực|Mã đơn vị cũ|Mã đơn vị mới|Số đảng viên chuyển|Số văn bản|Ngày văn bản";

    @Autowired
    ImportService imports;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private TestImports door;

    /** The province S with the districts D and E; two communes below D, one below E, a branch below each. */
    @BeforeEach
    void aProvince() {
        door = new TestImports(imports, jdbc, folder);
        commit(book().sheet(
                        "Đơn vị",
                        UNITS,
                        "S|Đảng bộ tỉnh S||PROVINCE|OTHER|2010|",
                        "S-D|Đảng bộ huyện D|S|SUPERIOR|OTHER|2010|",
                        "S-E|Đảng bộ huyện E|S|SUPERIOR|OTHER|2010|",
                        "S-D-1|Đảng bộ xã Một|S-D|BASE_ORGANIZATION|COMMUNE|2010|",
                        "S-D-2|Đảng bộ xã Hai|S-D|BASE_ORGANIZATION|COMMUNE|2010|",
                        "S-E-3|Đảng bộ xã Ba|S-E|BASE_ORGANIZATION|COMMUNE|2010|",
                        "S-D-1-A|Chi bộ A|S-D-1|BRANCH|RESIDENTIAL|2010|",
                        "S-D-2-B|Chi bộ B|S-D-2|BRANCH|RESIDENTIAL|2010|",
                        "S-E-3-C|Chi bộ C|S-E-3|BRANCH|RESIDENTIAL|2010|"));
    }

    @AfterEach
    void close() throws Exception {
        door.end();
    }

    @Test
    void three_reorganisations_of_one_commune_within_a_hundred_days() {
        var before = door.rows();
        var report = commit(book().sheet(
                        "Đơn vị",
                        UNITS,
                        "S-12|Đảng bộ xã Một Hai|S-D|BASE_ORGANIZATION|COMMUNE|01/05/2025|",
                        "S-12|Đảng bộ xã Một Hai|S|BASE_ORGANIZATION|COMMUNE|01/07/2025|",
                        "S-123|Đảng bộ phường Một|S|BASE_ORGANIZATION|COMMUNE|01/08/2025|")
                .sheet(
                        "Sự kiện tổ chức",
                        EVENTS,
                        "MERGE|01/08/2025|S-12|S-123|90|9-QĐ/TU|25/07/2025",
                        "MERGE|01/08/2025|S-E-3|S-123|40||",
                        "MOVE|01/07/2025|S-12|S-12|||",
                        "MERGE|01/05/2025|S-D-1|S-12|50|3-QĐ/TU|20/04/2025",
                        "MERGE|01/05/2025|S-D-2|S-12|40||"));
        assertThat(report.sheets())
                .extracting(SheetCount::sheet, SheetCount::added)
                .contains(tuple("Sự kiện tổ chức", 5));
        assertThat(superiors("S-D-1-A")).containsExactly("S-D-1 2010-01-01", "S-12 2025-05-01", "S-123 2025-08-01");
        assertThat(heirs("S-D-1")).containsExactly("S-D-1 2010-01-01", "S-12 2025-05-01", "S-123 2025-08-01");
        assertThat(oneParentADay()).isTrue();
        door.undo(Objects.requireNonNull(report.id()));
        assertThat(door.rows()).isEqualTo(before);
        assertThat(superiors("S-D-1-A")).containsExactly("S-D-1 2010-01-01");
    }

    @Test
    void the_district_level_ends_on_the_first_of_july_2025() {
        commit(book().sheet(
                        "Đơn vị",
                        UNITS,
                        "S-N|Đảng bộ xã Mới|S|BASE_ORGANIZATION|COMMUNE|01/07/2025|",
                        "S-E-3|Đảng bộ xã Ba|S|BASE_ORGANIZATION|COMMUNE|01/07/2025|")
                .sheet(
                        "Sự kiện tổ chức",
                        EVENTS,
                        "Giải thể|01/07/2025|S-D||||",
                        "Giải thể|01/07/2025|S-E||||",
                        "Hợp nhất|01/07/2025|S-D-1|S-N|||",
                        "Hợp nhất|01/07/2025|S-D-2|S-N|||"));
        assertThat(superiors("S-D-1-A")).containsExactly("S-D-1 2010-01-01", "S-N 2025-07-01");
        assertThat(superiors("S-E-3")).containsExactly("S-E 2010-01-01", "S 2025-07-01");
        assertThat(heirs("S-D")).containsExactly("S-D 2010-01-01", "S 2025-07-01");
        assertThat(heirs("S-D-1")).containsExactly("S-D-1 2010-01-01", "S-N 2025-07-01");
        assertThat(superiors("S-E-3-C")).as("a sibling stays").containsExactly("S-E-3 2010-01-01");
        assertThat(oneParentADay()).isTrue();
    }

    @Test
    void who_forgets_the_units_below_is_told_them_by_name_at_his_row() {
        var report = door.check(
                book().sheet("Sự kiện tổ chức", EVENTS, "DISSOLVE|01/07/2025|S-E||||", "DISSOLVE|01/07/2025|S-D||||")
                        .xlsx());
        assertThat(report.problems())
                .extracting(Finding::row, Finding::column, Finding::value, Finding::key)
                .containsExactly(
                        tuple(2, "Mã đơn vị cũ", "S-E", "organization.problem.childrenLeft"),
                        tuple(3, "Mã đơn vị cũ", "S-D", "organization.problem.childrenLeft"));
        assertThat(report.problems().getLast().args()).contains("S-D-1, S-D-2");
    }

    @Test
    void a_mistake_among_the_units_makes_no_others_among_the_events() {
        var report = door.check(book().sheet(
                        "Đơn vị", UNITS, "S-N|Đảng bộ xã Mới|S-KHONG|BASE_ORGANIZATION|COMMUNE|01/07/2025|")
                .sheet("Sự kiện tổ chức", EVENTS, "MERGE|01/07/2025|S-D-1|S-N|||", "MERGE|01/07/2025|S-D-2|S-N|||")
                .xlsx());
        assertThat(report.problems())
                .filteredOn(finding -> finding.severity() == Problem.Severity.ERROR)
                .extracting(Finding::key)
                .containsExactly("organization.problem.unknownParent");
    }

    private ImportReport commit(Books book) {
        var report = door.commit(book.xlsx());
        assertThat(report.problems()).noneMatch(finding -> finding.severity() == Problem.Severity.ERROR);
        return report;
    }

    private List<String> superiors(String code) {
        return texts("""
                SELECT DISTINCT CONCAT(parent.code, ' ', a.valid_from) FROM ancestry a
                JOIN organization_version unit ON unit.organization_id = a.organization_id AND unit.code = ?
                JOIN organization_version parent ON parent.organization_id = a.ancestor_id
                WHERE a.depth = 1 ORDER BY a.valid_from
                """, code);
    }

    private List<String> heirs(String code) {
        return texts("""
                SELECT DISTINCT CONCAT(heir_version.code, ' ', heir.valid_from) FROM heir
                JOIN organization_version unit ON unit.organization_id = heir.organization_id AND unit.code = ?
                JOIN organization_version heir_version ON heir_version.organization_id = heir.heir_id
                ORDER BY heir.valid_from
                """, code);
    }

    private List<String> texts(String sql, String code) {
        return jdbc.query(sql, (row, number) -> Objects.requireNonNull(row.getString(1)), code);
    }

    private boolean oneParentADay() {
        return jdbc.queryForList("""
                        SELECT 1 FROM ancestry one JOIN ancestry other ON other.organization_id = one.organization_id
                            AND other.depth = 1 AND other.ancestor_id <> one.ancestor_id
                            AND other.valid_from < one.valid_to AND one.valid_from < other.valid_to
                        WHERE one.depth = 1
                        """).isEmpty();
    }
}
