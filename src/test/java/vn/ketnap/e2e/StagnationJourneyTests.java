package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** N is asked one year longer: who is in the register changes, and the address says so. */
@KetNapTest
class StagnationJourneyTests {

    private static final String NAMED = "1 chi bộ từ 4 năm chưa kết nạp";
    private static final String NOBODY = "Chưa chi bộ nào có tên ở mức 5 năm";
    private static final Pattern FIVE_YEARS = Pattern.compile(".*[?&]nam=5.*");

    @LocalServerPort
    int port;

    @Test
    void na_khan_stands_in_the_register_at_four_years_and_not_at_five() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").open("/chi-bo-chua-ket-nap?don-vi=LS&ngay=2023-08-04&nam=4");
            visit.sees(NAMED);
            assertThat(branch(visit)).isVisible();
            visit.picture("stagnation-four");

            visit.find("vaadin-select")
                    .filter(new Locator.FilterOptions().setHasText("4 năm"))
                    .click();
            visit.find("vaadin-select-item:visible").getByText("5 năm").click();
            visit.sees(NOBODY).picture("stagnation-five");
            assertThat(branch(visit)).hasCount(0);
            assertThat(visit.page()).hasURL(FIVE_YEARS);

            visit.page().reload();
            visit.sees(NOBODY);
            assertThat(visit.page()).hasURL(FIVE_YEARS);

            visit.page().goBack();
            visit.sees(NAMED);
            assertThat(branch(visit)).isVisible();
        }
    }

    private static Locator branch(Visit visit) {
        return visit.find("vaadin-grid a").getByText("Chi bộ thôn Nà Khàn");
    }
}
