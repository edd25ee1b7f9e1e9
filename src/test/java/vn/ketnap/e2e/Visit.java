package vn.ketnap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.KetNapTest;

/** One person at one browser window; complains of every request that leaves the portal and of every script error. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    Visit(int port) {
        this(port, 1366, 768);
    }

    Visit(int port, int width, int height) {
        home = "http://127.0.0.1:" + port;
        context = Chromium.running().lend();
        page = context.newPage();
        page.setViewportSize(width, height);
        page.onRequest(request -> {
            if (!request.url().startsWith(home)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("left the portal: " + request.url());
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
    }

    Page page() {
        return page;
    }

    Visit signIn(String user) {
        return signIn(user, KetNapTest.DEMO_PASSWORD);
    }

    Visit signIn(String user, String password) {
        page.navigate(home + "/login");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        return this;
    }

    Visit open(String path) {
        page.navigate(home + path);
        return this;
    }

    /** Waits until the words stand on the page. */
    Visit sees(String words) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        page.getByText(words).first())
                .isVisible();
        return this;
    }

    /** What a person reads, chart and grid included. */
    String text() {
        return page.locator("body").innerText();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Keeps a picture below target/, for people. */
    Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        Chromium.running().giveBack(context);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
