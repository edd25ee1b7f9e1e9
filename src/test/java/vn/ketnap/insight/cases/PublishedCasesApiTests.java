package vn.ketnap.insight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** Every line of the table of published cases, asked through the API as the provincial board. */
@KetNapTest
class PublishedCasesApiTests {

    @LocalServerPort
    int port;

    @TestFactory
    List<DynamicTest> the_api_answers_as_published() {
        Map<String, String> answers = new HashMap<>();
        return CasesTable.read().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.row() + ": " + line.story(),
                        () -> PublishedCase.check(
                                line.story(),
                                answers.computeIfAbsent(line.request(), this::ask),
                                line.path(),
                                line.expected())))
                .toList();
    }

    private String ask(String request) {
        String login = "bantochuc:" + KetNapTest.DEMO_PASSWORD;
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + request))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(request + " " + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
