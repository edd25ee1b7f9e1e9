package vn.ketnap.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
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

/** Who was admitted, who is still on probation, and who reads their names. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class AdmissionRegisterQueriesTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(920_001);
    private static final Period YEAR = Period.year(2023);
    private static final LocalDate DECIDED = LocalDate.of(2023, 3, 26);

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    AdmissionRegisterService service;

    @Autowired
    AdmissionRegisterQueries queries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("Q"),
                        UnitRows.commune("Q-A", "Q"),
                        UnitRows.branch("Q-A-1", "Q-A"),
                        UnitRows.branch("Q-A-2", "Q-A"),
                        UnitRows.commune("Q-B", "Q"),
                        UnitRows.branch("Q-B-1", "Q-B")));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        admitted("Q-A-1", "Nông Thị Mẫu", DECIDED, DECIDED.plusDays(5), null, Population.RESIDENT),
                        admitted(
                                "Q-A-1",
                                "Bế Văn Thử",
                                DECIDED.plusDays(1),
                                DECIDED.plusDays(5),
                                LocalDate.of(2024, 3, 31),
                                Population.MILITIA),
                        admitted("Q-A-2", "Lò Thị Chờ", DECIDED.plusDays(2), null, null, Population.RESIDENT),
                        admitted("Q-B-1", "Hà Văn Khác", DECIDED, DECIDED, null, Population.RESIDENT)));
    }

    @Test
    void a_sibling_unit_does_not_count_and_the_latest_comes_first() {
        var shown = service.open(BOARD, asked("Q-A"));
        assertThat(shown.rows()).extracting(AdmissionRow::branchCode).containsExactly("Q-A-2", "Q-A-1", "Q-A-1");
        assertThat(shown.tally()).isEqualTo(new AdmissionRegister.Tally(3, 2, 1, 1, 0));
        assertThat(service.open(BOARD, asked("Q")).tally().admitted()).isEqualTo(4);
        assertThat(queries.tally(OrgScope.everything(), filter("Q-A", Period.year(2022), null, null))
                        .admitted())
                .isZero();
    }

    @Test
    void whoever_nobody_recognised_when_the_probation_ended_is_late() {
        var late = rows(filter("Q-A", YEAR, AdmissionState.LATE, null));
        assertThat(late).extracting(AdmissionRow::decidedOn).containsExactly(DECIDED);
        assertThat(late.getFirst().probationEndsOn()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(rows(filter("Q-A", YEAR, AdmissionState.ON_PROBATION, null))).hasSize(2);
        assertThat(rows(filter("Q-A", YEAR, AdmissionState.RECOGNIZED, null))).hasSize(1);
        assertThat(rows(filter("Q-A", YEAR, null, Population.MILITIA))).hasSize(1);
    }

    @Test
    void the_length_of_the_probation_is_the_one_in_force_on_the_day_of_the_decision() {
        jdbc.sql("INSERT INTO setting (name, valid_from, value, source)"
                        + " VALUES ('admission.probation-months', '2023-03-01', '1200', 'a test')")
                .update();
        assertThat(rows(filter("Q-A", YEAR, AdmissionState.LATE, null))).isEmpty();
    }

    @Test
    void somebody_struck_off_is_no_longer_on_probation() {
        jdbc.sql(
                        "UPDATE admission SET struck_off_on = '2023-12-01' WHERE recognized_on IS NULL AND organization_id = ?")
                .param(id("Q-A-1"))
                .update();
        assertThat(rows(filter("Q-A", YEAR, AdmissionState.STRUCK_OFF, null))).hasSize(1);
        assertThat(rows(filter("Q-A", YEAR, AdmissionState.LATE, null))).isEmpty();
    }

    @Test
    void pages_follow_each_other() {
        var filter = new AdmissionFilter("Q-A", YEAR, null, null, 1, 2);
        assertThat(rows(filter)).extracting(AdmissionRow::decidedOn).containsExactly(DECIDED);
    }

    @Test
    void the_base_committee_reads_names_the_boards_above_it_read_initials() {
        assertThat(first(over("Q-A")))
                .extracting(AdmissionRow::name, AdmissionRow::birthYear)
                .containsExactly("Lò Thị Chờ", 1999);
        assertThat(first(over("Q-A-2")).name()).isEqualTo("Lò Thị Chờ");
        for (var above : List.of(BOARD, over("Q"), over("Q", "Q-A"))) {
            assertThat(first(above))
                    .extracting(AdmissionRow::name, AdmissionRow::birthYear, AdmissionRow::whole)
                    .containsExactly("L. T. C.", null, false);
        }
    }

    @Test
    void a_branch_that_has_gone_to_another_commune_takes_its_names_along() {
        organizations.writeUnits(
                BOARD, IMPORT, List.of(UnitRows.since(UnitRows.branch("Q-A-2", "Q-B"), LocalDate.of(2024, 1, 1))));
        assertThat(service.open(over("Q-A"), asked("Q-A")).rows())
                .filteredOn(row -> row.branchCode().equals("Q-A-2"))
                .extracting(AdmissionRow::name)
                .containsExactly("L. T. C.");
        assertThat(service.open(over("Q-B"), asked("Q-A-2")).rows())
                .extracting(AdmissionRow::name)
                .containsExactly("Lò Thị Chờ");
    }

    @Test
    void a_page_with_whole_names_is_logged_once_without_them() {
        service.open(over("Q"), asked("Q-A"));
        assertThat(looks("Q-A")).isEmpty();
        service.open(over("Q-A"), asked("Q-A"));
        assertThat(looks("Q-A"))
                .singleElement()
                .satisfies(details ->
                        assertThat(details).contains("\"count\":3", "\"ids\":[").doesNotContain("Chờ"));
    }

    @Test
    void out_of_scope_is_not_found() {
        assertThatThrownBy(() -> service.open(over("Q-B"), asked("Q-A"))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_latest_decision_is_known_above_the_branch_and_in_it() {
        assertThat(queries.latest(OrgScope.everything(), "Q-A")).contains(DECIDED.plusDays(2));
        assertThat(queries.latest(OrgScope.everything(), "Q-A-1")).contains(DECIDED.plusDays(1));
        assertThat(queries.home(over("Q-A").scope()).orElseThrow().code()).isEqualTo("Q-A");
    }

    private List<String> looks(String subject) {
        return jdbc.sql("SELECT details FROM audit_entry WHERE action = 'admission.persons-seen' AND subject = ?")
                .param(subject)
                .query((row, n) -> row.getString("details"))
                .list();
    }

    private AdmissionRow first(Actor actor) {
        return service.open(actor, asked("Q-A-2")).rows().getFirst();
    }

    private List<AdmissionRow> rows(AdmissionFilter filter) {
        return service.open(BOARD, filter).rows();
    }

    private static AdmissionFilter asked(String code) {
        return filter(code, YEAR, null, null);
    }

    private static AdmissionFilter filter(
            String code, Period period, @Nullable AdmissionState state, @Nullable Population channel) {
        return new AdmissionFilter(code, period, state, channel, 0, 50);
    }

    private Actor over(String... codes) {
        var roots = Arrays.stream(codes).map(this::id).collect(Collectors.toSet());
        return new Actor(new UserId(0), "test-reader", Set.of(Permission.READ_FIGURES), OrgScope.below(roots));
    }

    private long id(String code) {
        return jdbc.sql("SELECT DISTINCT organization_id FROM organization_version WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private static RecordAdmission admitted(
            String code,
            String name,
            LocalDate decidedOn,
            @Nullable LocalDate ceremonyOn,
            @Nullable LocalDate recognizedOn,
            Population channel) {
        return new RecordAdmission(
                code,
                name,
                LocalDate.of(1999, 5, 19),
                Gender.FEMALE,
                "Tày",
                null,
                channel,
                "12-QĐ/HU",
                decidedOn,
                ceremonyOn,
                recognizedOn);
    }
}
