package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** From the province down to the branch and up again, as the leadership asks. */
@KetNapTest
class DrillDownJourneyTests {

    private static final String ELEVEN_MONTHS = "tu=2023-01-01&den=2023-11-30";

    @LocalServerPort
    int port;

    @Test
    void a_number_of_the_overview_is_followed_to_its_unit_to_its_source_and_back() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/tong-quan?don-vi=LS&" + ELEVEN_MONTHS);
            visit.sees("1 đơn vị chậm 21 người").picture("drill-overview");
            visit.find(".kn-progress a").getByText("Đảng bộ huyện Văn Quan").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/don-vi/LS-VQ\\?.*den=2023-11-30.*"));
            assertThat(visit.find("h1")).hasText("Đảng bộ huyện Văn Quan");

            visit.find("vaadin-button").getByText("Vì sao?").click();
            visit.sees("Vì sao ra số này?").sees("Báo Lạng Sơn").picture("drill-why");
            visit.find("vaadin-dialog vaadin-button").getByText("Đóng").click();
            assertThat(visit.page().getByText("Vì sao ra số này?")).isHidden();

            visit.find(".kn-way-up a").getByText("Đảng bộ tỉnh Lạng Sơn").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/don-vi/LS\\?.*den=2023-11-30.*"));
            assertThat(visit.find("h1")).hasText("Đảng bộ tỉnh Lạng Sơn");
        }
    }

    @Test
    void the_overview_goes_down_without_leaving_it() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/tong-quan?don-vi=LS&" + ELEVEN_MONTHS);
            visit.find("a[aria-label='Xem cấp dưới của Đảng bộ huyện Văn Quan']")
                    .click();
            assertThat(visit.find("h1")).hasText("Đảng bộ huyện Văn Quan");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/tong-quan\\?.*don-vi=LS-VQ.*"));
            assertThat(visit.find(".kn-progress")).containsText("Đảng bộ xã An Sơn");
        }
    }

    @Test
    void the_tree_opens_from_province_to_district_to_commune_to_branch() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/chi-tieu-thuc-hien?don-vi=LS&" + ELEVEN_MONTHS);
            assertThat(unit(visit, "Đảng bộ huyện Văn Quan")).isVisible();
            toggle(visit, "Đảng bộ tỉnh Lạng Sơn");
            assertThat(unit(visit, "Đảng bộ huyện Văn Quan")).isHidden();
            toggle(visit, "Đảng bộ tỉnh Lạng Sơn");
            assertThat(unit(visit, "Đảng bộ xã Tràng Các")).isHidden();
            toggle(visit, "Đảng bộ huyện Văn Quan");
            assertThat(unit(visit, "Chi bộ thôn Nà Khàn")).isHidden();
            toggle(visit, "Đảng bộ xã Tràng Các");
            assertThat(unit(visit, "Chi bộ thôn Nà Khàn")).isVisible();
            visit.picture("drill-tree");
            unit(visit, "Chi bộ thôn Nà Khàn").locator("a").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/don-vi/LS-VQ-TC-NK.*"));
        }
    }

    private static void toggle(Visit visit, String name) {
        unit(visit, name).locator("[part=toggle]").click();
    }

    private static Locator unit(Visit visit, String name) {
        return visit.find("vaadin-grid-tree-toggle").filter(new Locator.FilterOptions().setHasText(name));
    }
}
