package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A browser's half of the conversation, without a browser: signs in, and goes from page to page as a click does. */
final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String home;
    private String token = "";
    private final String key;
    private final int screen;
    private int sync;
    private int sent;

    SignedIn(int port, String user, String password) throws IOException, InterruptedException {
        home = "http://localhost:" + port;
        post("/login", form(user, password, token(get("/login"))), "application/x-www-form-urlencoded");
        token = token(get("/"));
        var config = JSON.readTree(get("/?v-r=init&location=&query=")).get("appConfig");
        var state = config.get("uidl");
        screen = config.get("v-uiId").asInt();
        key = state.get("Vaadin-Security-Key").asString();
        sync = state.get("syncId").asInt();
        sent = state.get("clientId").asInt();
    }

    /** Goes to a page and waits for everything the server has to say of it. */
    void open(String route) throws IOException, InterruptedException {
        var parts = route.split("\\?", 2);
        var data = Map.of(
                "route", parts[0], "query", parts.length > 1 ? parts[1] : "", "appShellTitle", "", "trigger", "");
        var event = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", data);
        var body = Map.of("csrfToken", key, "rpc", new Object[] {event}, "syncId", sync, "clientId", sent);
        var answer = post("/?v-r=uidl&v-uiId=" + screen, JSON.writeValueAsString(body), "application/json");
        assertThat(answer).as(route).contains("\"changes\"");
        sync++;
        sent++;
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String form(String user, String password, String token) {
        return "username=%s&password=%s&_csrf=%s"
                .formatted(user, password, URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(home + path)));
    }

    private String post(String path, String body, String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
