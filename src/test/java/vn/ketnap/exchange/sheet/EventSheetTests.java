package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.exchange.Books.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ketnap.exchange.Books;
import vn.ketnap.exchange.workbook.Workbook;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.lineage.ReorganizeUnits;

class EventSheetTests {

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void an_event_names_an_old_and_a_new_unit_and_either_may_be_blank() {
        var contents = read(book().sheet(
                        "Sự kiện tổ chức",
                        "Loại sự kiện|Ngày hiệu lực|Mã đơn vị cũ|Mã đơn vị mới|Số đảng viên chuyển|Số văn bản|Ngày văn bản",
                        "sáp nhập vào|01/07/2025|A|B|12|5-QĐ/TU|20/06/2025",
                        "Giải thể|07/2025|C||||",
                        "Đổi tên|07/2025||B|||"));
        assertThat(findings.list()).isEmpty();
        var day = LocalDate.of(2025, 7, 1);
        assertThat(contents.sheets().getFirst().commands())
                .isEqualTo(List.of(
                        new ReorganizeUnits(
                                ReorganizationKind.ABSORB,
                                day,
                                List.of("A"),
                                List.of("B"),
                                12L,
                                "5-QĐ/TU",
                                LocalDate.of(2025, 6, 20)),
                        new ReorganizeUnits(
                                ReorganizationKind.DISSOLVE, day, List.of("C"), List.of(), null, null, null),
                        new ReorganizeUnits(
                                ReorganizationKind.RENAME, day, List.of("B"), List.of("B"), null, null, null)));
    }

    @Test
    void the_columns_of_both_units_must_be_there() {
        read(book().sheet("Sự kiện tổ chức", "Loại sự kiện|Ngày hiệu lực|Mã đơn vị cũ", "DISSOLVE|2025|A"));
        assertThat(findings.list()).extracting(Finding::key).containsExactly("exchange.problem.columnMissing");
    }

    private Contents read(Books book) {
        try (var workbook = Workbook.open(Books.file(folder, book.csv()))) {
            return Contents.read(workbook, "so.zip", Sheets.all(), 1_000, findings, rows -> {});
        }
    }
}
