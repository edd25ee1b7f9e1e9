package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.exchange.ImportProgress;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.sample.province.SampleWorkbook;
import vn.ketnap.sample.province.SampleWorkbook.Sheets;
import vn.ketnap.sample.province.Scale;

/** The sample province in full: made, and through the whole door. */
@KetNapTest
@Tag("bench")
class SampleBenchTests {

    @Autowired
    ImportService imports;

    @TempDir
    Path folder;

    @Test
    void the_whole_province() throws Exception {
        var file = folder.resolve("sample.zip");
        Stopwatch.time("sample province: workbook with register made", 1, 3, () -> write(file));
        double millis = Stopwatch.time("sample province: read, check, write, roll back", 0, 1, () -> check(file));
        var report = check(file);
        Stopwatch.note(String.format(
                Locale.ROOT,
                "%d rows, %d warnings, rows a second: %.0f",
                report.rows(),
                report.warnings(),
                report.rows() / millis * 1000));
        assertThat(report.refused()).isFalse();
        assertThat(report.warnings()).isLessThan(500);
    }

    private static Path write(Path file) {
        try (var out = Files.newOutputStream(file)) {
            SampleWorkbook.write(out, 2026, Scale.FULL, Sheets.WITH_REGISTER);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport check(Path file) {
        var portal = SystemActors.firstStart();
        return SystemActors.as(portal, () -> imports.check(portal, "sample.zip", file, ImportProgress.UNWATCHED));
    }
}
