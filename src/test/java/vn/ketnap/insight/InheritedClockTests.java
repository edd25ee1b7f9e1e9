package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.lineage.EventRows.absorb;
import static vn.ketnap.organization.lineage.EventRows.dissolve;
import static vn.ketnap.organization.lineage.EventRows.merge;
import static vn.ketnap.organization.lineage.EventRows.split;
import static vn.ketnap.organization.lineage.EventRows.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.RecordLastAdmission;
import vn.ketnap.admission.clock.ClockOracle;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.ReorganizeUnits;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;

/** Branches without admission go on with the clocks of the branches they came from. */
@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class InheritedClockTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(900_001);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    LastAdmissionService admissions;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clocksAreThoseOfTheirStatements() {
        ClockOracle.agrees(jdbc, List.of(LocalDate.of(2021, 1, 1), DAY.minusDays(1), DAY, AS_OF));
    }

    /** Of the branches below Z-A one admitted last year, one six years ago, a sibling seven; N and M begin on the day. */
    @BeforeEach
    void branches() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("Z"),
                        commune("Z-A", "Z"),
                        branch("Z-YOUNG", "Z-A"),
                        branch("Z-OLD", "Z-A"),
                        branch("Z-SIBLING", "Z-A"),
                        since(branch("Z-N", "Z-A"), DAY),
                        since(branch("Z-M", "Z-A"), DAY)));
        admissions.writeLastAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        last("Z-YOUNG", LocalDate.of(2025, 1, 5)),
                        last("Z-OLD", LocalDate.of(2020, 1, 5)),
                        last("Z-SIBLING", LocalDate.of(2019, 1, 5))));
    }

    @Test
    void a_merged_branch_goes_on_with_the_youngest_clock() {
        assertThat(listed(5, true)).containsExactly("Z-SIBLING 6", "Z-OLD 5");
        reorganize(merge(DAY, "Z-N", "Z-YOUNG", "Z-OLD"));
        assertThat(listed(5, true)).containsExactly("Z-SIBLING 6");
        assertThat(listed(0, true)).containsExactly("Z-SIBLING 6", "Z-N 0 inherited");
    }

    @Test
    void before_the_day_nothing_is_inherited() {
        reorganize(merge(DAY, "Z-N", "Z-YOUNG", "Z-OLD"));
        assertThat(register(DAY.minusDays(1), 5, true)).containsExactly("Z-SIBLING 6", "Z-OLD 5");
    }

    @Test
    void without_predecessors_a_branch_has_only_its_own_and_ended_ones_are_not_listed() {
        reorganize(merge(DAY, "Z-N", "Z-YOUNG", "Z-OLD"));
        assertThat(listed(0, false)).containsExactly("Z-SIBLING 6");
    }

    @Test
    void each_part_of_a_split_inherits() {
        reorganize(split(DAY, "Z-OLD", "Z-N", "Z-M"));
        assertThat(listed(5, true)).containsExactly("Z-SIBLING 6", "Z-M 5 inherited", "Z-N 5 inherited");
        assertThat(listed(5, false)).containsExactly("Z-SIBLING 6");
    }

    @Test
    void an_own_admission_that_is_younger_is_not_inherited() {
        reorganize(absorb(DAY, "Z-YOUNG", "Z-OLD"));
        assertThat(listed(0, true)).containsExactly("Z-SIBLING 6", "Z-YOUNG 0");
    }

    @Test
    void clocks_run_on_through_several_events() {
        reorganize(split(DAY, "Z-OLD", "Z-N", "Z-M"), absorb(LocalDate.of(2025, 9, 1), "Z-SIBLING", "Z-N"));
        assertThat(listed(5, true)).containsExactly("Z-M 5 inherited", "Z-SIBLING 5 inherited");
    }

    @Test
    void a_clock_that_was_inherited_goes_when_the_event_is_taken_back() {
        var later = new ImportId(900_002);
        lineage.reorganize(BOARD, later, List.of(absorb(DAY, "Z-SIBLING", "Z-YOUNG")));
        assertThat(listed(0, true)).containsExactly("Z-OLD 5", "Z-SIBLING 0 inherited");
        lineage.undo(BOARD, later);
        assertThat(listed(0, true)).contains("Z-SIBLING 6");
    }

    @Test
    void nobody_inherits_from_who_dissolved_or_gave_some_members() {
        reorganize(transfer(DAY, "Z-YOUNG", "Z-SIBLING"), dissolve(DAY, "Z-OLD"));
        assertThat(listed(0, true)).containsExactly("Z-SIBLING 6", "Z-YOUNG 0");
    }

    @Test
    void numbers_of_the_register_agree_with_its_rows() {
        reorganize(split(DAY, "Z-OLD", "Z-N", "Z-M"));
        var register = stagnation.load(OrgScope.everything(), filter(AS_OF, 5, true));
        assertThat(register.total()).isEqualTo(3);
        assertThat(register.branches()).isEqualTo(4);
        assertThat(register.unknown()).isZero();
        assertThat(stagnation
                        .load(OrgScope.everything(), filter(AS_OF, 5, false))
                        .unknown())
                .isEqualTo(2);
    }

    private void reorganize(ReorganizeUnits... events) {
        lineage.reorganize(BOARD, IMPORT, List.of(events));
    }

    private List<String> listed(int years, boolean predecessors) {
        return register(AS_OF, years, predecessors);
    }

    private List<String> register(LocalDate asOf, int years, boolean predecessors) {
        return stagnation.load(OrgScope.everything(), filter(asOf, years, predecessors)).rows().stream()
                .map(row -> Stream.of(row.code(), String.valueOf(row.years()), row.inherited() ? "inherited" : "")
                        .filter(word -> !word.isEmpty())
                        .reduce((one, next) -> one + " " + next)
                        .orElseThrow())
                .toList();
    }

    private static StagnationFilter filter(LocalDate asOf, int years, boolean predecessors) {
        return new StagnationFilter("Z", asOf, years, StagnationFilter.UnitOfN.YEAR, predecessors, 0, 50);
    }

    private static RecordLastAdmission last(String code, LocalDate day) {
        return new RecordLastAdmission(code, FuzzyDate.on(day), null, null, null);
    }
}
