package vn.ketnap.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.bench.Stopwatch;

/** How long a page takes to stand in Chromium, beside an empty view in the same run, one after the other. */
@KetNapTest
@Tag("bench")
class PageBenchTests {

    private static final int WARM_UPS = 5;
    private static final int RUNS = 25;

    @LocalServerPort
    int port;

    @Test
    void pages_beside_an_empty_view() {
        try (var visit = new Visit(port)) {
            visit.signIn("lanhdao").sees("Tổng quan");
            compare(visit, "/tong-quan?don-vi=TH-TX&tu=2023-01-01&den=2023-07-31", "svg.apexcharts-svg");
            compare(visit, "/don-vi/TH-TX?tu=2023-01-01&den=2023-07-31", "svg.apexcharts-svg");
            compare(visit, "/chi-tieu-thuc-hien?don-vi=TH-TX&tu=2023-01-01&den=2023-07-31", "vaadin-grid-cell-content");
        }
    }

    private static void compare(Visit visit, String path, String mark) {
        var empty = new ArrayList<Double>();
        var page = new ArrayList<Double>();
        for (int run = -WARM_UPS; run < RUNS; run++) {
            double without = millis(visit, "/bench-empty", ".bench-word");
            double with = millis(visit, path, mark);
            if (run >= 0) {
                empty.add(without);
                page.add(with);
            }
        }
        double least = median(empty);
        double taken = median(page);
        Stopwatch.note(String.format(
                Locale.ROOT,
                "| page %s stands, beside an empty view | %.0f ms | %.0f ms | ratio %.2f |",
                path.replaceAll("\\?.*", ""),
                taken,
                least,
                taken / least));
    }

    /** From the start of the navigation until the mark is visible, by the browser's own clock. */
    private static double millis(Visit visit, String path, String mark) {
        visit.open(path);
        visit.page().waitForSelector(mark, new Page.WaitForSelectorOptions().setTimeout(30_000));
        return ((Number) visit.page().evaluate("() => performance.now()")).doubleValue();
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
