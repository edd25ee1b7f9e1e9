package vn.ketnap.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/** The published meeting through the JSON door: listed, and its papers fetched in three shapes with the same figures. */
@KetNapTest
class ReviewApiTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_meeting_is_listed_as_the_contract_says() throws Exception {
        var body = new String(get("donvi", "/reviews?organization=TH-TX").body(), StandardCharsets.UTF_8);
        assertThat(body)
                .contains("\"kind\":\"MONTHLY\"")
                .contains("\"heldOn\":\"2023-08-01\"")
                .contains("\"cutOff\":\"2023-07-31\"")
                .containsPattern("\"frozenAt\":\"20\\d\\d-");
    }

    @Test
    void pdf_word_and_workbook_say_the_same() throws Exception {
        long id = meeting();
        var pdf = get("donvi", "/reviews/" + id + "/pack.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            says(new PDFTextStripper().getText(document));
        }
        var word = get("donvi", "/reviews/" + id + "/pack.docx").body();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(document)) {
            says(text.getText());
            assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("BÁO CÁO");
        }
        var book = get("donvi", "/reviews/" + id + "/pack.xlsx").body();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .startsWith("PL1", "PL2", "PL3", "PL4", "PL5", "PL6");
            var units = workbook.getFirstSheet().read();
            var total = units.stream()
                    .filter(row -> row.getCellAsString(1).orElse("").equals("Tổng số"))
                    .findFirst()
                    .orElseThrow();
            assertThat(total.getCellAsNumber(6))
                    .hasValueSatisfying(n -> assertThat(n.intValue()).isEqualTo(292));
        }
    }

    @Test
    void whoever_does_not_see_the_unit_does_not_see_its_papers() throws Exception {
        long id = meeting();
        assertThat(get("coso", "/reviews/" + id + "/pack.pdf").statusCode()).isEqualTo(404);
        assertThat(get("quantri", "/reviews/" + id + "/pack.pdf").statusCode()).isEqualTo(403);
        assertThat(get("donvi", "/reviews/999999/pack.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void papers_that_leave_are_in_the_log() throws Exception {
        long before = logged();
        get("lanhdao", "/reviews/" + meeting() + "/pack.xlsx");
        assertThat(logged()).isEqualTo(before + 1);
    }

    private long logged() {
        var count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'review.pack-fetched' AND username = 'lanhdao'",
                Long.class);
        return count == null ? 0 : count;
    }

    private static void says(String text) {
        assertThat(text.replace('\u00A0', ' ').replaceAll("\\s+", " "))
                .contains("Toàn Đảng bộ kết nạp 292 đảng viên")
                .contains("124 (42,5 %)", "168 (57,5 %)", "Đã cử 523", "528")
                .contains("8/8 (100 %)", "8/11 (73 %)", "6/10 (60 %)", "7/12 (58 %)")
                .contains("04/8/2023");
    }

    private long meeting() throws Exception {
        var body = new String(get("donvi", "/reviews?organization=TH-TX").body(), StandardCharsets.UTF_8);
        var id = Pattern.compile("\"id\":(\\d+)").matcher(body);
        assertThat(id.find()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private HttpResponse<byte[]> get(String user, String path) throws IOException, InterruptedException {
        var login = Base64.getEncoder()
                .encodeToString((user + ":" + KetNapTest.DEMO_PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Basic " + login)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
