package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.RecordLastAdmission;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationFilter.UnitOfN;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.organization.lineage.EventRows;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.ReorganizeUnits;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;

/** A province of 8,000 units is reorganised a thousand times, and asked which branches stand still. */
@Tag("bench")
@KetNapTest
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class ReorganizationBenchTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(900_001);
    private static final int COMMUNES = 400;
    private static final int BRANCHES = 7_599;
    private static final int EVENTS = 1_000;
    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    LastAdmissionService admissions;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    JdbcTemplate jdbc;

    /** Committed, so that the database knows how large its tables are; taken back at the end. */
    @BeforeEach
    void aProvince() {
        organizations.writeUnits(BOARD, IMPORT, units());
        admissions.writeLastAdmissions(BOARD, IMPORT, clocks());
        jdbc.execute("ANALYZE TABLE organization_version, placement, ancestry, last_admission");
    }

    @AfterEach
    void takeBack() {
        lineage.undo(BOARD, IMPORT);
        admissions.undo(BOARD, IMPORT);
        organizations.undoUnits(BOARD, IMPORT);
    }

    @Test
    void a_province_is_reorganized() throws Exception {
        var filter = new StagnationFilter("BENCH", LocalDate.of(2024, 1, 1), 3, UnitOfN.YEAR, true, 0, 50);
        Stopwatch.time("stagnation, first page, no event", 2, 9, () -> stagnation.load(OrgScope.everything(), filter));
        var events = IntStream.range(0, EVENTS)
                .mapToObj(i -> EventRows.absorb(DAY.plusDays(i % 30), branch(i), branch(i + 4 * COMMUNES)))
                .toList();
        Stopwatch.time("1,000 events of branches on 30 days", 0, 1, () -> lineage.reorganize(BOARD, IMPORT, events));
        Stopwatch.time("the same again", 0, 1, () -> lineage.reorganize(BOARD, IMPORT, events));
        var communes = List.of(merged(0), merged(1), merged(2));
        for (var event : communes) {
            Stopwatch.time("two communes merged", 0, 1, () -> lineage.reorganize(BOARD, IMPORT, List.of(event)));
        }
        Stopwatch.time("stagnation, first page", 2, 9, () -> stagnation.load(OrgScope.everything(), filter));
        assertThat(stagnation.load(OrgScope.everything(), filter).branches()).isEqualTo(BRANCHES - EVENTS);
    }

    private static ReorganizeUnits merged(int pair) {
        return EventRows.absorb(LocalDate.of(2023, 12, 1), "BENCH-" + pair, "BENCH-" + (pair + 100));
    }

    private static List<DescribeUnit> units() {
        var units = new ArrayList<>(List.of(UnitRows.province("BENCH")));
        IntStream.range(0, COMMUNES).forEach(i -> units.add(UnitRows.commune("BENCH-" + i, "BENCH")));
        IntStream.range(0, BRANCHES).forEach(i -> units.add(UnitRows.branch(branch(i), "BENCH-" + i % COMMUNES)));
        return units;
    }

    private static List<RecordLastAdmission> clocks() {
        return IntStream.range(0, BRANCHES)
                .mapToObj(i -> new RecordLastAdmission(
                        branch(i), FuzzyDate.on(LocalDate.of(2015 + i % 8, 1 + i % 12, 3)), null, null, null))
                .toList();
    }

    private static String branch(int i) {
        return "BENCH-" + i % COMMUNES + "-" + i;
    }
}
