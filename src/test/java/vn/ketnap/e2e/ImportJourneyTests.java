package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.Books;

/** A workbook on its way through the screen, as a person of the board sends it. */
@KetNapTest
class ImportJourneyTests {

    private static final String UNITS = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Test
    void a_workbook_is_checked_mended_written_and_taken_back() throws Exception {
        try (var visit = new Visit(port)) {
            visit.signIn("bantochuc").open("/nhap-xuat").sees("Chọn sổ dữ liệu để kiểm tra");
            visit.picture("import-empty");
            Download template = visit.page()
                    .waitForDownload(() ->
                            visit.find(".kn-header-actions a.kn-export").first().click());
            assertThat(Files.size(template.path())).isPositive();

            send(visit, "sai.xlsx", book("12abc"));
            visit.sees("Sổ dữ liệu còn lỗi, chưa ghi được").sees("12abc").picture("import-refused");
            assertThat(button(visit, "Ghi vào hệ thống")).isDisabled();
            Download problems = visit.page()
                    .waitForDownload(() ->
                            visit.find(".kn-filter-action a.kn-export").last().click());
            assertThat(problems.suggestedFilename()).endsWith(".xlsx");

            button(visit, "Chọn tệp khác").click();
            send(visit, "dung.xlsx", book("480"));
            visit.sees("Sổ dữ liệu ghi được").picture("import-ready");
            button(visit, "Ghi vào hệ thống").click();
            visit.sees("Đã ghi sổ dữ liệu vào hệ thống").picture("import-done");

            button(visit, "Chọn tệp khác").click();
            send(visit, "lai.xlsx", book("500"));
            visit.sees("Những số sẽ thay đổi").picture("import-changes");
            button(visit, "Chọn tệp khác").click();

            visit.find("vaadin-button[aria-label='Hoàn tác dung.xlsx']").click();
            visit.sees("Hoàn tác lần nhập này?");
            visit.find("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                    .click();
            visit.sees("Đã hoàn tác").picture("import-undone");
        }
    }

    @Test
    void what_is_no_workbook_is_told() {
        try (var visit = new Visit(port)) {
            visit.signIn("donvi").open("/nhap-xuat").sees("Lịch sử nhập");
            send(visit, "anh.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
            visit.sees("Không đọc được anh.xlsx")
                    .sees("Tệp không phải là sổ dữ liệu")
                    .picture("import-unreadable");
            button(visit, "Chọn tệp khác").click();
            visit.sees("Chọn sổ dữ liệu để kiểm tra");
        }
    }

    @Test
    void who_may_not_import_does_not_find_the_screen() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/nhap-xuat").sees("Không được phép");
        }
    }

    private static byte[] book(String members) {
        return Books.book()
                .sheet("Đơn vị", UNITS, "EJ|Đảng bộ tỉnh thử màn hình||PROVINCE|OTHER|2010")
                .sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "EJ|12/2022|" + members)
                .xlsx();
    }

    private static void send(Visit visit, String name, byte[] content) {
        visit.find("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
    }

    private static Locator button(Visit visit, String text) {
        return visit.find("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }
}
