package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.figure.FigureCheckQueries;
import vn.ketnap.figure.FigureService;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationCheckQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/** How long a province takes to be checked, written and taken back: 8,000 units, 10,000 figures. */
@Tag("bench")
@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class WriteBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBenchmark.class);
    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final ImportId THIRD = new ImportId(900_003);
    private static final long NANOS = 1_000_000;
    private static final int COMMUNES = 400;
    private static final int BRANCHES = 7_599;
    private static final int FIGURES = 10_000;

    @Autowired
    OrganizationService organizations;

    @Autowired
    OrganizationCheckQueries unitChecks;

    @Autowired
    FigureService figures;

    @Autowired
    FigureCheckQueries figureChecks;

    @Test
    void a_province_is_written_and_taken_back() {
        var units = units();
        timed("8,000 units checked", () -> unitChecks.checkUnits(OrgScope.everything(), units, BOARD.permissions()));
        timed("8,000 units written, checks included", () -> organizations.writeUnits(BOARD, FIRST, units));
        timed("8,000 units brought again", () -> organizations.writeUnits(BOARD, SECOND, units));
        var first = figures(0);
        timed("10,000 figures checked", () -> figureChecks.check(OrgScope.everything(), first, Set.of()));
        timed("10,000 figures written, checks included", () -> figures.writeFigures(BOARD, FIRST, first));
        timed("10,000 figures brought again", () -> figures.writeFigures(BOARD, SECOND, first));
        var changed = timed("10,000 figures corrected", () -> figures.writeFigures(BOARD, THIRD, figures(1)));
        assertThat(changed.changed()).isEqualTo(FIGURES);
        timed("10,000 figures asked whether touched", () -> figureChecks.touchedSince(OrgScope.everything(), THIRD));
        var restored = timed("10,000 figures restored", () -> figures.undo(BOARD, THIRD));
        assertThat(restored.restored()).isEqualTo(FIGURES);
        timed("10,000 figures removed", () -> figures.undo(BOARD, FIRST));
        var removed = timed("8,000 units removed", () -> organizations.undoUnits(BOARD, FIRST));
        assertThat(removed.removed()).isEqualTo(units.size());
    }

    private static List<DescribeUnit> units() {
        var units = new ArrayList<>(List.of(UnitRows.province("BENCH")));
        IntStream.range(0, COMMUNES).forEach(i -> units.add(UnitRows.commune("BENCH-" + i, "BENCH")));
        IntStream.range(0, BRANCHES)
                .forEach(i -> units.add(UnitRows.branch("BENCH-" + i % COMMUNES + "-" + i, "BENCH-" + i % COMMUNES)));
        return units;
    }

    private static List<DeclareFigure> figures(int more) {
        return IntStream.range(0, FIGURES)
                .mapToObj(i -> new DeclareFigure(
                        "BENCH-" + i % BRANCHES % COMMUNES + "-" + i % BRANCHES,
                        Metric.ADMITTED,
                        Population.ALL,
                        FuzzyDate.on(LocalDate.of(2023, 1, 1)),
                        FuzzyDate.on(LocalDate.of(2023, i < BRANCHES ? 6 : 7, 30)),
                        Count.exactly(i % 7 + (i < BRANCHES ? 0 : 7) + more),
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    /** Wall time, and the processor time of this thread and of the embedded database: others may use the machine too. */
    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var database = databaseTime();
        var result = work.get();
        LOG.info(
                "{}: {} ms (processor: portal {} ms, database {} ms)",
                what,
                (System.nanoTime() - start) / NANOS,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own) / NANOS,
                databaseTime().minus(database).toMillis());
        return result;
    }

    private static Duration databaseTime() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
