package vn.ketnap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.lineage.ReorganizeUnits;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;

/** From a unit of today to the ones it came from, in a browser. */
@KetNapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationJourneyTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(900_077);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @BeforeAll
    void reorganize() {
        asBoard();
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("W"),
                        commune("W-A", "W"),
                        commune("W-B", "W"),
                        commune("W-C", "W"),
                        branch("W-A-1", "W-A"),
                        branch("W-B-1", "W-B"),
                        since(commune("W-N", "W"), DAY)));
        lineage.reorganize(
                BOARD,
                IMPORT,
                Stream.of("W-A", "W-B")
                        .map(old -> new ReorganizeUnits(
                                ReorganizationKind.MERGE,
                                DAY,
                                List.of(old),
                                List.of("W-N"),
                                40L,
                                "7-QĐ/TU",
                                LocalDate.of(2025, 6, 20)))
                        .toList());
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    void takeBack() {
        asBoard();
        lineage.undo(BOARD, IMPORT);
        organizations.undoUnits(BOARD, IMPORT);
        SecurityContextHolder.clearContext();
    }

    @Test
    void one_follows_a_merger_back_and_the_tree_goes_back_in_time() {
        try (var visit = new Visit(port)) {
            visit.signIn("bantochuc").page().waitForURL(address -> !address.contains("/login"));
            visit.open("/to-chuc?don-vi=W-N&ngay=2025-08-01").sees("Hợp nhất").sees("7-QĐ/TU");
            visit.page().waitForTimeout(500);
            visit.picture("to-chuc");
            assertThat(visit.text()).contains("Unit W-A-1", "Unit W-B-1", "40 đảng viên chuyển");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.picture("to-chuc-in");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visit.find(".kn-words a").getByText("Unit W-A").first().click();
            visit.page().waitForURL(address -> address.contains("ngay=2025-06-30"));
            visit.sees("hiện nay Unit W-N tiếp nối");
            visit.page().waitForTimeout(500);
            assertThat(visit.find("vaadin-grid").innerText())
                    .contains("Unit W-A-1", "Unit W-C")
                    .doesNotContain("Unit W-N");
        }
        try (var narrow = new Visit(port, 390, 844)) {
            narrow.signIn("bantochuc").page().waitForURL(address -> !address.contains("/login"));
            narrow.open("/to-chuc?don-vi=W-N&ngay=2025-08-01").sees("Hợp nhất").picture("to-chuc-390");
        }
    }

    private static void asBoard() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
    }
}
