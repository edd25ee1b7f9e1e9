package vn.ketnap.admission.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import vn.ketnap.admission.AdmissionCheckQueries;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.history.AdmissionChange;
import vn.ketnap.admission.history.ChangeKind;
import vn.ketnap.admission.history.ChangeQueries;
import vn.ketnap.admission.history.FieldChange;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.SourceActors;

/** An entry of the register is corrected, goes on, is struck out; whatever counts admissions follows at once. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class CorrectionServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(940_001);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 26);

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    AdmissionCheckQueries checks;

    @Autowired
    CorrectionService service;

    @Autowired
    ChangeQueries history;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCommune() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.branch("S-A-1", "S-A"),
                        UnitRows.branch("S-A-2", "S-A"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.branch("S-B-1", "S-B")));
        admissions.writeAdmissions(
                BOARD, IMPORT, List.of(woman("S-A-1", "Nông Thị Mẫu", MARCH), woman("S-B-1", "Bế Thị Khác", MARCH)));
    }

    @Test
    void a_form_records_a_person_once() {
        var committee = over("S-A");
        admissions.record(committee, woman("S-A-2", "Lò Thị Mới", MARCH), AdmissionRows.DIRECTLY);
        assertThat(tally("S-A", MARCH)).isEqualTo(2);
        assertThatThrownBy(() -> admissions.record(
                        committee, woman("S-A-2", " Lò  Thị Mới", MARCH.plusDays(1)), AdmissionRows.DIRECTLY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(one -> one.key(), one -> one.field())
                                .containsExactly(tuple("admission.problem.alreadyRecorded", "fullName")));
        assertThat(changes("S-A-2")).extracting(AdmissionChange::kind).containsExactly(ChangeKind.RECORDED);
        assertThatThrownBy(
                        () -> admissions.record(committee, woman("S-B-1", "Lò Thị Mới", MARCH), AdmissionRows.DIRECTLY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_correction_moves_every_count_and_tells_what_changed_but_not_who() {
        var committee = over("S-A");
        var entry = open(committee, "S-A-1");
        var moved = MARCH.minusMonths(4);
        var before = Objects.requireNonNull(entry.command());
        var to = new RecordAdmission(
                "S-A-2",
                "Nông Thị Mận",
                before.bornOn(),
                Gender.FEMALE,
                "Kinh",
                null,
                Population.MILITIA,
                "7-QĐ/HU",
                moved,
                moved,
                null);
        service.correct(committee, new CorrectAdmission(entry.id(), entry.stamp(), to, "Ghi nhầm chi bộ và ngày"));
        assertThat(tally("S-A-1", MARCH)).isZero();
        assertThat(tally("S-A-2", moved)).isEqualTo(1);
        assertThat(tally("S-B", MARCH)).isEqualTo(1);
        assertThat(open(committee, "S-A-2").fullName()).isEqualTo("Nông Thị Mận");
        assertThat(jdbc.sql("SELECT ethnic_minority FROM admission WHERE id = ?")
                        .param(entry.id())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        var told = changes("S-A-2").getFirst();
        assertThat(told.reason()).isEqualTo("Ghi nhầm chi bộ và ngày");
        assertThat(told.fields())
                .contains(
                        FieldChange.ofPerson("fullName"),
                        new FieldChange("decidedOn", "2023-03-26", "2022-11-26"),
                        new FieldChange("code", "S-A-1", "S-A-2"));
        assertThat(audited("admission.corrected"))
                .singleElement()
                .satisfies(details -> assertThat(details)
                        .contains("\"reason\":", "decidedOn", "\"person\":[")
                        .doesNotContain("Mẫu", "Mận", "Kinh"));
        assertThat(checks.touchedSince(OrgScope.everything(), IMPORT))
                .as("what a hand has touched no import takes back")
                .isEqualTo(1);
    }

    @Test
    void two_who_correct_at_once_do_not_overwrite_each_other() {
        var committee = over("S-A");
        var first = open(committee, "S-A-1");
        var second = open(committee, "S-A-1");
        service.recordStep(
                committee, new RecordStep(first.id(), first.stamp(), Step.CEREMONY, MARCH.plusDays(9), null));
        assertThatThrownBy(() ->
                        service.strikeOut(committee, new StrikeOutAdmission(second.id(), second.stamp(), "ghi trùng")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(one -> one.key())
                                .containsExactly("admission.problem.changedMeanwhile"));
        assertThat(tally("S-A-1", MARCH)).isEqualTo(1);
    }

    @Test
    void steps_are_counted_on_their_day() {
        var committee = over("S-A");
        var entry = open(committee, "S-A-1");
        service.recordStep(
                committee, new RecordStep(entry.id(), entry.stamp(), Step.CEREMONY, MARCH.plusDays(9), null));
        var held = open(committee, "S-A-1");
        var ends = MARCH.plusDays(9).plusMonths(12);
        service.recordStep(committee, new RecordStep(held.id(), held.stamp(), Step.RECOGNIZED, ends, null));
        assertThat(count("S-A", "ADMITTED", "CEREMONY", MARCH.plusDays(9))).isEqualTo(1);
        assertThat(count("S-A", "RECOGNIZED", "", ends)).isEqualTo(1);
        assertThat(count("S-B", "RECOGNIZED", "", ends)).isZero();
        assertThat(changes("S-A-1"))
                .extracting(AdmissionChange::kind)
                .containsExactlyInAnyOrder(ChangeKind.RECOGNIZED, ChangeKind.CEREMONY, ChangeKind.BROUGHT);
    }

    @Test
    void an_entry_struck_out_leaves_every_count_and_stays_told() {
        var committee = over("S-A");
        var entry = open(committee, "S-A-1");
        service.strikeOut(committee, new StrikeOutAdmission(entry.id(), entry.stamp(), "Ghi trùng với chi bộ khác"));
        assertThat(tally("S-A", MARCH)).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM admitted_person WHERE admission_id = ?")
                        .param(entry.id())
                        .query(Integer.class)
                        .single())
                .as("the person is deleted")
                .isZero();
        assertThat(history.struckOut(committee.scope(), "S-A", 10))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.branchCode()).isEqualTo("S-A-1");
                    assertThat(gone.decidedOn()).isEqualTo("2023-03-26");
                    assertThat(gone.reason()).isEqualTo("Ghi trùng với chi bộ khác");
                });
        assertThat(history.struckOut(OrgScope.everything(), "S-B", 10)).isEmpty();
        assertThat(history.of(committee.scope(), entry.id()))
                .extracting(AdmissionChange::kind)
                .contains(ChangeKind.STRUCK_OUT, ChangeKind.BROUGHT);
        assertThatThrownBy(() -> service.open(committee, entry.id())).isInstanceOf(NotFound.class);
        assertThat(warnings(committee.scope()))
                .as("an old workbook does not bring it back unnoticed")
                .containsExactly("admission.problem.struckOutBefore");
        assertThat(warnings(over("S-B").scope()))
                .as("a sibling is not told")
                .doesNotContain("admission.problem.struckOutBefore");
    }

    private List<String> warnings(OrgScope scope) {
        return checks.check(scope, List.of(woman("S-A-1", "Nông Thị Mẫu", MARCH)), Set.of()).getFirst().stream()
                .map(problem -> problem.key())
                .toList();
    }

    @Test
    void a_sibling_knows_of_no_entry_and_a_board_above_reads_initials() {
        var id = id("S-A-1");
        assertThatThrownBy(() -> service.open(over("S-B"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.of(over("S-B").scope(), id)).isInstanceOf(NotFound.class);
        assertThat(open(over("S"), "S-A-1"))
                .extracting(Entry::fullName, Entry::bornOn, Entry::command)
                .containsExactly("N. T. M.", null, null);
        assertThat(audited("admission.persons-seen")).isEmpty();
        open(over("S-A"), "S-A-1");
        assertThat(audited("admission.persons-seen")).hasSize(1);
    }

    private Entry open(Actor actor, String code) {
        return service.open(actor, id(code));
    }

    private List<AdmissionChange> changes(String code) {
        return history.of(OrgScope.everything(), id(code));
    }

    private long id(String code) {
        return jdbc.sql("SELECT id FROM admission WHERE organization_id = ?")
                .param(organization(code))
                .query(Long.class)
                .single();
    }

    private List<String> audited(String action) {
        return jdbc.sql("SELECT details FROM audit_entry WHERE action = ? AND subject LIKE 'S-A%'")
                .param(action)
                .query((row, n) -> row.getString("details"))
                .list();
    }

    private int tally(String code, LocalDate day) {
        return count(code, "ADMITTED", "DECISION", day);
    }

    private int count(String code, String metric, String basis, LocalDate day) {
        return jdbc.sql("SELECT COALESCE(SUM(n), 0) FROM register_tally"
                        + " WHERE ancestor_id = ? AND metric = ? AND basis = ? AND counted_on = ?")
                .params(organization(code), metric, basis, day)
                .query(Integer.class)
                .single();
    }

    private Actor over(String... codes) {
        return SourceActors.over(jdbc, codes);
    }

    private long organization(String code) {
        return SourceActors.unit(jdbc, code);
    }

    private static RecordAdmission woman(String code, String name, LocalDate decidedOn) {
        return admission(code, name, decidedOn, null);
    }

    private static RecordAdmission admission(
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
