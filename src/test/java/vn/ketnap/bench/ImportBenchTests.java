package vn.ketnap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.exchange.ImportProgress;
import vn.ketnap.exchange.ImportService;

/** Ten thousand rows in, with all checks: 400 units and 9,600 monthly figures. */
@KetNapTest
@Tag("bench")
class ImportBenchTests {

    private static final int UNITS = 400;
    private static final int MONTHS = 24;

    @Autowired
    ImportService imports;

    @TempDir
    Path folder;

    @Test
    void ten_thousand_rows() throws Exception {
        var file = workbook();
        double millis = Stopwatch.time(
                "workbook of 10,000 rows: read, check, write, roll back",
                1,
                3,
                () -> SystemActors.as(
                        SystemActors.firstStart(),
                        () -> imports.check(SystemActors.firstStart(), "bench.zip", file, ImportProgress.UNWATCHED)));
        Stopwatch.note(String.format(Locale.ROOT, "rows a second: %.0f", UNITS * (MONTHS + 1) / millis * 1000));
    }

    private Path workbook() throws IOException {
        var random = new Random(7);
        var units = new StringBuilder("Mã,Tên,Mã cấp trên,Loại,Lĩnh vực,Từ ngày\n");
        var figures = new StringBuilder("Mã đơn vị,Chỉ số,Từ ngày,Đến ngày,Đối tượng,Giá trị\n");
        units.append("ZB,Đảng bộ tỉnh Thử Tải,,PROVINCE,OTHER,01/01/2010\n");
        for (int unit = 1; unit < UNITS; unit++) {
            units.append("ZB-%d,Đảng bộ xã số %d,ZB,BASE_ORGANIZATION,COMMUNE,01/01/2010%n".formatted(unit, unit));
            for (int month = 0; month < MONTHS; month++) {
                var first = java.time.LocalDate.of(2022, 1, 1).plusMonths(month);
                figures.append("ZB-%d,ADMITTED,%s,%s,ALL,%d%n"
                        .formatted(unit, day(first), day(first.plusMonths(1).minusDays(1)), random.nextInt(5)));
            }
        }
        var file = folder.resolve("bench.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "Đơn vị.csv", units);
            entry(zip, "Số liệu.csv", figures);
        }
        return file;
    }

    private static String day(java.time.LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static void entry(ZipOutputStream zip, String name, CharSequence text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
