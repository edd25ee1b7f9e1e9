package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/**
 * Every role at every JSON door, for units inside and outside its scope: out of scope and unknown are the same answer, to
 * the letter.
 */
@KetNapTest
class ApiMatrixTests {

    private static final List<String> DOORS = List.of(
            "/attainment?organization=%s&from=2023-01-01&to=2023-07-31",
            "/attainment?organization=%s&from=2023-01-01&to=2023-07-31&reading=AS_IT_IS",
            "/explain?organization=%s&from=2023-01-01&to=2023-07-31",
            "/allocation?organization=%s&year=2023&kind=ASSIGNED",
            "/stagnation?organization=%s&asOf=2023-10-01&years=3",
            "/figures?organization=%s&metric=ADMITTED&from=2023-01-01&to=2023-07-31",
            "/pipeline?organization=%s&from=2023-01-01&to=2023-07-31",
            "/reviews?organization=%s",
            "/organizations?parent=%s");

    @LocalServerPort
    int port;

    @TestFactory
    List<DynamicTest> every_role_at_every_door() {
        var tests = new ArrayList<DynamicTest>();
        Place.UNITS.forEach((user, units) ->
                units.forEach((place, code) -> DOORS.forEach(door -> tests.add(DynamicTest.dynamicTest(
                        user + " asks " + door.formatted(place), () -> check(user, place, code, door))))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> search_finds_only_what_the_scope_holds() {
        var tests = new ArrayList<DynamicTest>();
        Place.UNITS.forEach((user, units) ->
                units.forEach((place, code) -> tests.add(DynamicTest.dynamicTest(user + " searches " + place, () -> {
                    for (String by : List.of("q", "code")) {
                        var answer = get(user, "/organizations?" + by + "=" + code);
                        if (user.equals(Place.ADMINISTRATOR)) {
                            assertThat(answer.statusCode()).isEqualTo(403);
                        } else {
                            boolean found = answer.body().contains("\"code\":\"" + code + "\"");
                            assertThat(found).as(answer.body()).isEqualTo(place == Place.INSIDE);
                        }
                    }
                }))));
        return tests;
    }

    private void check(String user, Place place, String code, String door) throws Exception {
        var answer = get(user, door.formatted(code));
        if (user.equals(Place.ADMINISTRATOR)) {
            assertThat(answer.statusCode()).isEqualTo(403);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(place == Place.INSIDE ? 200 : 404);
        if (place != Place.INSIDE) {
            String unknown = get(user, door.formatted("KHONG-AI-BIET")).body();
            assertThat(answer.body().replace(code, "X")).isEqualTo(unknown.replace("KHONG-AI-BIET", "X"));
        }
    }

    @TestFactory
    List<DynamicTest> nobody_gets_in_without_signing_in() {
        return DOORS.stream()
                .map(door -> DynamicTest.dynamicTest(door, () -> {
                    var request = HttpRequest.newBuilder(address(door.formatted("TH-TX")))
                            .build();
                    assertThat(send(request).statusCode()).isEqualTo(401);
                }))
                .toList();
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        String login = user + ":" + KetNapTest.DEMO_PASSWORD;
        return send(HttpRequest.newBuilder(address(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
