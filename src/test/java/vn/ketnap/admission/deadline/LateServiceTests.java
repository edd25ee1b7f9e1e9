package vn.ketnap.admission.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.UserId;

/** What is late below a province, by unit, and who reads the names. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "READ_FIGURES", "RECORD_ADMISSION"})
class LateServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(960_001);

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    LateService service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void twoCommunes() {
        today = LocalDate.now(clock);
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("L"),
                        UnitRows.commune("L-A", "L"),
                        UnitRows.branch("L-A-1", "L-A"),
                        UnitRows.commune("L-B", "L"),
                        UnitRows.branch("L-B-1", "L-B")));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        admitted("L-A-1", "Nông Thị Chờ Lễ", today.minusDays(100), null),
                        admitted("L-A-1", "Lò Thị Vừa Xong", today.minusDays(10), null),
                        admitted(
                                "L-A-1",
                                "Bế Thị Quá Hạn",
                                today.minusYears(2),
                                today.minusYears(2).plusDays(5)),
                        admitted(
                                "L-A-1",
                                "Hà Thị Đang Xét",
                                today.minusYears(1).minusDays(20),
                                today.minusYears(1).minusDays(5)),
                        admitted("L-B-1", "Ma Thị Lễ Muộn", today.minusDays(200), today.minusDays(20))));
    }

    @Test
    void each_clock_is_counted_and_a_sibling_does_not_count() {
        var shown = service.open(over("L-A"), filter("L-A", null));
        assertThat(shown.all().counts())
                .containsOnly(
                        java.util.Map.entry(LateKind.CEREMONY_DUE, 1L),
                        java.util.Map.entry(LateKind.REVIEW_DUE, 1L),
                        java.util.Map.entry(LateKind.RECOGNITION_DUE, 1L));
        assertThat(shown.rows())
                .extracting(LateAdmission::name)
                .contains("Nông Thị Chờ Lễ")
                .doesNotContain("Lò Thị Vừa Xong");
        assertThat(shown.rows().getFirst().kind()).as("the longest late first").isEqualTo(LateKind.REVIEW_DUE);
    }

    @Test
    void above_they_are_told_by_unit_and_by_initials() {
        var shown = service.open(over("L"), filter("L", null));
        assertThat(shown.groups()).extracting(LateGroup::code).containsExactly("L-A", "L-B");
        assertThat(shown.groups().getLast().of(LateKind.CEREMONY_HELD_LATE)).isEqualTo(1);
        assertThat(shown.rows()).extracting(LateAdmission::name).contains("N. T. C. L.");
        assertThat(service.open(over("L"), filter("L", LateKind.CEREMONY_DUE)).rows())
                .hasSize(1);
    }

    @Test
    void a_ceremony_held_late_is_told_in_the_period_it_was_held() {
        var before = new LateFilter("L-B", Period.year(2000), null, 0, 50);
        assertThat(service.open(over("L-B"), before).rows()).isEmpty();
    }

    @Test
    void a_day_off_moves_the_end_of_the_time() {
        var first = service.open(over("L-A"), filter("L-A", LateKind.CEREMONY_DUE))
                .rows()
                .getFirst();
        var off = first.dueOn();
        jdbc.sql("INSERT INTO setting (name, valid_from, value, source) VALUES ('calendar.days-off', ?, ?, 'a test')")
                .params(off.minusDays(2), off.minusDays(2) + "/" + off)
                .update();
        assertThat(service.open(over("L-A"), filter("L-A", LateKind.CEREMONY_DUE))
                        .rows()
                        .getFirst()
                        .dueOn())
                .isAfter(off);
    }

    @Test
    void a_decision_made_late_is_told_where_the_day_of_the_resolution_was_entered() {
        var decided = today.minusDays(20);
        var late = admitted("L-A-1", "Vi Thị Quyết Muộn", decided, decided.plusDays(2));
        admissions.record(keeper(), late.resolvedOn(decided.minusDays(200)), AdmissionRows.DIRECTLY);
        admissions.record(
                keeper(),
                admitted("L-A-1", "Vi Thị Đúng Hạn", decided, decided.plusDays(2))
                        .resolvedOn(decided.minusDays(9)),
                AdmissionRows.DIRECTLY);
        var shown = service.open(over("L-A"), filter("L-A", LateKind.DECIDED_LATE));
        assertThat(shown.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Vi Thị Quyết Muộn");
            assertThat(row.since()).isEqualTo(decided.minusDays(200));
        });
        assertThat(service.open(over("L-B"), filter("L-B", null)).all().of(LateKind.DECIDED_LATE))
                .isZero();
        var before = new LateFilter("L-A", Period.year(2000), LateKind.DECIDED_LATE, 0, 50);
        assertThat(service.open(over("L-A"), before).rows()).isEmpty();
    }

    @Test
    void a_workbook_that_comes_again_leaves_the_day_of_the_resolution_alone() {
        var decided = today.minusDays(20);
        var entry = admitted("L-A-1", "Vi Thị Quyết Muộn", decided, decided.plusDays(2));
        admissions.record(keeper(), entry.resolvedOn(decided.minusDays(200)), AdmissionRows.DIRECTLY);
        admissions.writeAdmissions(BOARD, new ImportId(960_002), List.of(entry));
        assertThat(service.open(over("L-A"), filter("L-A", LateKind.DECIDED_LATE))
                        .rows())
                .hasSize(1);
    }

    @Test
    void each_clock_names_its_clause() {
        assertThat(service.open(over("L-A"), filter("L-A", null)).clocks()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("admission.ceremony-working-days");
            assertThat(one.length()).isEqualTo(30);
            assertThat(one.clause()).contains("QĐ/TW");
        });
    }

    @Test
    void whoever_reads_names_is_logged_and_out_of_scope_is_not_found() {
        service.open(over("L"), filter("L-A", null));
        assertThat(looks()).isZero();
        service.open(over("L-A"), filter("L-A", null));
        assertThat(looks()).isEqualTo(1);
        assertThatThrownBy(() -> service.open(over("L-B"), filter("L-A", null))).isInstanceOf(NotFound.class);
    }

    private static Actor keeper() {
        return new Actor(new UserId(0), "test-keeper", Set.of(Permission.RECORD_ADMISSION), OrgScope.everything());
    }

    private int looks() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'admission.persons-seen' AND subject = 'L-A'")
                .query(Integer.class)
                .single();
    }

    private LateFilter filter(String code, @Nullable LateKind kind) {
        return new LateFilter(code, new Period(today.minusDays(60), today), kind, 0, 50);
    }

    private Actor over(String code) {
        long root = jdbc.sql("SELECT DISTINCT organization_id FROM organization_version WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
        return new Actor(new UserId(0), "test-reader", Set.of(Permission.READ_FIGURES), OrgScope.below(Set.of(root)));
    }

    private static RecordAdmission admitted(
            String code, String name, LocalDate decidedOn, @Nullable LocalDate ceremonyOn) {
        return new RecordAdmission(
                code,
                name,
                LocalDate.of(1999, 5, 19),
                Gender.FEMALE,
                "Tày",
                null,
                Population.RESIDENT,
                "12-QĐ/HU",
                decidedOn,
                ceremonyOn,
                null);
    }
}
