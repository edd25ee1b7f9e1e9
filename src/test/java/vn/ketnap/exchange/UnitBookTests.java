package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.sheet.Sheets;
import vn.ketnap.exchange.unit.UnitBook;
import vn.ketnap.exchange.unit.UnitRowQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;

/** A unit's working book goes out with what the portal holds and comes in again; only what was changed is new. */
@KetNapTest
class UnitBookTests {

    @Autowired
    ImportService imports;

    @Autowired
    UnitRowQueries rows;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private TestImports door;

    @BeforeEach
    void open() {
        door = new TestImports(imports, jdbc, folder);
    }

    @AfterEach
    void close() throws Exception {
        door.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS-VQ-AS", "LS-VQ", "TH-TX", "QT-TX", "TQ", "DB"})
    void what_goes_out_comes_in_as_the_same(String code) throws IOException {
        var scope = scopeOf(code);
        door.as(scope, Permission.IMPORT_WORKBOOK);
        var report = door.check(book(scope, code));
        assertThat(report.problems()).noneMatch(found -> found.severity() == Problem.Severity.ERROR);
        assertThat(report.nothingNew()).isTrue();
        assertThat(report.rows()).isPositive();
    }

    @Test
    void every_sheet_of_a_small_book_comes_back() throws IOException {
        door.commit(SmallBook.all().xlsx());
        comesBack("IT-X", "Đơn vị", "Đảng viên", "Chỉ tiêu", "Số liệu", "Kết nạp gần nhất", "Phụ trách");
    }

    @Test
    void what_is_said_of_a_silent_branch_comes_back() throws IOException {
        door.commit(SmallBook.units()
                .sheet(
                        "Nguyên nhân",
                        "Mã chi bộ|Nguyên nhân|Ngày ghi nhận|Đến ngày",
                        "IT-X-CB|đi làm ăn xa|10/01/2025|",
                        "IT-X-CB|AGEING|10/01/2025|06/2025")
                .sheet(
                        "Miễn xét",
                        "Mã chi bộ|Từ ngày|Đến ngày|Căn cứ|Cấp phê duyệt",
                        "IT-X-CB|01/01/2025|31/12/2025|Biên bản 04-BB/CB|Ban Thường vụ Thị ủy X")
                .sheet(
                        "Biện pháp",
                        "Mã chi bộ|Biện pháp|Ngày thống nhất|Chức danh phụ trách|Ngày kiểm tra lại",
                        "IT-X-CB|rà soát nguồn|20/01/2025|Bí thư chi bộ|31/03/2025")
                .xlsx());
        comesBack("IT-X", "Nguyên nhân", "Miễn xét", "Biện pháp");
    }

    @Test
    void units_that_were_merged_and_moved_come_back_with_their_events() throws IOException {
        door.commit(Books.book()
                .sheet(
                        "Đơn vị",
                        "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày",
                        "UB|Đảng bộ tỉnh thử||PROVINCE|OTHER|2010",
                        "UB-D|Đảng bộ huyện D|UB|SUPERIOR|OTHER|2010",
                        "UB-D-1|Đảng bộ xã Một|UB-D|BASE_ORGANIZATION|COMMUNE|2010",
                        "UB-D-2|Đảng bộ xã Hai|UB-D|BASE_ORGANIZATION|COMMUNE|2010",
                        "UB-D-1-A|Chi bộ A|UB-D-1|BRANCH|RESIDENTIAL|2010")
                .xlsx());
        door.commit(Books.book()
                .sheet(
                        "Đơn vị",
                        "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày",
                        "UB-N|Đảng bộ xã Mới|UB|BASE_ORGANIZATION|COMMUNE|01/07/2025")
                .sheet(
                        "Sự kiện tổ chức",
                        "Loại sự kiện|Ngày hiệu lực|Mã đơn vị cũ|Mã đơn vị mới|Số đảng viên chuyển|Số văn bản|Ngày văn bản",
                        "Giải thể|01/07/2025|UB-D||||",
                        "Hợp nhất|01/07/2025|UB-D-1|UB-N|50|3-QĐ/TU|20/06/2025",
                        "Hợp nhất|01/07/2025|UB-D-2|UB-N|40||")
                .xlsx());
        comesBack("UB", "Đơn vị", "Sự kiện tổ chức");
        comesBack("UB-N", "Đơn vị");
    }

    private void comesBack(String code, String... sheets) throws IOException {
        var scope = scopeOf(code);
        door.as(scope, Permission.IMPORT_WORKBOOK);
        var report = door.check(book(scope, code));
        assertThat(report.problems()).noneMatch(found -> found.severity() == Problem.Severity.ERROR);
        assertThat(report.sheets())
                .filteredOn(sheet -> sheet.rows() > 0)
                .extracting(ImportReport.SheetCount::sheet)
                .contains(sheets);
        assertThat(report.nothingNew()).isTrue();
    }

    @Test
    void a_cell_that_was_changed_is_one_new_version() throws IOException {
        var scope = scopeOf("TH-TX");
        door.as(scope, Permission.IMPORT_WORKBOOK);
        var changed = withNumber(book(scope, "TH-TX"), Sheets.FIGURES.name(), "TH-TX-XH", 5, 9);
        var report = door.check(changed);
        assertThat(report.refused()).isFalse();
        assertThat(report.sheets())
                .filteredOn(sheet -> sheet.added() + sheet.changed() > 0)
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.sheet()).isEqualTo("Số liệu");
                    assertThat(sheet.changed()).isEqualTo(1);
                    assertThat(sheet.differences()).singleElement().satisfies(one -> {
                        assertThat(one.key()).contains("TH-TX-XH");
                        assertThat(one.after()).contains("9");
                    });
                });
    }

    @Test
    void it_holds_nothing_of_a_sibling_and_no_person() throws IOException {
        var scope = scopeOf("LS-VQ-AS");
        var text = text(book(scope, "LS-VQ-AS"));
        assertThat(text).contains("LS-VQ-AS").doesNotContain("LS-VQ-TC");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book(OrgScope.everything(), "LS")))) {
            for (var sheet : List.of(Sheets.ADMISSIONS, Sheets.CANDIDATES)) {
                assertThat(workbook.getSheet(sheet.name()).getLastRowNum()).isZero();
            }
        }
        assertThatThrownBy(() -> book(scope, "LS-VQ-TC")).isInstanceOf(NotFound.class);
    }

    private OrgScope scopeOf(String code) {
        return OrgScope.below(
                Set.of(organizations.idOf(OrgScope.everything(), code).value()));
    }

    private byte[] book(OrgScope scope, String code) throws IOException {
        var out = new ByteArrayOutputStream();
        new UnitBook(rows, scope, code, List.of()).write(out);
        return out.toByteArray();
    }

    /** The book with another number in the first row of a unit on a sheet. */
    private static byte[] withNumber(byte[] book, String sheet, String code, int column, int number)
            throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            var row = StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                    .filter(one -> one.getRowNum() > 0
                            && one.getCell(0).getStringCellValue().equals(code)
                            && one.getCell(column) != null)
                    .findFirst()
                    .orElseThrow();
            row.getCell(column).setCellValue(number);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] book) throws IOException {
        var text = new StringBuilder();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            for (Sheet sheet : workbook) {
                sheet.forEach(
                        row -> row.forEach((Cell cell) -> text.append(cell).append('|')));
            }
        }
        return text.toString();
    }
}
