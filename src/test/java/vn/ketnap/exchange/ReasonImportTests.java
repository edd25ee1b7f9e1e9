package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.exchange.sheet.Template;

/** The sheets of causes, exemptions and actions, in and back. */
@KetNapTest
class ReasonImportTests {

    private static final String CAUSES = "Mã chi bộ|Nguyên nhân|Ngày ghi nhận|Đến ngày";
    private static final String EXEMPTIONS = "Mã chi bộ|Từ ngày|Đến ngày|Căn cứ|Cấp phê duyệt";
    private static final String ACTIONS = "Mã chi bộ|Biện pháp|Ngày thống nhất|Chức danh phụ trách|Ngày kiểm tra lại";

    @Autowired
    ImportService imports;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    TestImports workbooks;

    @BeforeEach
    void begin() {
        workbooks = new TestImports(imports, jdbc, folder);
    }

    @AfterEach
    void end() throws Exception {
        workbooks.end();
    }

    @Test
    void a_workbook_says_why_who_is_exempt_and_what_is_done_and_is_taken_back() {
        var before = workbooks.rows();
        var report = workbooks.commit(book("01/2025", "31/12/2025"));
        assertThat(report.problems()).isEmpty();
        assertThat(stands()).containsExactly("2 causes", "1 exemptions", "1 actions");
        var again = workbooks.commit(book("01/2025", "31/12/2025"));
        assertThat(again.sheets())
                .allSatisfy(sheet -> assertThat(sheet.added() + sheet.changed()).isZero());
        workbooks.undo(Objects.requireNonNull(again.id()));
        workbooks.undo(Objects.requireNonNull(report.id()));
        assertThat(workbooks.rows()).isEqualTo(before);
    }

    @Test
    void a_row_that_breaks_a_rule_is_told_with_its_place_and_nothing_is_written() {
        var report = workbooks.check(book("01/2025", "31/12/2026"));
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(place(problem)).isEqualTo("Miễn xét 2 Đến ngày"))
                .satisfies(problem ->
                        assertThat(problem.message(Locale.of("vi", "VN"))).contains("12 tháng", "31/12/2025"));
        assertThat(stands()).containsExactly("0 causes", "0 exemptions", "0 actions");
    }

    @Test
    void the_template_offers_the_sheets_with_their_words() throws IOException {
        var out = new ByteArrayOutputStream();
        Template.write(out);
        try (var workbook =
                new ReadableWorkbook(java.nio.file.Files.newInputStream(Books.file(folder, out.toByteArray())))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .contains("Nguyên nhân", "Miễn xét", "Biện pháp");
            var lists = workbook.findSheet("Danh mục").orElseThrow().read().toString();
            assertThat(lists).contains("rà soát nguồn", "REVIEW_SOURCES", "đi làm ăn xa");
        }
    }

    private static byte[] book(String noted, String exemptUntil) {
        return SmallBook.units()
                .sheet(
                        "Nguyên nhân",
                        CAUSES,
                        "IT-X-CB|đi làm ăn xa|" + noted + "|",
                        "IT-X-CB|AGEING|" + noted + "|06/2025")
                .sheet(
                        "Miễn xét",
                        EXEMPTIONS,
                        "IT-X-CB|01/01/2025|" + exemptUntil + "|Biên bản 04-BB/CB|Ban Thường vụ Thị ủy X")
                .sheet("Biện pháp", ACTIONS, "IT-X-CB|rà soát nguồn|20/01/2025|Bí thư chi bộ|31/03/2025")
                .xlsx();
    }

    private static String place(Finding problem) {
        return problem.sheet() + " " + problem.row() + " " + problem.column();
    }

    private List<String> stands() {
        return List.of(
                count("stagnation_cause") + " causes",
                count("exemption") + " exemptions",
                count("agreed_action") + " actions");
    }

    private @Nullable Integer count(String table) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table
                        + " t JOIN organization_version v ON v.organization_id = t.organization_id"
                        + " WHERE v.code LIKE 'IT-%'",
                Integer.class);
    }
}
