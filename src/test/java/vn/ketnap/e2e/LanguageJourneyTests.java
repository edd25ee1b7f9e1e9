package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** The other language is one click away, stays, and leads back; figures and dates follow it. */
@KetNapTest
class LanguageJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void english_is_chosen_stays_and_is_left_again() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/don-vi/LS-VQ?tu=2023-01-01&den=2023-08-04");
            speaksVietnamese(visit);

            choose(visit, "English");
            speaksEnglish(visit);
            visit.picture("language-english");
            visit.page().reload();
            speaksEnglish(visit);
            visit.open("/chi-tieu-thuc-hien").sees("Targets and results");

            visit.open("/don-vi/LS-VQ?tu=2023-01-01&den=2023-08-04");
            choose(visit, "Tiếng Việt");
            speaksVietnamese(visit);
            visit.page().reload();
            speaksVietnamese(visit);
        }
    }

    private static void speaksVietnamese(Visit visit) {
        visit.sees("Kết nạp so với chỉ tiêu").sees("47,8\u00a0%").sees("chốt 04/08/2023");
        assertThat(visit.find(".kn-facts")).containsText("≥\u00a04.800");
        assertThat(visit.find("html")).hasAttribute("lang", "vi");
    }

    private static void speaksEnglish(Visit visit) {
        visit.sees("Admitted against target").sees("47.8%").sees("as of 4 Aug 2023");
        assertThat(visit.find(".kn-facts")).containsText("≥\u00a04,800");
        assertThat(visit.find("html")).hasAttribute("lang", "en");
    }

    private static void choose(Visit visit, String language) {
        visit.find(".kn-user-menu vaadin-menu-bar-button").first().click();
        visit.find("vaadin-menu-bar-item").getByText(language).click();
    }
}
