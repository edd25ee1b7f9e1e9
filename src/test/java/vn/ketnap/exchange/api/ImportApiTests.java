package vn.ketnap.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.exchange.Books.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.Books;

@KetNapTest
class ImportApiTests {

    private static final String UNITS = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    private final List<Long> standing = new ArrayList<>();

    private record Answer(int status, String type, JsonNode body) {}

    @AfterEach
    void takeBack() throws Exception {
        for (long id : standing.reversed()) {
            assertThat(delete("bantochuc", id).status()).isEqualTo(204);
        }
    }

    @Test
    void a_workbook_comes_in_and_is_taken_back() throws Exception {
        var answer = post("bantochuc", "", unit("AP-1").xlsx());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("id", "accepted", "rejected", "warnings", "problems");
        assertThat(answer.body().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.body().get("rejected").asInt()).isZero();
        long id = answer.body().get("id").asLong();
        assertThat(id).isPositive();
        assertThat(delete("bantochuc", id).status()).isEqualTo(204);
        assertThat(delete("bantochuc", id).status()).isEqualTo(409);
    }

    @Test
    void a_workbook_of_later_sheets_only_is_taken_with_a_warning_and_nothing_of_it() throws Exception {
        var later = book().sheet("Kế hoạch nguồn trường học", "Mã chi bộ|Họ tên", "A|B");
        var answer = post("bantochuc", "?dryRun=true", later.xlsx());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("accepted").asInt()).isZero();
        assertThat(answer.body().get("warnings").asInt()).isEqualTo(1);
        assertThat(answer.body().get("problems").get(0).get("message").asString())
                .contains("Kế hoạch nguồn trường học", "chưa hỗ trợ");
        assertThat(post("bantochuc", "", book().sheet("Nháp", "x").xlsx()).status())
                .isEqualTo(422);
    }

    @Test
    void a_version_within_one_that_stands_is_refused_with_both_periods() throws Exception {
        var header = UNITS + "|Đến ngày";
        var row = "AP-9|Đảng bộ tỉnh AP-9||PROVINCE|OTHER|";
        idOf(post(
                "bantochuc",
                "",
                book().sheet("Đơn vị", header, row + "01/01/2010|31/12/2014", row + "01/01/2015|")
                        .xlsx()));
        var within = post(
                "bantochuc",
                "",
                book().sheet("Đơn vị", header, row + "01/01/2013|31/12/2013").xlsx());
        assertThat(within.status()).isEqualTo(422);
        var problem = within.body().get("problems").get(0);
        assertThat(problem.get("key").asString()).isEqualTo("organization.problem.leavesHole");
        assertThat(problem.get("column").asString()).isEqualTo("Đến ngày");
        assertThat(problem.get("message").asString())
                .contains("AP-9", "01/01/2013", "31/12/2013", "01/01/2010–31/12/2014", "Hãy");
    }

    @Test
    void a_dry_run_writes_nothing_and_has_no_id() throws Exception {
        var answer = post("bantochuc", "?dryRun=true", unit("AP-2").csv());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("id").isNull()).isTrue();
        assertThat(answer.body().get("accepted").asInt()).isEqualTo(1);
        assertThat(post("bantochuc", "?dryRun=true", unit("AP-2").xlsx())
                        .body()
                        .get("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_refused_workbook_is_answered_with_every_problem_and_its_place() throws Exception {
        for (String query : List.of("", "?dryRun=true")) {
            var answer = post(
                    "bantochuc",
                    query,
                    unit("AP-3")
                            .sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "AP-3|31/02/2023|12abc")
                            .xlsx());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().get("id").isNull()).isTrue();
            assertThat(answer.body().get("accepted").asInt()).isZero();
            assertThat(answer.body().get("rejected").asInt()).isEqualTo(1);
            assertThat(answer.body().get("problems")).hasSize(2);
            var problem = answer.body().get("problems").get(1);
            assertThat(problem.propertyNames())
                    .containsExactlyInAnyOrder("severity", "sheet", "row", "column", "key", "message");
            assertThat(problem.get("severity").asString()).isEqualTo("ERROR");
            assertThat(problem.get("sheet").asString()).isEqualTo("Đảng viên");
            assertThat(problem.get("row").asInt()).isEqualTo(2);
            assertThat(problem.get("column").asString()).isEqualTo("Số đảng viên");
            assertThat(problem.get("key").asString()).isEqualTo("exchange.problem.notNumber");
            assertThat(problem.get("message").asString()).contains("12abc").contains("Hãy");
        }
    }

    @Test
    void what_is_no_workbook_is_answered_with_problem_details_in_vietnamese() throws Exception {
        for (byte[] file : List.of(
                "%PDF-1.7".getBytes(UTF_8),
                new byte[0],
                "PK\3\4cut".getBytes(UTF_8),
                Books.zip(java.util.Map.of("a.txt", new byte[1])))) {
            var answer = post("bantochuc", "", file);
            assertThat(answer.status()).isIn(400, 415);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.body().get("detail").asString()).contains("Hãy");
        }
    }

    @Test
    void a_request_without_a_file_names_what_is_missing() throws Exception {
        var empty = send(
                "bantochuc",
                HttpRequest.newBuilder(address(""))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n")));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body().get("detail").asString()).contains("file");
        var json = send(
                "bantochuc",
                HttpRequest.newBuilder(address(""))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(json.status()).isIn(400, 415);
        assertThat(post("bantochuc", "?dryRun=maybe", unit("AP-4").xlsx()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao", "kiemtoan", "quantri"})
    void who_may_not_import_is_refused(String user) throws Exception {
        assertThat(post(user, "", unit("AP-5").xlsx()).status()).isEqualTo(403);
        assertThat(post(user, "?dryRun=true", unit("AP-5").xlsx()).status()).isEqualTo(403);
        assertThat(delete(user, 1).status()).isEqualTo(403);
    }

    @Test
    void nobody_imports_without_signing_in() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address("")).POST(HttpRequest.BodyPublishers.noBody());
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_unit_board_imports_below_its_unit_and_no_roots() throws Exception {
        var below = book().sheet("Đơn vị", UNITS, "AP-6|Đảng bộ xã thử|TH-TX|BASE_ORGANIZATION|COMMUNE|2020");
        var answer = post("donvi", "", below.xlsx());
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        long id = answer.body().get("id").asLong();
        assertThat(delete("coso", id).status()).isEqualTo(404);
        assertThat(delete("donvi", id).status()).isEqualTo(204);
        var root = post("donvi", "", unit("AP-7").xlsx());
        assertThat(root.status()).isEqualTo(422);
        assertThat(root.body().get("problems").get(0).get("key").asString())
                .isEqualTo("organization.problem.rootNotAllowed");
        var outside = book().sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "LS-VQ|2022|10");
        var unknown = book().sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "ZZ-VQ|2022|10");
        assertThat(post("donvi", "", outside.xlsx()).body().toString().replace("LS-VQ", "ZZ-VQ"))
                .isEqualTo(post("donvi", "", unknown.xlsx()).body().toString());
    }

    @Test
    void an_import_nobody_made_is_not_found() throws Exception {
        assertThat(delete("bantochuc", 999_999_999).status()).isEqualTo(404);
        assertThat(send("bantochuc", HttpRequest.newBuilder(address("/abc")).DELETE())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_import_touched_by_a_later_one_stays() throws Exception {
        long first = idOf(post("bantochuc", "", unit("AP-8").xlsx()));
        long second = idOf(post(
                "bantochuc",
                "",
                unit("AP-8")
                        .sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "AP-8|2022|10")
                        .xlsx()));
        var answer = delete("bantochuc", first);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().get("detail").asString()).isNotBlank();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void a_published_rate_without_its_number_stands_alone() throws Exception {
        idOf(post(
                "bantochuc",
                "",
                unit("AP-9")
                        .sheet(
                                "Số liệu",
                                "Mã đơn vị|Chỉ số|Từ ngày|Đến ngày|Đối tượng|Giá trị|Tỷ lệ công bố",
                                "AP-9|ADMITTED|01/01/2023|30/06/2023|ALL||95,6 %")
                        .xlsx()));
        var asked = "http://127.0.0.1:" + port + "/api/v1/attainment?organization=AP-9&from=2023-01-01&to=2023-06-30";
        var own = send("bantochuc", HttpRequest.newBuilder(URI.create(asked)).GET())
                .body()
                .get("own");
        assertThat(own.get("admitted").isNull()).isTrue();
        assertThat(own.get("rate").isNull()).isTrue();
        assertThat(own.get("published").get("text").asString()).isEqualTo("95,6 %");
        assertThat(own.get("published").get("matches").asString()).isEqualTo("NONE");
    }

    private long idOf(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        long id = answer.body().get("id").asLong();
        standing.add(id);
        return id;
    }

    private static Books unit(String code) {
        return book().sheet("Đơn vị", UNITS, code + "|Đảng bộ tỉnh " + code + "||PROVINCE|OTHER|2010");
    }

    private Answer post(String user, String query, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"so.xlsx\"\r\n\r\n".getBytes(UTF_8));
        body.write(file);
        body.write("\r\n--x--\r\n".getBytes(UTF_8));
        return send(
                user,
                HttpRequest.newBuilder(address(query))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Answer delete(String user, long id) throws Exception {
        return send(user, HttpRequest.newBuilder(address("/" + id)).DELETE());
    }

    private URI address(String rest) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1/imports" + rest);
    }

    private static Answer send(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
        String login = user + ":" + KetNapTest.DEMO_PASSWORD;
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    body);
        }
    }
}
