package vn.ketnap.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.Visitor;

/** What programs are told of the published cases, beyond the figures of the papers. */
@KetNapTest
class InsightApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Test
    void a_band_that_a_bound_cannot_decide_is_none() {
        var own = get("/attainment?organization=LS-VQ&from=2022-01-01&to=2022-12-31&kind=CONGRESS")
                .get("own");
        assertThat(own.get("rate").isNull()).isFalse();
        assertThat(own.has("band")).isTrue();
        assertThat(own.get("band").isNull()).isTrue();
        assertThat(get("/attainment?organization=LS-VQ-AS&from=2023-01-01&to=2023-07-31")
                        .get("own")
                        .get("band")
                        .asString())
                .isEqualTo("ON_PACE");
    }

    @Test
    void what_was_handed_down_to_nobody_is_no_zero() {
        var given = get("/allocation?organization=LS-VQ&year=2023&kind=CONGRESS");
        assertThat(given.get("own").asInt()).isEqualTo(180);
        assertThat(given.get("sumOfChildren").isNull()).isTrue();
        assertThat(given.get("gap").isNull()).isTrue();
    }

    @Test
    void a_sum_tells_of_each_child_where_its_figure_was_read() {
        var figures = get("/explain?organization=TH&from=2023-01-01&to=2023-07-31")
                .get("admitted")
                .get("figures");
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(figure.get("note").asString("")).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quan van", "VAN  quan", "Quan Văn huyện", "van ls-vq"})
    void a_unit_is_found_by_its_words_in_any_order(String words) {
        var found = get("/organizations?q="
                + words.replace(" ", "%20").replace("ă", "%C4%83").replace("ệ", "%E1%BB%87"));
        assertThat(found.get("rows"))
                .extracting(row -> row.get("code").asString())
                .contains("LS-VQ");
        assertThat(get("/organizations?q=quan%20khong").get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/attainment, organization from to kind population dateBasis reading rounding decimals",
        "/explain, organization from to kind population dateBasis reading rounding decimals",
        "/allocation, organization year kind",
        "/stagnation, organization asOf years unit predecessors exempt page size",
        "/pipeline, organization from to",
        "/figures, organization metric from to",
        "/organizations, q parent code asOf page size"
    })
    void the_description_names_every_parameter_of_a_door(String door, String names) {
        var described = new HashSet<String>();
        operation(door, "get")
                .get("parameters")
                .forEach(parameter -> described.add(parameter.get("name").asString()));
        described.remove("Accept-Language");
        assertThat(described).isEqualTo(Set.of(names.split(" ", -1)));
    }

    @Test
    void the_description_says_which_parameters_are_needed() {
        for (var parameter : operation("/attainment", "get").get("parameters")) {
            var name = parameter.get("name").asString();
            assertThat(parameter.get("required").asBoolean())
                    .as(name)
                    .isEqualTo(List.of("organization", "from", "to").contains(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/attainment, get, 200 400 401 403 404",
        "/organizations, get, 200 400 401 403 404",
        "/imports, post, 200 400 401 403 413 415 422",
        "/imports/{id}, delete, 204 400 401 403 404 409"
    })
    void the_description_says_how_a_door_answers_and_refuses(String door, String method, String statuses) {
        var responses = operation(door, method).get("responses");
        assertThat(responses.propertyNames()).containsExactlyInAnyOrder(statuses.split(" ", -1));
        assertThat(responses.get("403").get("content").propertyNames()).containsExactly("application/problem+json");
    }

    @Test
    void the_description_names_the_bands_of_the_contract() {
        var bands = get("/openapi")
                .get("components")
                .get("schemas")
                .get("UnitProgress")
                .get("properties")
                .get("band")
                .get("enum");
        assertThat(bands)
                .extracting(JsonNode::asString)
                .containsExactly("NONE_YET", "VERY_SLOW", "SLOW", "ON_PACE", "DONE", "EXCEEDED");
    }

    private JsonNode operation(String door, String method) {
        return get("/openapi").get("paths").get("/api/v1" + door).get(method);
    }

    private JsonNode get(String path) {
        var answer = new Visitor(port).get("/api/v1" + path, Visitor.basic("bantochuc", KetNapTest.DEMO_PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
