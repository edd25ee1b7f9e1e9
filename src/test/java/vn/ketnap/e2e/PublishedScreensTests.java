package vn.ketnap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.cases.CasesTable;

/** Every line of the table of published cases that a person reads on a screen, read there by a browser. */
@KetNapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedScreensTests {

    @LocalServerPort
    int port;

    private Visit visit;

    @BeforeAll
    void signIn() {
        visit = new Visit(port, 1366, 2400).signIn("bantochuc");
        visit.page().waitForURL(address -> !address.contains("/login"));
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @TestFactory
    List<DynamicTest> what_is_published_is_shown() {
        Map<String, List<CasesTable.Line>> byScreen = new LinkedHashMap<>();
        for (var line : CasesTable.read()) {
            if (!line.screen().isBlank() && !line.shows().isBlank()) {
                byScreen.computeIfAbsent(line.screen(), screen -> new ArrayList<>())
                        .add(line);
            }
        }
        return byScreen.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())))
                .toList();
    }

    private void check(String screen, List<CasesTable.Line> lines) {
        visit.open(screen);
        visit.page()
                .waitForFunction(
                        "() => !document.querySelector('.loading') && document.querySelector('main, [role=main], .view')");
        var missing = new ArrayList<String>();
        String text = "";
        for (int look = 0; look < 20; look++) {
            text = plain(visit.text());
            missing.clear();
            for (var line : lines) {
                if (!text.contains(plain(line.shows()))) {
                    missing.add(line.row() + " " + line.story() + ": " + line.shows());
                }
            }
            if (missing.isEmpty()) {
                return;
            }
            visit.page().waitForTimeout(100);
        }
        assertThat(missing)
                .as("not on " + screen + ", where one reads: " + text)
                .isEmpty();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
