package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.exchange.Books.book;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ketnap.exchange.Books;
import vn.ketnap.exchange.workbook.Workbook;
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.quota.SetQuota;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate.Precision;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Problem.Severity;
import vn.ketnap.shared.Qualifier;

class ContentsTests {

    private static final String UNIT_HEADER = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày|Đến ngày|Ghi chú";
    private static final String UNIT = "A|Đảng bộ A||PROVINCE|Khác|01/2020||";

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void a_row_becomes_a_command() {
        var contents = read(book().sheet("Đơn vị", UNIT_HEADER, UNIT));
        assertThat(findings.list()).isEmpty();
        assertThat(contents.sheets()).singleElement().satisfies(rows -> {
            assertThat(rows.numbers()).containsExactly(2);
            assertThat(rows.commands())
                    .isEqualTo(List.of(new DescribeUnit(
                            "A",
                            "Đảng bộ A",
                            null,
                            OrganizationKind.PROVINCE,
                            OrganizationSector.OTHER,
                            LocalDate.of(2020, 1, 1),
                            null,
                            null)));
        });
    }

    @Test
    void names_of_sheets_and_columns_match_without_case_accents_and_spaces_in_any_order() {
        var contents = read(book().sheet(
                        "DON VI", "tu ngay|MÃ|tên |Ma cap tren|LOẠI|linh  vuc", "2020|A|Đảng bộ A||province|other"));
        assertThat(findings.list()).isEmpty();
        assertThat(contents.rows()).isEqualTo(1);
    }

    @Test
    void the_header_may_stand_below_a_title_and_rows_keep_the_numbers_of_excel() {
        var contents = read(book().sheet("Đơn vị", "ĐẢNG BỘ TỈNH X", "", "Biểu 1", UNIT_HEADER, "", UNIT));
        assertThat(findings.list()).isEmpty();
        assertThat(contents.sheets().getFirst().numbers()).containsExactly(6);
    }

    @Test
    void unknown_sheets_and_columns_are_told_and_left_out() {
        read(book().sheet("Đơn vị", UNIT_HEADER + "|Điện thoại", UNIT + "|0").sheet("Nháp", "x"));
        assertThat(findings.list())
                .extracting(Finding::severity, Finding::sheet, Finding::column, Finding::key)
                .containsExactly(
                        tuple(Severity.WARNING, "Đơn vị", "Điện thoại", "exchange.problem.unknownColumn"),
                        tuple(Severity.WARNING, "Nháp", null, "exchange.problem.unknownSheet"));
    }

    @Test
    void sheets_of_later_versions_are_told_and_those_of_the_template_are_silent() {
        read(book().sheet("Đơn vị", UNIT_HEADER, UNIT)
                .sheet("Kế hoạch nguồn trường học", "Mã chi bộ", "A")
                .sheet("Hướng dẫn", "x")
                .sheet("Danh mục", "x"));
        assertThat(findings.refused()).isFalse();
        assertThat(findings.list())
                .extracting(Finding::sheet, Finding::key)
                .containsExactly(tuple("Kế hoạch nguồn trường học", "exchange.problem.laterSheet"));
    }

