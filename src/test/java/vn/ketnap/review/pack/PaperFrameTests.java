package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.TestReports;

/** However many units there are and however long they are called: every letter stands inside the margins. */
class PaperFrameTests {

    private static final double MM = 72 / 25.4;
    private static final double RIGHT = 15 * MM;
    private static final double LEFT_OF_WIDE = 20 * MM;
    private static final double LEFT = 30 * MM;
    private static final double BOTTOM = 15 * MM;

    @ParameterizedTest
    @ValueSource(ints = {1, 37})
    void no_letter_stands_outside_the_frame(int units) throws IOException {
        var pdf = PdfPaper.of(TestReports.of(units));
        if (units == 37) {
            Files.write(Path.of("target", "paper-37.pdf"), pdf);
        }
        try (var document = Loader.loadPDF(pdf)) {
            var letters = new Letters();
            letters.read(document);
            assertThat(letters.outside).isEmpty();
            assertThat(letters.text).contains("PHỤ LỤC 7").contains("Tổng số").doesNotContain("#");
        }
    }

    @Test
    void an_annex_of_five_hundred_units_stays_in_the_frame_and_its_heads_stand_on_each_of_its_pages()
            throws IOException {
        try (var document = Loader.loadPDF(PdfPaper.of(longAnnex()))) {
            var letters = new Letters();
            letters.read(document);
            assertThat(letters.outside).isEmpty();
            assertThat(letters.text)
                    .contains("Đảng bộ xã Thử 500")
                    .contains("Tổng số")
                    .doesNotContain("#");
            int pages = 0;
            int heads = 0;
            for (var page : letters.pages) {
                pages += page.contains("Đảng bộ xã Thử") && page.contains("Rất chậm") && page.contains("/12") ? 1 : 0;
                heads += page.contains("Ghi chú") && page.contains("n/N") ? 1 : 0;
            }
            assertThat(heads).isGreaterThan(10);
            assertThat(pages).isGreaterThanOrEqualTo(heads - 1);
        }
    }

    /** The sentences and the annex by unit alone: charts, sheets and the other annexes are laid out above. */
    private static Report longAnnex() {
        var report = TestReports.of(500);
        return new Report(
                report.layout(),
                report.front(),
                report.draft(),
                report.body().stream()
                        .filter(block -> !(block instanceof Report.Bars))
                        .toList(),
                report.back(),
                report.notes(),
                List.of(),
                report.annexes().subList(0, 1));
    }

    /** Every letter with its place. */
    private static final class Letters extends PDFTextStripper {

        private final List<String> outside = new ArrayList<>();
        private final List<String> pages = new ArrayList<>();
        private String text = "";

        void read(PDDocument document) throws IOException {
            getText(document);
            text = String.join(" ", pages).replaceAll("\\s+", " ");
        }

        @Override
        protected void startPage(PDPage page) throws IOException {
            pages.add("");
            super.startPage(page);
        }

        @Override
        protected void writeString(String words, List<TextPosition> positions) throws IOException {
            for (var letter : positions) {
                var page = getCurrentPage().getMediaBox();
                double left = page.getWidth() > page.getHeight() ? LEFT_OF_WIDE : LEFT;
                boolean inside = letter.getXDirAdj() >= left - 1
                        && letter.getXDirAdj() + letter.getWidthDirAdj() <= page.getWidth() - RIGHT + 1.5
                        && letter.getYDirAdj() <= page.getHeight() - BOTTOM + 1
                        && letter.getYDirAdj() > 0;
                if (!inside && !letter.getUnicode().isBlank()) {
                    outside.add(words + " at " + letter.getXDirAdj() + "," + letter.getYDirAdj());
                }
            }
            pages.set(pages.size() - 1, pages.getLast() + words + "\n");
            super.writeString(words, positions);
        }
    }
}
