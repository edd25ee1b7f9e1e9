package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.sheet.Finding;

/** The sheet of school plans: in by the same rules as by hand, row by row, and back. */
@KetNapTest
class SchoolPlanImportTests {

    private static final String CONTRACT = "Mã đơn vị|Năm học|Khối lớp|Giai đoạn|Tính đến ngày|Số lượng|Ghi chú";

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
    void counts_come_in_by_code_or_word_are_corrected_by_a_later_workbook_and_taken_back() {
        var before = workbooks.rows();
        var first = workbooks.commit(
                book(CONTRACT, "2024-2025|10|Rà soát|15/09/2024|120|", "2024|12|IN_CLASS|03/2025|9|đợt tháng 3"));
        assertThat(first.problems()).isEmpty();
        assertThat(stands()).containsExactly("10 SURVEYED 120", "12 IN_CLASS 9");
        var second = workbooks.commit(book(CONTRACT, "2024-2025|10|SURVEYED|15/09/2024|118|"));
        assertThat(stands()).containsExactly("10 SURVEYED 118", "12 IN_CLASS 9");
        workbooks.undo(Objects.requireNonNull(second.id()));
        assertThat(stands()).containsExactly("10 SURVEYED 120", "12 IN_CLASS 9");
        workbooks.undo(Objects.requireNonNull(first.id()));
        assertThat(workbooks.rows()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_is_told_with_its_place_and_nothing_is_written() {
        var report = workbooks.check(book(
                CONTRACT + "|Họ tên",
                "2024-2026|10|SURVEYED|15/09/2024|120||",
                "2024-2025|9|SURVEYED|15/09/2024|5||",
                "2024-2025|10|SURVEYED|15/09/2025|5||",
                "2024-2025|10|Tốt nghiệp|15/09/2024|5||",
                "2024-2025|11|SURVEYED|15/09/2024|5||",
                "2024-2025|11|PLANNED|15/09/2024|6||"));
        assertThat(report.problems())
                .extracting(SchoolPlanImportTests::place)
                .contains("2 Năm học", "3 Khối lớp", "4 Tính đến ngày", "5 Giai đoạn", "7 Số lượng");
        assertThat(report.problems())
                .as("a column nobody knows is not dropped silently")
                .anySatisfy(problem ->
                        assertThat(problem.message(Locale.of("vi", "VN"))).contains("Họ tên"));
        assertThat(stands()).isEmpty();
    }

    private static byte[] book(String columns, String... lines) {
        var rows = Stream.concat(Stream.of(columns), Stream.of(lines).map(line -> "IT-X-CB|" + line));
        return SmallBook.units()
                .sheet("Kế hoạch trường học", rows.toArray(String[]::new))
                .xlsx();
    }

    private static String place(Finding problem) {
        return problem.row() + " " + problem.column();
    }

    private List<String> stands() {
        return jdbc.query(
                "SELECT grade, stage, pupils FROM school_plan ORDER BY grade, stage",
                (row, n) -> row.getInt("grade") + " " + row.getString("stage") + " " + row.getLong("pupils"));
    }
}
