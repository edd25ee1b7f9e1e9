package vn.ketnap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
import vn.ketnap.shared.Problem.Severity;

/**
 * One small district through the same door as everybody's, beside the published cases; with the sheets whose doors are
 * still to come, so that each is tried as soon as it is understood.
 */
@KetNapTest
class SampleImportTests {

    @Autowired
    ImportService imports;

    @TempDir
    Path folder;

    @Test
    void every_sheet_passes_the_importers_own_check() throws IOException {
        var report = check();
        assertThat(report.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(report.sheets()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void its_warnings_are_few_and_wanted() throws IOException {
        var keys = check().problems().stream()
                .collect(Collectors.groupingBy(problem -> problem.key(), Collectors.counting()));
        assertThat(keys.keySet())
                .isSubsetOf(
                        "exchange.problem.laterSheet",
                        "quota.problem.unusual",
                        "figure.problem.shrinks",
                        "figure.problem.sectorsDiffer");
        assertThat(keys.values()).allSatisfy(count -> assertThat(count).isLessThan(20));
    }

    private ImportReport check() throws IOException {
        var portal = SystemActors.firstStart();
        var file = folder.resolve("small.zip");
        try (var out = Files.newOutputStream(file)) {
            SampleWorkbook.write(out, SampleProvince.SEED, Scale.SMALL, Sheets.WITH_REGISTER);
        }
        return SystemActors.as(portal, () -> imports.check(portal, "small.zip", file, ImportProgress.UNWATCHED));
    }
}
