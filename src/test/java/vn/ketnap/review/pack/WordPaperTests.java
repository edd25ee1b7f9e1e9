package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.Report.Bars;
import vn.ketnap.review.report.TestReports;

/** The Word file says what the report says, in the layout of its guidance, and can be worked on. */
class WordPaperTests {

    private static final Report REPORT = TestReports.of(4);

    @TempDir
    Path folder;

    @Test
    void every_sentence_stands_in_it_and_the_head_and_the_end_of_the_guidance() throws IOException {
        try (var document = document()) {
            var text = text(document);
            REPORT.sentences().forEach(sentence -> assertThat(text).contains(sentence.text()));
            assertThat(text).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", "-----", "DỰ THẢO", "TRƯỞNG BAN");
            assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("BÁO CÁO kết quả");
        }
    }

    @Test
    void the_report_is_upright_and_the_annexes_lie_with_the_margins_of_the_guidance() throws IOException {
        try (var document = document()) {
            var upright = document.getParagraphs().stream()
                    .map(XWPFParagraph::getCTP)
                    .filter(paragraph ->
                            paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                    .map(paragraph -> paragraph.getPPr().getSectPr())
                    .findFirst()
                    .orElseThrow();
            assertThat(upright.getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
            assertThat(upright.getPgMar().getLeft()).as("30 mm").isEqualTo(BigInteger.valueOf(1701));
            assertThat(upright.getPgMar().getRight()).as("15 mm").isEqualTo(BigInteger.valueOf(850));
            var lying = document.getDocument().getBody().getSectPr();
            assertThat(lying.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(upright.isSetTitlePg()).as("no number on the first page").isTrue();
            assertThat(document.getHeaderList())
                    .anyMatch(header -> header.getParagraphs().stream()
                            .anyMatch(paragraph -> paragraph.getCTP().xmlText().contains("PAGE")));
        }
    }

    @Test
    void each_annex_repeats_its_heads_splits_no_row_and_tells_all_its_lines() throws IOException {
        try (var document = document()) {
            var tables = document.getTables();
            for (var annex : REPORT.annexes()) {
                var heads = annex.table().columns().getLast().head();
                XWPFTable table = tables.stream()
                        .filter(one -> one.getRow(0)
                                        .getTableCells()
                                        .getLast()
                                        .getText()
                                        .endsWith(heads)
                                && one.getNumberOfRows() == annex.table().rows().size() + 1)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(annex.code()));
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
                assertThat(text(document)).contains(annex.name(), annex.title());
            }
        }
    }

    @Test
    void the_bars_are_a_chart_with_the_figures_of_the_report() throws IOException {
        var bars = REPORT.body().stream()
                .filter(Bars.class::isInstance)
                .map(Bars.class::cast)
                .findFirst()
                .orElseThrow();
        try (var document = document()) {
            var plot =
                    document.getCharts().getFirst().getCTChart().getPlotArea().getBarChartArray(0);
            assertThat(document.getCharts()).hasSize(1);
            assertThat(plot.sizeOfSerArray()).isEqualTo(3);
            var names = Arrays.stream(plot.getSerArray(0)
                            .getCat()
                            .getStrRef()
                            .getStrCache()
                            .getPtArray())
                    .map(point -> point.getV())
                    .toList();
            var done = Arrays.stream(plot.getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .getPtArray())
                    .map(point -> Double.valueOf(point.getV()))
                    .toList();
            assertThat(names)
                    .containsExactlyElementsOf(bars.bars().stream()
                            .map(bar -> bar.name() + " " + bar.label())
                            .toList());
            assertThat(done)
                    .containsExactlyElementsOf(
                            bars.bars().stream().map(Report.Bar::done).toList());
        }
    }

    @Test
    void libre_office_opens_it_with_the_same_figures() throws IOException, InterruptedException {
        assumeTrue(installed(), "LibreOffice is not installed here");
        var file = Files.write(folder.resolve("paper.docx"), WordPaper.of(REPORT));
        var converting = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(converting.waitFor(2, TimeUnit.MINUTES)).isTrue();
        try (var document = Loader.loadPDF(folder.resolve("paper.pdf").toFile())) {
            var text = new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
            assertThat(text).contains("kết nạp 28 đảng viên, đạt 28/16 (175 %)", "PHỤ LỤC 7", "DỰ THẢO");
        }
    }

    private static boolean installed() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    private static XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordPaper.of(REPORT)));
    }

    private static String text(XWPFDocument document) {
        var inTables = document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                + inTables;
    }
}
