package vn.ketnap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody outside, with a browser's cookies, who follows no redirect. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    /** A visitor who has never been here. */
    public Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Header of a program that sends name and password with each request. */
    public static Map<String, String> basic(String username, String password) {
        var both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Fills in the sign-in form. */
    public HttpResponse<String> signIn(String username, String password) {
        return signIn(username, password, Map.of());
    }

    HttpResponse<String> signIn(String username, String password, Map<String, String> headers) {
        var form = "username=" + encode(username) + "&password=" + encode(password);
        var request = request("/login", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(request);
    }

    /** Asks for a page or a resource. */
    public HttpResponse<String> get(String path) {
        return get(path, Map.of());
    }

    /** Asks for a page or a resource. */
    public HttpResponse<String> get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    /** Sends an empty body. */
    public HttpResponse<String> post(String path, Map<String, String> headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    /** The anti-forgery token of the session, as the page carries it. */
    public Map<String, String> antiForgery() {
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(get("/login").body());
        return token.find() ? Map.of("X-CSRF-TOKEN", token.group(1)) : Map.of();
    }

    String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
