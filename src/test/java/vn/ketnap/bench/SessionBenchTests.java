package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** Fifty people signed in and clicking, each on another page: how long a page takes, and what a session weighs. */
@KetNapTest
@Tag("bench")
class SessionBenchTests {

    private static final int PEOPLE = 50;
    private static final int CLICKS = 6;
    private static final long THINKING_MILLIS = 8_000;
    private static final List<String> PAGES = List.of(
            "tong-quan?don-vi=TH-TX",
            "chi-tieu-thuc-hien?don-vi=TH",
            "chi-bo-chua-ket-nap?don-vi=TQ",
            "don-vi/TH-TX",
            "ket-nap?don-vi=TH",
            "to-chuc");

    @LocalServerPort
    int port;

    @Test
    void fifty_people_clicking() throws Exception {
        var warm = new SignedIn(port, "bantochuc", KetNapTest.DEMO_PASSWORD);
        for (var page : PAGES) {
            warm.open(page);
        }
        long before = used();
        var people = new ArrayList<SignedIn>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new SignedIn(port, "bantochuc", KetNapTest.DEMO_PASSWORD));
        }
        var millis = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var work = new ArrayList<Callable<List<Double>>>();
            for (int i = 0; i < PEOPLE; i++) {
                int first = i;
                work.add(() -> clicks(people.get(first), first));
            }
            for (var done : threads.invokeAll(work)) {
                millis.addAll(done.get());
            }
        }
        double each = (used() - before) / 1e6 / PEOPLE;
        millis.sort(null);
        Stopwatch.note(String.format(
                Locale.ROOT,
                "| %d sessions, a click every %d s: median, 95th percentile; memory of a session | %.0f ms | %.0f ms | %.1f MB |",
                PEOPLE,
                THINKING_MILLIS / 1000,
                millis.get(millis.size() / 2),
                millis.get((int) (millis.size() * 0.95)),
                each));
        assertThat(millis).hasSize(PEOPLE * CLICKS);
    }

    private static List<Double> clicks(SignedIn person, int first) throws Exception {
        var millis = new ArrayList<Double>();
        Thread.sleep(THINKING_MILLIS * first / PEOPLE);
        for (int click = 0; click < CLICKS; click++) {
            long start = System.nanoTime();
            person.open(PAGES.get((first + click) % PAGES.size()));
            millis.add((System.nanoTime() - start) / 1e6);
            Thread.sleep(THINKING_MILLIS);
        }
        return millis;
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
