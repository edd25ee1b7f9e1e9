package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.exchange.sheet.Template;
import vn.ketnap.shared.Refused;

/** The sheet of candidates: in by the same rules as by hand, row by row, and back. */
@KetNapTest
class CandidateImportTests {

    private static final String CONTRACT =
            "Mã chi bộ|Họ tên|Ngày sinh|Nguồn|Giai đoạn|Ngày vào giai đoạn|Người giúp đỡ|Ghi chú";

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
    void a_list_of_the_month_adds_to_the_one_before_and_both_are_taken_back() {
        var before = workbooks.rows();
        var march =
                workbooks.commit(book("Lò Văn Thử|19/05/1999|MILITIA|Vào danh sách theo dõi|06/03/2023|Lò Văn Giúp|"));
        assertThat(march.problems()).isEmpty();
        assertThat(stays()).containsExactly("LISTED 2023-03-06 9999-12-31");
        var april = workbooks.commit(book("Lò Văn Thử|19/05/1999|Dân quân tự vệ|HELPER_ASSIGNED|10/04/2023||"));
        assertThat(april.problems()).isEmpty();
        assertThat(stays()).containsExactly("LISTED 2023-03-06 2023-04-10", "HELPER_ASSIGNED 2023-04-10 9999-12-31");
        assertThat(jdbc.queryForObject("SELECT assigned_to FROM candidate_person", String.class))
                .as("what a row does not say stays")
                .isEqualTo("Lò Văn Giúp");
        var again = workbooks.commit(book("Lò Văn Thử|19/05/1999|MILITIA|HELPER_ASSIGNED|10/04/2023||"));
        assertThat(again.nothingNew()).isTrue();
        var first = Objects.requireNonNull(march.id());
        assertThatThrownBy(() -> workbooks.undo(first))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .contains("exchange.undo.candidates"));
        workbooks.undo(Objects.requireNonNull(again.id()));
        workbooks.undo(Objects.requireNonNull(april.id()));
        assertThat(stays()).containsExactly("LISTED 2023-03-06 9999-12-31");
        workbooks.undo(first);
        assertThat(workbooks.rows()).isEqualTo(before);
    }

    @Test
    void one_row_may_tell_the_whole_way() {
        var report = workbooks.commit(SmallBook.units()
                .sheet(
                        "Quần chúng ưu tú",
                        CONTRACT + "|Ngày vào danh sách|Ngày phân công giúp đỡ|Ngày cử học lớp nhận thức|Lý do",
                        "IT-X-CB|Lò Văn Thử|19/05/1999|MILITIA|COMPLETED_CLASS|20/06/2023|||06/03/2023|10/04/2023|01/06/2023|",
                        "IT-X-CB|Lò Văn Thử|19/05/1999|MILITIA|Ra khỏi nguồn|20/07/2023|||||| Nhập ngũ")
                .xlsx());
        assertThat(report.problems()).isEmpty();
        assertThat(stays())
                .hasSize(5)
                .startsWith("LISTED 2023-03-06 2023-04-10")
                .endsWith("COMPLETED_CLASS 2023-06-20 2023-07-20", "LEFT 2023-07-20 9999-12-31");
    }

    @Test
    void a_row_that_leaves_a_step_out_is_told_with_its_place_and_its_clause_and_nothing_is_written() {
        var report = workbooks.check(book(
                "Lò Văn Thử|19/05/1999|MILITIA|LISTED|06/03/2023||",
                "Lò Văn Thử|19/05/1999|MILITIA|DECIDED|10/04/2023||"));
        assertThat(report.accepted()).isZero();
        assertThat(report.problems())
                .as("one finding for the eight steps between")
                .singleElement()
                .satisfies(problem -> assertThat(place(problem)).isEqualTo("Quần chúng ưu tú 3 Ngày vào giai đoạn"));
        assertThat(report.problems().getFirst().message(Locale.of("vi", "VN")))
                .contains("thiếu 8 bước, từ “Phân công người giúp đỡ”", "Nghị quyết chi bộ phân công")
                .contains("đến “Đảng ủy cơ sở có nghị quyết”");
        assertThat(stays()).isEmpty();
    }

    @Test
    void nobody_under_age_is_brought_by_name() {
        var report = workbooks.check(book("Lò Văn Thử|19/05/2015|UPPER_SECONDARY_STUDENT|LISTED|06/03/2023||"));
        assertThat(report.problems()).extracting(Finding::key).containsExactly("source.problem.minor");
    }

    @Test
    void the_template_offers_the_sheet_with_its_words() throws IOException {
        var out = new ByteArrayOutputStream();
        Template.write(out);
        try (var workbook = new ReadableWorkbook(Files.newInputStream(Books.file(folder, out.toByteArray())))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).contains("Quần chúng ưu tú");
            var lists = workbook.findSheet("Danh mục").orElseThrow().read().toString();
            assertThat(lists).contains("BRANCH_RESOLUTION", "Nhập ngũ", "Chi bộ có nghị quyết");
        }
    }

    private static byte[] book(String... rows) {
        var lines = Stream.concat(Stream.of(CONTRACT), Stream.of(rows).map(row -> "IT-X-CB|" + row));
        return SmallBook.units()
                .sheet("Quần chúng ưu tú", lines.toArray(String[]::new))
                .xlsx();
    }

    private static String place(Finding problem) {
        return problem.sheet() + " " + problem.row() + " " + problem.column();
    }

    private List<String> stays() {
        return jdbc.query(
                "SELECT stage, valid_from, valid_to FROM candidate_stay ORDER BY valid_from, valid_to",
                (row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }
}
