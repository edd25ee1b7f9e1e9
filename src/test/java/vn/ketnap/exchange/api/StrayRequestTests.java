package vn.ketnap.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.Visitor;

/** What no door takes is refused as a program understands it, never by a page. */
@KetNapTest
class StrayRequestTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nope, 404",
        "GET, /api/v1/reviews?organization=NOPE, 404",
        "GET, /api/v1/reviews/999999/pack.pdf, 404",
        "GET, /api/v1/reviews/1/pack.exe, 404",
        "GET, /api/v1/attainment/, 404",
        "POST, /api/v1/nope, 404",
        "GET, /api/v1, 404",
        "GET, /api/, 404",
        "GET, /api, 404",
        "GET, /api/v2/attainment, 404",
        "GET, /api/swagger-ui/nope, 404",
        "POST, /api/v1/attainment, 405",
        "GET, /api/v1/imports/99999, 405",
        "PUT, /api/v1/imports, 405",
        "POST, /api/v1/imports, 415",
        "GET, /api/v1//attainment, 400"
    })
    void somebody_signed_in_is_told_what_is_wrong_and_how_it_is_mended(String method, String path, int status) {
        for (String accept : new String[] {"*/*", "application/json", "text/html"}) {
            refused(send(method, path, accept, "bantochuc"), status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nope", "/api", "/api/v1/imports/99999", "/api/v1/reviews/1/pack.pdf"})
    void a_stranger_is_told_to_sign_in(String path) {
        refused(send("GET", path, "text/html", null), 401);
        refused(send("POST", path, "*/*", null), 401);
    }

    @Test
    void the_wrong_method_is_told_with_the_right_one() {
        var answer = send("POST", "/api/v1/attainment", "*/*", "kiemtoan");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(answer.body()).contains("POST").contains("Hãy dùng GET");
    }

    @Test
    void the_wrong_content_is_told_with_the_right_one() {
        assertThat(send("POST", "/api/v1/imports", "*/*", "bantochuc").body())
                .contains("application/json")
                .contains("Hãy gửi multipart/form-data");
    }

    @Test
    void refusals_of_a_door_have_a_type_too() {
        refused(send("GET", "/api/v1/organizations?parent=NOPE", "*/*", "bantochuc"), 404);
        refused(send("GET", "/api/v1/attainment", "*/*", "bantochuc"), 400);
        refused(send("DELETE", "/api/v1/imports/999999999", "*/*", "bantochuc"), 404);
    }

    @Test
    void the_pages_that_describe_the_doors_stay() {
        assertThat(send("GET", "/api/docs", "text/html", null).statusCode()).isIn(200, 302);
        assertThat(send("GET", "/api/swagger-ui/index.html", "text/html", null).body())
                .contains("Swagger UI");
        assertThat(send("GET", "/api/v1/openapi", "*/*", null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/api/v1/openapi/swagger-config", "*/*", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_door_still_gets_the_screens() {
        var page = send("GET", "/khong-co-trang-nay", "text/html", null);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).doesNotContain("problem");
        assertThat(send("GET", "/apis", "text/html", null)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .doesNotContain("problem");
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .doesNotContain("!exchange")
                .doesNotContain("!access");
        assertThat(problem.has("timestamp")).isFalse();
    }

    private HttpResponse<String> send(String method, String path, String accept, @Nullable String user) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        if (user != null) {
            Visitor.basic(user, KetNapTest.DEMO_PASSWORD).forEach(request::header);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
