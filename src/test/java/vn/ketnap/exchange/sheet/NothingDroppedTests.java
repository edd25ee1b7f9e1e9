package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.exchange.Books.book;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ketnap.exchange.Books;
import vn.ketnap.exchange.workbook.Workbook;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Problem.Severity;

/** Nothing of a workbook is dropped or blamed without a word. */
class NothingDroppedTests {

    private static final String UNIT_HEADER = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày|Đến ngày|Ghi chú";
    private static final String UNIT = "A|Đảng bộ A||PROVINCE|Khác|01/2020||";

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void a_workbook_of_nothing_but_sheets_of_later_versions_is_told_so_and_not_refused() {
        read(book().sheet("Kế hoạch nguồn trường học", "Mã chi bộ", "A").sheet("Nháp", "x"));
        assertThat(findings.refused()).isFalse();
        assertThat(keys()).containsExactlyInAnyOrder("exchange.problem.laterSheet", "exchange.problem.unknownSheet");
    }

    @Test
    void what_stands_under_no_name_is_told_once_a_column_with_its_place() {
        var contents = read(book().sheet(
                        "Đơn vị",
                        UNIT_HEADER + "||",
                        UNIT + "|",
                        UNIT + "|lạc|ngoài",
                        UNIT.replace("A|", "B|") + "|nữa"));
        assertThat(findings.refused()).isFalse();
        assertThat(contents.rows()).isEqualTo(3);
        assertThat(findings.list())
                .extracting(Finding::severity, Finding::row, Finding::column, Finding::value, Finding::key)
                .containsExactly(
                        tuple(Severity.WARNING, 3, "I", "lạc", "exchange.problem.namelessColumn"),
                        tuple(Severity.WARNING, 3, "J", "ngoài", "exchange.problem.namelessColumn"));
        assertThat(findings.list().getFirst().message(Messages.VIETNAMESE))
                .startsWith("“lạc”: Cột I ")
                .contains("Hãy");
    }

    @Test
    void a_row_that_stands_wholly_beyond_the_header_is_no_row_and_is_told() {
        var contents = read(book().sheet("Đơn vị", UNIT_HEADER, UNIT, "||||||||chỉ ở đây"));
        assertThat(contents.rows()).isEqualTo(1);
        assertThat(findings.list()).extracting(Finding::row, Finding::column).containsExactly(tuple(3, "I"));
    }

    @Test
    void a_message_names_the_value_even_where_the_sentence_happens_to_hold_its_letters() {
        read(book().sheet("Đơn vị", UNIT_HEADER, "A|Đảng bộ A||PROVINCE|Cơ|01/2020||")
                .sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "A|2023|1.23"));
        assertThat(findings.list())
                .extracting(finding -> finding.message(Messages.VIETNAMESE))
                .satisfiesExactly(
                        sector -> assertThat(sector).startsWith("“Cơ”: "),
                        number -> assertThat(number).startsWith("“1.23”: "));
    }

    @Test
    void a_message_that_takes_up_the_value_does_not_say_it_twice() {
        var finding = new Finding(Severity.ERROR, "S", 2, "Mã", "X-1", "organization.problem.badCode", List.of("X-1"));
        assertThat(finding.message(Messages.VIETNAMESE))
                .isEqualTo(finding.sentence(Messages.VIETNAMESE))
                .containsOnlyOnce("X-1");
    }

    private List<String> keys() {
        return findings.list().stream().map(Finding::key).toList();
    }

    /** Spreadsheet and CSV must say the same. */
    private Contents read(Books book) {
        var ofCsv = new Findings();
        read(book.csv(), ofCsv);
        var contents = read(book.xlsx(), findings);
        assertThat(ofCsv.list()).isEqualTo(findings.list());
        return contents;
    }

    private Contents read(byte[] file, Findings told) {
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            return Contents.read(workbook, "so.xlsx", Sheets.all(), 1_000, told, rows -> {});
        }
    }
}