    @Test
    void a_missing_column_refuses_the_sheet_without_reading_its_rows() {
        var contents = read(book().sheet("Đơn vị", "Mã|Tên|Mã cấp trên|Loại|Từ ngày", "A|B||x|y"));
        assertThat(contents.rows()).isZero();
        assertThat(findings.list()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("exchange.problem.columnMissing");
            assertThat(finding.column()).isEqualTo("Lĩnh vực");
            assertThat(finding.row()).isEqualTo(1);
        });
    }

    @Test
    void a_known_sheet_without_any_header_is_refused_and_a_blank_one_is_not() {
        read(book().sheet("Đơn vị", "x|y", "1|2").rows("Đảng viên"));
        assertThat(findings.refused()).isTrue();
        assertThat(findings.list()).allMatch(finding -> "Đơn vị".equals(finding.sheet()));
    }

    @Test
    void columns_and_sheets_that_come_twice_are_refused() {
        read(book().sheet("Đơn vị", UNIT_HEADER + "|mã", UNIT + "|B").sheet("Don vi", UNIT_HEADER, UNIT));
        assertThat(keys()).contains("exchange.problem.columnTwice", "exchange.problem.sheetTwice");
    }

    @Test
    void a_workbook_without_a_sheet_we_know_is_refused() {
        read(book().sheet("Sheet1", "a|b"));
        assertThat(keys()).contains("exchange.problem.noKnownSheet");
        assertThat(findings.brokenRows()).isEqualTo(1);
    }

    @Test
    void every_mistake_of_a_row_is_told_at_once_with_place_value_and_mend() {
        read(book().sheet("Đơn vị", UNIT_HEADER, "A||B|Huyện|OTHER|31/02/2023|hôm nay|"));
        assertThat(findings.list())
                .extracting(Finding::row, Finding::column, Finding::value, Finding::key)
                .containsExactly(
                        tuple(2, "Tên", null, "exchange.problem.missing"),
                        tuple(2, "Loại", "Huyện", "exchange.problem.unknownWord"),
                        tuple(2, "Từ ngày", "31/02/2023", "exchange.problem.impossibleDate"),
                        tuple(2, "Đến ngày", "hôm nay", "exchange.problem.notDate"));
        assertThat(findings.brokenRows()).isEqualTo(1);
        assertThat(findings.list().get(2).message(Messages.VIETNAMESE))
                .startsWith("“31/02/2023”: ")
                .contains("Hãy");
    }

    @Test
    void formulas_are_refused_in_spreadsheets_and_in_csv() {
        byte[] xlsx = book().rows(
                        "Đảng viên",
                        List.of("Mã đơn vị", "Tính đến ngày", "Số đảng viên"),
                        List.of("A", "2023", "=1+1"))
                .xlsx();
        read(xlsx, "a.xlsx");
        assertThat(keys()).containsExactly("exchange.problem.formula");
    }

    @Test
    void figures_keep_bounds_precision_and_what_is_not_stated() {
        var contents = read(book().sheet(
                        "Số liệu",
                        "Mã đơn vị|Chỉ số|Từ ngày|Đến ngày|Đối tượng|Giá trị|Đến số|Mức|Tỷ lệ công bố",
                        "A|Kết nạp|10/2020|09/2023|Tất cả|150|179|hơn|95,6 %"));
        assertThat(findings.list()).isEmpty();
        var figure = (DeclareFigure) contents.sheets().getFirst().commands().getFirst();
        assertThat(figure.metric()).isEqualTo(Metric.ADMITTED);
        assertThat(figure.count()).isEqualTo(new Count(150, 179L, Qualifier.AT_LEAST));
        assertThat(figure.from().precision()).isEqualTo(Precision.MONTH);
        assertThat(figure.to().day()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(figure.basis()).isNull();
        assertThat(figure.publishedRate()).isEqualTo("95,6 %");
    }

    @Test
    void a_published_rate_without_its_number_is_told_and_kept() {
        var contents = read(book().sheet(
                        "Số liệu",
                        "Mã đơn vị|Chỉ số|Từ ngày|Đến ngày|Đối tượng|Giá trị|Tỷ lệ công bố",
                        "A|ADMITTED|2023|2023|ALL||95,6 %",
                        "A|ADMITTED|2022|2022|ALL|3|"));
        assertThat(findings.refused()).isFalse();
        assertThat(keys()).containsExactly("exchange.problem.rateWithoutNumber");
        assertThat(contents.sheets().getFirst().numbers()).containsExactly(2, 3);
        var rate = (DeclareFigure) contents.sheets().getFirst().commands().getFirst();
        assertThat(rate.count()).isNull();
        assertThat(rate.publishedRate()).isEqualTo("95,6 %");
    }

    @Test
    void a_target_may_be_a_ratio_without_a_number_and_counts_admissions_unless_it_says_otherwise() {
        var contents = read(book().sheet(
                        "Chỉ tiêu",
                        "Mã đơn vị|Loại chỉ tiêu|Từ ngày|Đến ngày|Đối tượng|Số lượng|Tỷ lệ %",
                        "A|tỷ lệ|2023|2023|ALL||3"));
        assertThat(findings.list()).isEmpty();
        var quota = (SetQuota) contents.sheets().getFirst().commands().getFirst();
        assertThat(quota.count()).isNull();
        assertThat(quota.ratioPercent()).isEqualByComparingTo("3");
        assertThat(quota.metric()).isEqualTo(Metric.ADMITTED);
    }

    @Test
    void letters_of_other_alphabets_and_accents_typed_apart_are_mended_and_told_with_their_cell() {
        String apart = Normalizer.normalize("Đảng bộ B", Normalizer.Form.NFD);
        var contents = read(book().sheet(
                        "Đơn vị",
                        UNIT_HEADER,
                        UNIT.replace("Đảng", "\u00D0ảng"),
                        UNIT.replace("A|Đảng bộ A", "B|" + apart)));
        assertThat(findings.refused()).isFalse();
        assertThat(findings.list())
                .extracting(Finding::row, Finding::column, Finding::key)
                .containsExactly(
                        tuple(2, "Tên", "exchange.problem.foreignLetter"),
                        tuple(3, "Tên", "exchange.problem.decomposed"));
        assertThat(contents.sheets().getFirst().commands())
                .extracting(command -> ((DescribeUnit) command).name())
                .containsExactly("Đảng bộ A", "Đảng bộ B");
    }

    @Test
    void marks_of_secrecy_refuse_the_workbook_wherever_they_stand() {
        read(
                book().sheet("Đơn vị", "TUYỆT MẬT", UNIT_HEADER, UNIT)
                        .sheet("Nháp", "Độ mật: Mật")
                        .xlsx(),
                "toi-mat.xlsx");
        assertThat(findings.list())
                .filteredOn(finding -> finding.key().equals("exchange.problem.secret"))
                .extracting(Finding::sheet)
                .containsExactlyInAnyOrder(null, "Đơn vị", "Nháp");
    }

    @Test
    void more_rows_than_the_setting_allows_are_refused() {
        var file = Books.file(
                folder, book().sheet("Đơn vị", UNIT_HEADER, UNIT, UNIT, UNIT).xlsx());
        try (var workbook = Workbook.open(file)) {
            Contents.read(workbook, "a.xlsx", Sheets.all(), 2, findings, rows -> {});
        }
        assertThat(findings.list()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("exchange.problem.tooManyRows");
            assertThat(finding.row()).isEqualTo(4);
        });
    }

    @Test
    void the_same_mistake_a_thousand_times_is_told_once_more_with_the_number_of_the_others() {
        for (int i = 0; i < 1_500; i++) {
            findings.add(new Finding(Severity.ERROR, "S", i, "C", null, "exchange.problem.formula", List.of()));
        }
        assertThat(findings.list()).hasSize(1_001);
        assertThat(findings.list().getLast().args()).containsExactly(500);
        assertThat(findings.brokenRows()).isEqualTo(1_500);
    }

    @Test
    void the_template_can_be_read_back_and_has_nothing_to_say() throws Exception {
        var out = new ByteArrayOutputStream();
        Template.write(out);
        var contents = read(out.toByteArray(), "mau.xlsx");
        assertThat(findings.list()).isEmpty();
        assertThat(contents.sheets()).hasSize(Sheets.all().size());
        assertThat(contents.rows()).isZero();
    }

    @Test
    void the_template_offers_the_words_of_the_contract_in_drop_downs() throws Exception {
        var out = new ByteArrayOutputStream();
        Template.write(out);
        String units =
                new String(Books.unzip(out.toByteArray()).get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8);
        assertThat(units)
                .contains("<dataValidation sqref=\"D2:D5001\" type=\"list\"")
                .contains("$A$2:$A$7</formula1>");
    }

    private List<String> keys() {
        return findings.list().stream().map(Finding::key).toList();
    }

    /** Spreadsheet and CSV must say the same. */
    private Contents read(Books book) {
        var ofCsv = new Findings();
        try (var workbook = Workbook.open(Books.file(folder, book.csv()))) {
            Contents.read(workbook, "so.zip", Sheets.all(), 1_000, ofCsv, rows -> {});
        }
        var contents = read(book.xlsx(), "so.xlsx");
        assertThat(ofCsv.list()).isEqualTo(findings.list());
        return contents;
    }

    private Contents read(byte[] file, String name) {
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            return Contents.read(workbook, name, Sheets.all(), 1_000, findings, rows -> {});
        }
    }
}
