package vn.ketnap.admission.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRow;
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
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.UserId;

/** A list of persons leaves the portal: asked for with a reason, approved by somebody else, fetched once. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "READ_FIGURES", "REQUEST_PERSONS", "APPROVE_PERSONS"})
class DisclosureServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(980_001);
    private static final long COMMITTEE = 990_101;
    private static final long SUPERIOR = 990_102;

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    DisclosureService service;

    @Autowired
    DisclosureQueries requests;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("D"),
                        UnitRows.commune("D-A", "D"),
                        UnitRows.branch("D-A-1", "D-A"),
                        UnitRows.commune("D-B", "D"),
                        UnitRows.branch("D-B-1", "D-B")));
        admissions.writeAdmissions(
                BOARD, IMPORT, List.of(admitted("D-A-1", "Nông Thị Mẫu"), admitted("D-B-1", "Bế Thị Khác")));
    }

    @Test
    void approved_by_somebody_else_it_is_fetched_once() {
        long id = service.request(committee(), asked("Báo cáo tổng kết năm"));
        assertThat(waiting(superior())).containsExactly(DisclosureStatus.ASKED);
        service.decide(superior(), new DecideDisclosure(id, true, ""));
        var fetched = service.fetch(committee(), id);
        assertThat(fetched.rows()).extracting(AdmissionRow::name).containsExactly("Nông Thị Mẫu");
        assertThat(fetched.request().decider()).isEqualTo("test-superior");
        refused(() -> service.fetch(committee(), id), "admission.problem.notToFetch");
        assertThat(requests.list(committee().scope(), committee().id(), false, 10))
                .extracting(Disclosure::status)
                .containsExactly(DisclosureStatus.FETCHED);
    }

    @Test
    void nobody_approves_his_own_request_and_nothing_leaves_without_approval() {
        var both = actor(SUPERIOR, "test-superior", "D");
        long id = service.request(both, asked("Đối chiếu hồ sơ"));
        assertThat(waiting(both)).as("one's own is listed").hasSize(1);
        refused(() -> service.decide(both, new DecideDisclosure(id, true, "")), "admission.problem.ownRequest");
        refused(() -> service.fetch(both, id), "admission.problem.notToFetch");
        refused(() -> service.request(both, asked(" ")), "shared.problem.missing");
    }

    @Test
    void a_refusal_says_why_and_is_final() {
        long id = service.request(committee(), asked("Đối chiếu hồ sơ"));
        refused(() -> service.decide(superior(), new DecideDisclosure(id, false, "")), "shared.problem.missing");
        service.decide(superior(), new DecideDisclosure(id, false, "Chưa rõ mục đích"));
        refused(
                () -> service.decide(superior(), new DecideDisclosure(id, true, "")),
                "admission.problem.decidedAlready");
        refused(() -> service.fetch(committee(), id), "admission.problem.notToFetch");
    }

    @Test
    void what_is_not_fetched_in_time_stays() {
        long id = service.request(committee(), asked("Đối chiếu hồ sơ"));
        service.decide(superior(), new DecideDisclosure(id, true, ""));
        jdbc.sql("UPDATE disclosure_request SET expires_at = decided_at - INTERVAL 1 SECOND WHERE id = ?")
                .param(id)
                .update();
        refused(() -> service.fetch(committee(), id), "admission.problem.notToFetch");
    }

    @Test
    void a_board_above_gets_initials_in_the_file_as_well() {
        var above = actor(SUPERIOR, "test-superior", "D");
        long id = service.request(above, new RequestDisclosure("D", Period.year(2023), null, null, "Tổng hợp"));
        service.decide(actor(990_103, "test-other", "D"), new DecideDisclosure(id, true, ""));
        assertThat(service.fetch(above, id).rows())
                .extracting(AdmissionRow::name)
                .containsExactlyInAnyOrder("N. T. M.", "B. T. K.");
    }

    @Test
    void out_of_scope_there_is_no_request() {
        long id = service.request(committee(), asked("Đối chiếu hồ sơ"));
        var sibling = actor(990_104, "test-sibling", "D-B");
        assertThat(waiting(sibling)).isEmpty();
        assertThatThrownBy(() -> service.decide(sibling, new DecideDisclosure(id, true, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.request(sibling, asked("Đối chiếu hồ sơ")))
                .isInstanceOf(NotFound.class);
        service.decide(superior(), new DecideDisclosure(id, true, ""));
        assertThatThrownBy(() -> service.fetch(superior(), id))
                .as("whoever approves does not fetch")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void each_step_is_in_the_log_without_a_name() {
        long id = service.request(committee(), asked("Báo cáo"));
        service.decide(superior(), new DecideDisclosure(id, true, ""));
        service.fetch(committee(), id);
        var log = jdbc.sql("SELECT action, details FROM audit_entry WHERE subject = 'D-A' AND action LIKE 'admission.%'"
                        + " ORDER BY id")
                .query((row, n) -> row.getString("action") + " " + row.getString("details"))
                .list();
        assertThat(log)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(
                        "admission.export-requested",
                        "admission.export-approved",
                        "admission.persons-seen",
                        "admission.export-fetched");
        assertThat(log.toString()).contains("\"reason\":\"Báo cáo\"").doesNotContain("Mẫu");
    }

    private List<DisclosureStatus> waiting(Actor actor) {
        return requests.list(actor.scope(), actor.id(), true, 10).stream()
                .map(Disclosure::status)
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change, String key) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(one -> one.key())
                                .containsExactly(key));
    }

    private static RequestDisclosure asked(String reason) {
        return new RequestDisclosure("D-A", Period.year(2023), null, null, reason);
    }

    private Actor committee() {
        return actor(COMMITTEE, "test-committee", "D-A");
    }

    private Actor superior() {
        return actor(SUPERIOR, "test-superior", "D");
    }

    private Actor actor(long id, String name, String code) {
        long root = jdbc.sql("SELECT DISTINCT organization_id FROM organization_version WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
        return new Actor(
                new UserId(id),
                name,
                Set.of(Permission.READ_FIGURES, Permission.REQUEST_PERSONS, Permission.APPROVE_PERSONS),
                OrgScope.below(Set.of(root)));
    }

    private static RecordAdmission admitted(String code, String name) {
        return new RecordAdmission(
                code,
                name,
                LocalDate.of(1999, 5, 19),
                Gender.FEMALE,
                "Tày",
                null,
                Population.RESIDENT,
                "12-QĐ/HU",
                LocalDate.of(2023, 3, 26),
                null,
                null);
    }
}
