package vn.ketnap.insight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** Every line of the table of published cases, asked through the API as the provincial board. */
@KetNapTest
class PublishedCasesApiTests {

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/published-cases.csv", numLinesToSkip = 1, encoding = "UTF-8", maxCharsPerColumn = 8192)
    void the_api_answers_as_published(String row, String story, String request, String path, String expected) {
        PublishedCase.check(row + " " + story, ANSWERS.computeIfAbsent(request, this::ask), path, expected);
    }

    private String ask(String request) {
        String login = "bantochuc:" + KetNapTest.DEMO_PASSWORD;
        var asked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1" + request.replace(" ", "%20")))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(request + " " + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
