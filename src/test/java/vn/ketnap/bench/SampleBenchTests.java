package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.exchange.ImportProgress;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.MonthSheetQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.insight.cover.CoverQueries;
import vn.ketnap.insight.screen.OverviewQueries;
import vn.ketnap.insight.screen.SourceScreenQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.RehearsalService;
import vn.ketnap.sample.province.SampleWorkbook;
import vn.ketnap.sample.province.SampleWorkbook.Sheets;
import vn.ketnap.sample.province.Scale;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.source.CandidateQueries;
import vn.ketnap.source.deadline.DeadlineQueries;

/** The sample province in full: made, and through the whole door. */
@KetNapTest
@Tag("bench")
class SampleBenchTests {

    @Autowired
    ImportService imports;

    @Autowired
    AdmissionService admissions;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    MonthSheetQueries months;

    @Autowired
    OverviewQueries overviews;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    SourceScreenQueries sources;

    @Autowired
    CandidateQueries candidates;

    @Autowired
    CoverQueries covers;

    @Autowired
    DeadlineQueries deadlines;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    RehearsalService rehearsals;

    @Autowired
    OrganizationService units;

    @Autowired
    JdbcClient client;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

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
        var portal = SystemActors.firstStart();
        SystemActors.run(portal, () -> {
            imports.commit(portal, "sample.zip", file, ImportProgress.UNWATCHED);
            admissions.useRegister(portal, new UseRegister("MS", LocalDate.of(2016, 1, 1)));
        });
        reads();
        reorganized();
    }

    /** What was long ago costs more: all that has happened since is counted again. */
    private void reorganized() throws Exception {
        var sample = new ReorganizedSample(rehearsals, units, transactions, client);
        var today = LocalDate.of(2026, 11, 1);
        var lastYear = LocalDate.of(2025, 8, 1);
        Stopwatch.time("two communes merged, rehearsed", 1, 5, () -> sample.merge(today));
        Stopwatch.time("300 branches under another unit, taken back", 1, 5, () -> sample.move(today));
        Stopwatch.time("the same fifteen months ago", 1, 5, () -> sample.move(lastYear));
    }

    private void reads() throws Exception {
        var all = OrgScope.everything();
        jdbc.execute("ANALYZE TABLE register_tally, register_month, branch_clock, admission, organization_version, "
                + "candidate_stay, candidate_month");
        var year2024 = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        var thisYear = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31));
        var day = LocalDate.of(2026, 10, 31);
        double superiors =
                time("province → superiors, a year", () -> attainment.load(all, AttainmentFilter.of("MS", year2024)));
        time("province → superiors, each of 12 months", () -> months.load(all, AttainmentFilter.of("MS", year2024)));
        time("province → 111 units, ten months", () -> attainment.load(all, AttainmentFilter.of("MS", thisYear)));
        double whole = time(
                "all units of the province, a year", () -> attainment.whole(all, AttainmentFilter.of("MS", year2024)));
        time("district → communes, a year", () -> attainment.load(all, AttainmentFilter.of("MS-H01", year2024)));
        time("dashboard of the province", () -> overviews.load(all, AttainmentFilter.of("MS", thisYear)));
        time("page of sources of the province", () -> sources.load(all, AttainmentFilter.of("MS", thisYear)));
        time("sources of the province", () -> pipelines.load(all, "MS", thisYear));
        time("candidates of the province by stage and channel", () -> candidates.standing(all, "MS", day));
        time("the same unit by unit", () -> candidates.standingBelow(all, "MS", day));
        time("what candidates reached in ten months", () -> candidates.reached(all, "MS", thisYear));
        time("why candidates left in ten months", () -> candidates.waysOut(all, "MS", thisYear));
        var known = attainment.load(all, AttainmentFilter.of("MS", thisYear));
        time("source cover of the province and its units", () -> covers.load(all, known));
        time("clocks of candidates that run out", () -> deadlines.groups(all, "MS"));
        double silent = time("branches without admission, first page", () -> stagnation.page(all, register(day)));
        time("the same with all counts", () -> stagnation.load(all, register(day)));
        time("children of the province", () -> organizations.children(all, organizations.idOf(all, "MS"), day, 0, 50));
        time("unit search without accents", () -> organizations.search(all, "thon 2 dan", 10));
        Stopwatch.atOnce(
                "province → superiors, a year", () -> attainment.load(all, AttainmentFilter.of("MS", year2024)));
        Stopwatch.atOnce("dashboard of the province", () -> overviews.load(all, AttainmentFilter.of("MS", thisYear)));
        Stopwatch.atOnce("branches without admission, first page", () -> stagnation.page(all, register(day)));
        try (var peer =
                new ColumnStorePeer(jdbc, folder, organizations.idOf(all, "MS").value())) {
            ratio("province → superiors, a year", superiors, peer.superiors(year2024));
            ratio("all branches, a year", whole, peer.branches(year2024));
            ratio("branches without admission", silent, peer.silent(day, 3));
        }
        examined(all, year2024, thisYear, day);
    }

    /** What each read examines grows with what it shows, not with the province. */
    private void examined(OrgScope all, Period year2024, Period thisYear, LocalDate day) throws Exception {
        var examined = new RowsExamined(jdbc, transactions);
        examined.atMost(
                "province → superiors", 15, 300, () -> attainment.load(all, AttainmentFilter.of("MS", year2024)));
        examined.atMost(
                "province → 111 units", 112, 300, () -> attainment.load(all, AttainmentFilter.of("MS", thisYear)));
        examined.atMost("all units", 8000, 60, () -> attainment.whole(all, AttainmentFilter.of("MS", year2024)));
        examined.atMost("first page of silent branches", 1200, 30, () -> stagnation.page(all, register(day)));
        examined.atMost("sources", 60, 500, () -> pipelines.load(all, "MS", thisYear));
    }

    private static void ratio(String what, double ours, double peer) {
        Stopwatch.note(String.format(
                Locale.ROOT,
                "| %s: ours, a column store in process, ratio | %.1f ms | %.1f ms | %.2f |",
                what,
                ours,
                peer,
                ours / peer));
    }

    private static StagnationFilter register(LocalDate day) {
        return new StagnationFilter("MS", day, 3, StagnationFilter.UnitOfN.YEAR, true, 0, 50);
    }

    private static double time(String what, Callable<?> work) throws Exception {
        return Stopwatch.steady("8,299 units, 51,462 admissions: " + what, work);
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
