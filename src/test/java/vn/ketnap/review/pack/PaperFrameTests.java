package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.review.report.TestReports;

/** However many units there are and however long they are called: every letter stands inside the margins. */
class PaperFrameTests {

    private static final double MM = 72 / 25.4;
    private static final double RIGHT = 15 * MM;
    private static final double LEFT_OF_WIDE = 20 * MM;
    private static final double LEFT = 30 * MM;
    private static final double BOTTOM = 15 * MM;

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 500})
    void no_letter_stands_outside_the_frame(int units) throws IOException {
        var pdf = PdfPaper.of(TestReports.of(units));
        if (units == 37) {
            java.nio.file.Files.write(java.nio.file.Path.of("target", "paper-37.pdf"), pdf);
        }
        try (var document = Loader.loadPDF(pdf)) {
            var letters = new Letters();
            letters.read(document);
            assertThat(letters.outside).isEmpty();
            assertThat(letters.text).contains("PHỤ LỤC 6").contains("Tổng số").doesNotContain("#");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500})
    void the_heads_of_a_long_annex_stand_on_each_of_its_pages(int units) throws IOException {
        try (var document = Loader.loadPDF(PdfPaper.of(TestReports.of(units)))) {
            int pages = 0;
            int heads = 0;
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                pages += text.contains("Đảng bộ xã Thử") && text.contains("Rất chậm") && text.contains("/12") ? 1 : 0;
                heads += text.contains("Ghi chú") && text.contains("n/N") ? 1 : 0;
            }
            assertThat(heads).isGreaterThan(10);
            assertThat(pages).isGreaterThanOrEqualTo(heads - 1);
        }
    }

    /** Every letter with its place. */
    private static final class Letters extends PDFTextStripper {

        private final List<String> outside = new ArrayList<>();
        private String text = "";

        void read(PDDocument document) throws IOException {
            text = getText(document).replaceAll("\\s+", " ");
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
            super.writeString(words, positions);
        }
    }
}
