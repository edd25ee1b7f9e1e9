package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** Ctrl+K, a few letters without accents, Enter: the keyboard alone leads to a unit, and only to one's own. */
@KetNapTest
class SearchJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void a_branch_is_found_without_accents_and_opened_by_the_keyboard() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/tong-quan?don-vi=LS").sees("Kết nạp so với chỉ tiêu");
            search(visit, "thon na khan");
            assertThat(found(visit, "Chi bộ thôn Nà Khàn")).isVisible();
            visit.picture("search-found");
            visit.page().keyboard().press("ArrowDown");
            visit.page().keyboard().press("Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/don-vi/LS-VQ-TC-NK.*"));
            assertThat(visit.find("h1")).hasText("Chi bộ thôn Nà Khàn");

            search(visit, "tho xuan");
            visit.page().keyboard().press("Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/don-vi/TH-TX.*"));
            assertThat(visit.find("h1")).hasText("Đảng bộ huyện Thọ Xuân");
        }
    }

    @Test
    void a_base_committee_finds_itself_and_nobody_else() {
        try (var visit = new Visit(port)) {
            visit.signIn("coso").open("/tong-quan").sees("Đảng bộ xã An Sơn");
            search(visit, "dang bo");
            assertThat(found(visit, "Đảng bộ xã An Sơn")).isVisible();
            assertThat(visit.find("vaadin-combo-box-item:visible")).hasCount(1);

            visit.page().keyboard().press("Control+a");
            visit.page().keyboard().type("tho xuan");
            assertThat(visit.find("vaadin-combo-box-item:visible")).hasCount(0);
            visit.page().keyboard().press("Enter");
            assertThat(visit.find("vaadin-combo-box input")).hasValue("tho xuan");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/tong-quan"));
        }
    }

    @Test
    void who_sees_no_figures_has_no_search_of_units() {
        try (var visit = new Visit(port)) {
            visit.signIn("quantri").sees("Tài khoản, quyền và nhật ký của hệ thống");
            assertThat(visit.page().getByText("Ctrl K")).isHidden();
        }
    }

    private static void search(Visit visit, String text) {
        assertThat(visit.find("vaadin-combo-box")).hasCount(0); // an earlier search has closed
        visit.page().keyboard().press("Control+k");
        assertThat(visit.find("vaadin-combo-box input")).isFocused();
        visit.page().keyboard().type(text);
    }

    private static Locator found(Visit visit, String name) {
        return visit.find("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
