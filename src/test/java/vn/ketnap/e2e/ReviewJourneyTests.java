package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/** A board holds a meeting: plans it, freezes the figures, decides, concludes, prints; its tasks open the next one. */
@KetNapTest
class ReviewJourneyTests {

    private static final String UNIT = "QT-TX";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    /** Other tests find no meeting of this town. */
    @AfterEach
    void nothingStays() {
        var ids = "(SELECT id FROM review_meeting WHERE organization_id IN"
                + " (SELECT organization_id FROM organization_version WHERE code = '" + UNIT + "'))";
        for (var table :
                List.of("review_task", "review_choice", "review_line", "review_sentence", "review_participant")) {
            jdbc.update("DELETE FROM " + table + " WHERE meeting_id IN " + ids);
        }
        jdbc.update("UPDATE review_meeting SET previous_id = NULL WHERE id IN (SELECT id FROM " + ids + " AS own)");
        jdbc.update("DELETE FROM review_meeting WHERE id IN (SELECT id FROM " + ids + " AS own)");
    }

    @Test
    void from_planning_to_the_tasks_that_open_the_next_meeting() throws IOException {
        try (var visit = new Visit(port)) {
            visit.signIn("bantochuc").open("/hoi-nghi?don-vi=" + UNIT);
            plan(visit, "kết quả phát triển đảng viên 9 tháng đầu năm 2023", "05/10/2023");
            visit.sees("Số liệu chưa chốt");
            button(visit, "Chốt số liệu").click();
            inDialog(visit, "Chốt số liệu");
            visit.sees("còn nguyên như khi chốt").picture("review-frozen");

            button(visit, "Nêu đơn vị khác").click();
            choose(visit, "Đơn vị", "thị xã Quảng Trị");
            fill(visit, "Lý do", "chủ động tạo nguồn trong trường học");
            inDialog(visit, "Ghi");
            visit.sees("chủ động tạo nguồn trong trường học");

            button(visit, "Giao nhiệm vụ").click();
            fill(visit, "Nhiệm vụ", "Rà soát nguồn trong doanh nghiệp ngoài Nhà nước");
            day(visit, "Hạn", "31/10/2023");
            inDialog(visit, "Ghi");
            visit.sees("Kết luận giao 1 nhiệm vụ").picture("review-concluded");
            print(visit);

            visit.open("/hoi-nghi?don-vi=" + UNIT);
            plan(visit, "kết quả phát triển đảng viên 10 tháng đầu năm 2023", "05/11/2023");
            visit.sees("Kỳ trước giao 1 nhiệm vụ: 0 xong, 1 quá hạn")
                    .sees("Rà soát nguồn trong doanh nghiệp ngoài Nhà nước")
                    .picture("review-next");
        }
    }

    private static void plan(Visit visit, String subject, String heldOn) {
        button(visit, "Lập hội nghị").click();
        fill(visit, "Nội dung báo cáo", subject);
        day(visit, "Ngày họp", heldOn);
        day(visit, "Số liệu từ ngày", "01/01/2023");
        day(visit, "Chốt đến ngày", "30/09/2023");
        inDialog(visit, "Ghi");
    }

    private static void print(Visit visit) throws IOException {
        visit.find("[aria-label='Lập: Tập tài liệu (PDF)']").click();
        var link = visit.find(".kn-review-papers a").getByText("Tải về");
        link.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        var download = visit.page().waitForDownload(link::click);
        var papers = Files.readAllBytes(download.path());
        Assertions.assertThat(new String(papers, 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    private static Locator button(Visit visit, String text) {
        return visit.find("vaadin-button:visible")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .first();
    }

    private static void inDialog(Visit visit, String text) {
        var dialog = visit.find("vaadin-dialog[opened]").last();
        dialog.locator("vaadin-button")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(visit.find("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void day(Visit visit, String label, String day) {
        fill(visit, label, day).press("Tab");
    }

    private static Locator fill(Visit visit, String label, String text) {
        var field = visit.find("vaadin-dialog[opened] input, vaadin-dialog[opened] textarea")
                .and(visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
        field.fill(text);
        return field;
    }

    private static void choose(Visit visit, String label, String name) {
        fill(visit, label, name);
        visit.find("vaadin-combo-box-item:visible").first().click();
    }
}
