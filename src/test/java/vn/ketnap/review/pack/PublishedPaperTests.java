package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.ExplanationQueries;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.ReportQueries;
import vn.ketnap.review.report.ReportTable;
import vn.ketnap.review.report.ReportTable.RowKind;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The papers of the one meeting an article has told of say what the article says. */
@KetNapTest
class PublishedPaperTests {

    @Autowired
    ReviewQueries meetings;

    @Autowired
    ReportQueries reports;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    ExplanationQueries explanations;

    @Test
    void the_article_of_tho_xuan_stands_in_the_paper() throws IOException {
        var pdf = PdfPaper.of(report());
        Files.write(Path.of("target", "tho-xuan.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Toàn Đảng bộ kết nạp 292 đảng viên")
                    .contains("khối xã, phường, thị trấn 124 (42,5 %)")
                    .contains("khối cơ quan, trường học 168 (57,5 %)")
                    .contains("Đã cử 523 quần chúng ưu tú")
                    .contains("mở 06 lớp")
                    .contains("Tổng công bố 523; cộng theo khối 528, chênh lệch −5")
                    .contains("Đảng bộ xã Quảng Phú 8/8 (100 %)")
                    .contains("Đảng bộ xã Xuân Bái 8/11 (73 %)")
                    .contains("Đảng bộ xã Xuân Hưng 6/10 (60 %)")
                    .contains("Đảng bộ xã Xuân Phú 6/10 (60 %)")
                    .contains("Đảng bộ xã Thuận Minh 7/12 (58 %)")
                    .contains("hoàn thành trước ngày 04/8/2023")
                    .contains("thanh niên sẵn sàng nhập ngũ 70 người, trong đó 20 người")
                    .contains("HUYỆN ỦY THỌ XUÂN")
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
                    .contains("DỰ THẢO");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("BÁO CÁO kết quả công tác");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .startsWith("I- ");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 70),
                        "png",
                        Path.of("target", "tho-xuan-" + (page + 1) + ".png").toFile());
            }
        }
    }

    @Test
    void page_numbers_stand_on_top_from_the_second_page_on() throws IOException {
        try (var document = Loader.loadPDF(PdfPaper.of(report()))) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                var first = stripper.getText(document)
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
                if (page == 1) {
                    assertThat(first).doesNotMatch("\\d+");
                } else {
                    assertThat(first).isEqualTo(String.valueOf(page));
                }
            }
        }
    }

    @Test
    void the_totals_are_those_of_the_screen() {
        var screen = attainment.load(
                OrgScope.everything(),
                AttainmentFilter.of(
                        "TH-TX", new Period(java.time.LocalDate.of(2023, 1, 1), java.time.LocalDate.of(2023, 7, 31))));
        var table = report().annexes().getFirst().table();
        assertThat(cell(table, RowKind.TOTAL, 0, 6))
                .isEqualTo(String.valueOf(
                        java.util.Objects.requireNonNull(screen.own().admitted())
                                .value()))
                .isEqualTo("292");
        assertThat(cell(table, RowKind.TOTAL, 0, 12)).isEqualTo("cộng khớp");
        assertThat(cell(table, RowKind.GROUP, 0, 6)).isEqualTo("124");
        assertThat(cell(table, RowKind.GROUP, 1, 6)).isEqualTo("168");
        assertThat(cell(table, RowKind.REST, 0, 6))
                .as("what the five named communes leave of the sector")
                .isEqualTo("89");
        assertThat(table.rows().stream()
                        .filter(row -> row.kind() == RowKind.LINE)
                        .mapToLong(row -> java.util.Objects.requireNonNull(
                                        row.cells().get(6).number())
                                .longValue())
                        .sum())
                .isEqualTo(screen.children().stream()
                        .mapToLong(child -> java.util.Objects.requireNonNull(child.admitted())
                                .value())
                        .sum());
    }

    @Test
    void each_figure_tells_where_it_comes_from_in_the_words_of_the_screen() {
        var filter = AttainmentFilter.of(
                "TH-TX-XH", new Period(java.time.LocalDate.of(2023, 1, 1), java.time.LocalDate.of(2023, 7, 31)));
        var screen = explanations.load(
                OrgScope.everything(),
                filter.printed(new vn.ketnap.insight.Rate.Printing(java.math.RoundingMode.HALF_UP, 0)),
                vn.ketnap.kit.Messages.VIETNAMESE);
        var methods = report().annexes().getLast();
        assertThat(methods.name()).isEqualTo("PHỤ LỤC 7");
        var line = methods.table().rows().stream()
                .filter(row -> row.cells().get(1).text().equals("Đảng bộ xã Xuân Hưng"))
                .findFirst()
                .orElseThrow();
        assertThat(line.cells().get(2).text())
                .isEqualTo(java.util.Objects.requireNonNull(screen.admitted()).text());
        assertThat(line.cells().get(3).text())
                .isEqualTo(java.util.Objects.requireNonNull(screen.rate()).text())
                .startsWith("60 % = 6/10 (");
        assertThat(methods.table().rows().stream()
                        .filter(row -> row.kind() == RowKind.LINE)
                        .map(row -> row.cells().get(1).text()))
                .contains(
                        "Đảng viên",
                        "Chỉ tiêu giao, đăng ký (mẫu số)",
                        "Kết nạp lũy kế (tử số)",
                        "Báo cáo có, chậm, thiếu",
                        "Sửa đổi",
                        "Làm tròn");
    }

    private static String cell(ReportTable table, RowKind kind, int nth, int column) {
        return table.rows().stream()
                .filter(row -> row.kind() == kind)
                .skip(nth)
                .findFirst()
                .orElseThrow()
                .cells()
                .get(column)
                .text();
    }

    private Report report() {
        ReviewMeeting meeting = meetings.ofUnit(OrgScope.everything(), "TH-TX").getFirst();
        return reports.report(OrgScope.everything(), meeting.id());
    }
}
