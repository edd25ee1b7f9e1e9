package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.ketnap.review.report.TestReports;

/** How long the papers of a meeting take to be laid out, with all annexes and a sheet for each unit that lags. */
@Tag("bench")
class PaperBenchTests {

    private static final Path TOLD = Path.of("target", "bench-papers.md");

    @Test
    void papers_of_thirty_and_of_a_hundred_and_fifty_units() throws IOException {
        Files.deleteIfExists(TOLD);
        made(PackFormat.PDF, 30);
        assertThat(made(PackFormat.PDF, 30)).isLessThan(Duration.ofSeconds(10));
        assertThat(made(PackFormat.PDF, 150)).isLessThan(Duration.ofSeconds(60));
        made(PackFormat.DOCX, 150);
        made(PackFormat.XLSX, 150);
    }

    private static Duration made(PackFormat format, int units) throws IOException {
        long begun = System.nanoTime();
        var content = format.render(TestReports.of(units));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        int pages = 0;
        if (format == PackFormat.PDF) {
            try (var document = Loader.loadPDF(content)) {
                pages = document.getNumberOfPages();
            }
        }
        Files.writeString(
                TOLD,
                String.format(
                        Locale.ROOT,
                        "| %s, %d units, %d pages | %.1f s | %d KB |%n",
                        format,
                        units,
                        pages,
                        took.toMillis() / 1000.0,
                        content.length / 1024),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return took;
    }
}
