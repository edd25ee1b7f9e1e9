package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/** How long a workbook of 10,000 rows takes from the file to the database, with all checks. */
@Tag("bench")
@KetNapTest
class ImportBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBenchmark.class);
    private static final int COMMUNES = 200;
    private static final int BRANCHES = 1_800;
    private static final int FIGURES = 8_000;

    @Autowired
    ImportService imports;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    @Test
    void ten_thousand_rows_come_in() throws Exception {
        var door = new TestImports(imports, jdbc, folder);
        byte[] xlsx = book().xlsx();
        byte[] csv = book().csv();
        timed("10,000 rows checked (xlsx, first time)", () -> door.check(xlsx));
        timed("10,000 rows checked (csv)", () -> door.check(csv));
        var report = timed("10,000 rows written (xlsx)", () -> door.commit(xlsx));
        assertThat(report.accepted()).isEqualTo(1 + COMMUNES + BRANCHES - 1 + FIGURES);
        timed("10,000 rows brought again", () -> door.commit(csv));
        timed("both taken back", () -> {
            try {
                door.end();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return "";
        });
    }

    private static Books book() {
        var units = new ArrayList<>(List.of(SmallBook.UNITS, "IB|Đảng bộ tỉnh đo||PROVINCE|OTHER|2010"));
        IntStream.range(0, COMMUNES)
                .mapToObj(i -> "IB-" + i + "|Đảng bộ xã " + i + "|IB|BASE_ORGANIZATION|COMMUNE|2010")
                .forEach(units::add);
        IntStream.range(1, BRANCHES)
                .mapToObj(i -> "IB-%d-%d|Chi bộ thôn %d|IB-%d|BRANCH|RESIDENTIAL|2010"
                        .formatted(i % COMMUNES, i, i, i % COMMUNES))
                .forEach(units::add);
        var figures = new ArrayList<>(List.of(SmallBook.FIGURES));
        IntStream.range(0, FIGURES)
                .mapToObj(i -> "IB-%d-%d|Kết nạp|01/01/%d|31/12/%d|Tất cả|%d"
                        .formatted(
                                (1 + i % (BRANCHES - 1)) % COMMUNES,
                                1 + i % (BRANCHES - 1),
                                2019 + i / (BRANCHES - 1),
                                2019 + i / (BRANCHES - 1),
                                i % 7))
                .forEach(figures::add);
        return Books.book()
                .sheet("Đơn vị", units.toArray(String[]::new))
                .sheet("Số liệu", figures.toArray(String[]::new));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        LOG.info("{}: {} ms", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
