package vn.ketnap.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Chromium for all journeys of a run: the one of the system, else the one the driver fetched. It ends with the run: the
 * driver closes it when nobody speaks to it any more.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static Chromium running;

    private final Browser browser;
    private final Deque<BrowserContext> free = new ArrayDeque<>();

    static Chromium running() {
        if (running == null) {
            running = new Chromium();
        }
        return running;
    }

    private Chromium() {
        var system = onPath();
        Map<String, String> environment = new HashMap<>(System.getenv());
        system.ifPresent(found -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        system.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own, in which nobody is signed in; what was loaded in it once need not be loaded again. */
    BrowserContext lend() {
        return free.isEmpty()
                ? browser.newContext(
                        new Browser.NewContextOptions().setLocale("vi-VN").setReducedMotion(ReducedMotion.REDUCE))
                : free.pop();
    }

    /** Takes a window back and forgets who sat at it. */
    void giveBack(BrowserContext window) {
        window.pages().forEach(page -> {
            page.evaluate(
                    "() => { if (location.protocol === 'http:') { localStorage.clear(); sessionStorage.clear(); } }");
            page.close();
        });
        window.clearCookies();
        free.push(window);
    }
}
