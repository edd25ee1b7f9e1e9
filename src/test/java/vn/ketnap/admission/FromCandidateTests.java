package vn.ketnap.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.correction.CorrectAdmission;
import vn.ketnap.admission.correction.CorrectionService;
import vn.ketnap.admission.correction.RecordStep;
import vn.ketnap.admission.correction.Step;
import vn.ketnap.admission.correction.StrikeOutAdmission;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.AdvanceCandidate;
import vn.ketnap.source.CandidateAdmissionQueries;
import vn.ketnap.source.CandidateCheckQueries;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.LeavePipeline;
import vn.ketnap.source.SourceActors;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;
import vn.ketnap.source.WayOut;

/** The register takes its members from the list of candidates; who is in it goes on with it, and back with it. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class FromCandidateTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(970_001);
    private static final ImportId SECOND = new ImportId(970_002);
    private static final LocalDate BASE = LocalDate.of(2023, 3, 6);
    private static final LocalDate DECIDED = BASE.plusDays(10);
    private static final String NAME = "Nông Thị Mẫu";

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    CandidateAdmissionQueries sources;

    @Autowired
    CandidateCheckQueries rows;

    @Autowired
    AdmissionService admissions;

    @Autowired
    CorrectionService corrections;

    @Autowired
    JdbcClient jdbc;

    private Actor committee = BOARD;
    private long candidate;

    @BeforeEach
    void aCandidateOfWhomTheBaseCommitteeHasResolved() {
        organizations.writeUnits(
                BOARD,
                FIRST,
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.branch("S-A-1", "S-A"),
                        UnitRows.branch("S-A-2", "S-A"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.branch("S-B-1", "S-B")));
        committee = SourceActors.over(jdbc, "S-A");
        candidate = brought("S-A-1", NAME, Stage.BASE_COMMITTEE);
    }

    @Test
    void whoever_is_recorded_from_the_list_has_the_decision_there_too() {
        assertThat(sources.find(committee.scope(), "nong mau", 0, 9)).isEmpty();
        assertThat(sources.find(committee.scope(), "thi mau", 0, 9))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.id()).isEqualTo(candidate);
                    assertThat(hit.branchCode()).isEqualTo("S-A-1");
                    assertThat(hit.resolvedOn()).isEqualTo(BASE.minusWeeks(1));
                });
        long admission = record(woman("S-A-1", NAME));
        var entry = candidates.open(committee, candidate);
        assertThat(entry.stage()).isEqualTo(Stage.DECIDED);
        assertThat(entry.days().on(Stage.DECIDED)).isEqualTo(DECIDED);
        assertThat(entry.admissionId()).isEqualTo(admission);
        var row = corrections.open(committee, admission);
        assertThat(row.origin()).isEqualTo(OriginKind.CANDIDATE);
        assertThat(row.resolvedOn()).isEqualTo(BASE.minusWeeks(1));
        assertThat(sources.of(committee.scope(), admission))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(candidate));
        assertThat(sources.find(committee.scope(), "", 0, 9)).isEmpty();
        assertThat(stays(candidate)).last().isEqualTo("DECIDED " + DECIDED);
    }

    @Test
    void every_step_that_is_missing_is_named_with_its_clause() {
        long early = brought("S-A-1", "Lò Thị Sớm", Stage.VERIFIED);
        assertThatThrownBy(() -> record(early, woman("S-A-1", "Lò Thị Sớm")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .filteredOn(one -> one.key().equals("source.problem.skipped"))
                                .extracting(one -> one.args().get(1))
                                .containsExactly(Stage.INTRODUCED, Stage.BRANCH_RESOLUTION, Stage.BASE_COMMITTEE));
        assertThat(candidates.open(committee, early).stage()).isEqualTo(Stage.VERIFIED);
        assertThat(entries()).isZero();
    }

    @Test
    void the_branch_that_considered_admits_the_person_of_the_list() {
        refused(() -> record(woman("S-A-2", NAME)), "source.problem.otherBranch");
        refused(() -> record(woman("S-A-1", "Bế Thị Khác")), "source.problem.otherPerson");
        refused(() -> record(of("S-A-1", NAME, Population.RESIDENT, null)), "source.problem.otherChannel");
        var resolved = woman("S-A-1", NAME).resolvedOn(BASE.minusWeeks(2));
        refused(() -> record(resolved), "source.problem.otherDay");
        refused(() -> record(candidate, woman("S-A-1", NAME, BASE.minusDays(1))), "source.problem.backwards");
        var sibling = SourceActors.over(jdbc, "S-B");
        assertThatThrownBy(() ->
                        admissions.record(sibling, woman("S-B-1", NAME), AdmissionOrigin.candidate(candidate, "?")))
                .isInstanceOf(NotFound.class);
        assertThat(sources.find(sibling.scope(), "", 0, 9)).isEmpty();
        assertThat(entries()).isZero();
    }

    @Test
    void whoever_chose_the_candidate_before_somebody_changed_it_is_told() {
        var stamp = candidates.open(committee, candidate).stamp();
        long admission = record(woman("S-A-1", NAME));
        assertThat(admission).isPositive();
        refused(
                () -> admissions.record(
                        committee, woman("S-A-1", "Lò Thị Hai"), AdmissionOrigin.candidate(candidate, stamp)),
                "source.problem.changedMeanwhile");
        refused(() -> record(woman("S-A-1", "Lò Thị Hai")), "source.problem.inRegister");
    }

    @Test
    void ceremony_class_and_recognition_follow_and_none_is_left_out() {
        long admission = record(woman("S-A-1", NAME));
        step(admission, Step.CEREMONY, DECIDED.plusDays(9));
        assertThat(candidates.open(committee, candidate).stage()).isEqualTo(Stage.ADMITTED);
        var official = DECIDED.plusDays(9).plusMonths(12);
        refused(() -> step(admission, Step.RECOGNIZED, official), "source.problem.skipped");
        advance(Stage.SENT_TO_NEW_MEMBER_CLASS, DECIDED.plusDays(60));
        step(admission, Step.RECOGNIZED, official);
        assertThat(candidates.open(committee, candidate).days().on(Stage.RECOGNIZED))
                .isEqualTo(official);
    }

    @Test
    void only_the_register_tells_the_decision_and_the_leaving_of_its_members() {
        refused(() -> advance(Stage.DECIDED, DECIDED), "source.problem.throughRegister");
        long admission = record(woman("S-A-1", NAME));
        refused(() -> advance(Stage.ADMITTED, DECIDED.plusDays(9)), "source.problem.throughRegister");
        var left = new LeavePipeline(
                candidate, candidates.open(committee, candidate).stamp(), WayOut.STRUCK_OFF, DECIDED.plusDays(30));
        refused(() -> candidates.leave(committee, left), "source.problem.throughRegister");
        step(admission, Step.STRUCK_OFF, DECIDED.plusDays(30));
        var entry = candidates.open(committee, candidate);
        assertThat(entry.stage()).isEqualTo(Stage.LEFT);
        assertThat(entry.wayOut()).isEqualTo(WayOut.STRUCK_OFF);
    }

    @Test
    void a_correction_takes_the_candidate_along_and_an_entry_struck_out_takes_him_back() {
        long admission = record(woman("S-A-1", NAME));
        var read = corrections.open(committee, admission);
        var to = woman("S-A-1", "Nông Thị Mẫn", DECIDED.plusDays(1)).resolvedOn(read.resolvedOn());
        corrections.correct(committee, new CorrectAdmission(admission, read.stamp(), to, "ghi nhầm ngày và tên"));
        var corrected = candidates.open(committee, candidate);
        assertThat(corrected.fullName()).isEqualTo("Nông Thị Mẫn");
        assertThat(corrected.days().on(Stage.DECIDED)).isEqualTo(DECIDED.plusDays(1));
        var again = corrections.open(committee, admission);
        corrections.strikeOut(committee, new StrikeOutAdmission(admission, again.stamp(), "ghi trùng"));
        var back = candidates.open(committee, candidate);
        assertThat(back.stage()).isEqualTo(Stage.BASE_COMMITTEE);
        assertThat(back.admissionId()).isNull();
        assertThat(sources.find(committee.scope(), "", 0, 9)).hasSize(1);
    }

    @Test
    void a_direct_entry_says_why_and_a_workbook_is_marked_as_one() {
        var direct = woman("S-A-2", "Lò Thị Thẳng");
        refused(() -> admissions.record(committee, direct, AdmissionOrigin.direct(" ")), "shared.problem.missing");
        refused(
                () -> admissions.record(committee, direct, AdmissionOrigin.direct("lò thị thẳng mới về")),
                "admission.problem.nameInReason");
        admissions.record(committee, direct, AdmissionOrigin.direct("chuyển đến từ đảng bộ quân đội"));
        admissions.writeAdmissions(BOARD, SECOND, List.of(woman("S-B-1", "Lò Thị Sổ")));
        assertThat(jdbc.sql("SELECT CONCAT(origin, ' ', COALESCE(origin_reason, '')) FROM admission ORDER BY id")
                        .query((row, n) -> row.getString(1).strip())
                        .list())
                .containsExactly("DIRECT chuyển đến từ đảng bộ quân đội", "IMPORT");
        assertThat(candidates.open(committee, candidate).stage()).isEqualTo(Stage.BASE_COMMITTEE);
    }

    @Test
    void a_workbook_with_the_ceremony_moves_the_candidate_and_taken_back_moves_him_back() {
        record(woman("S-A-1", NAME));
        admissions.writeAdmissions(BOARD, SECOND, List.of(of("S-A-1", NAME, Population.MILITIA, DECIDED.plusDays(9))));
        assertThat(candidates.open(committee, candidate).stage()).isEqualTo(Stage.ADMITTED);
        admissions.undo(BOARD, SECOND);
        assertThat(candidates.open(committee, candidate).stage()).isEqualTo(Stage.DECIDED);
        var row = SourceRows.reached("S-A-1", NAME, Stage.DECIDED, DECIDED.plusDays(3));
        assertThat(rows.check(OrgScope.everything(), List.of(row), Set.of()).getFirst())
                .extracting(Problem::key)
                .contains("source.problem.inRegister");
    }

    private long brought(String code, String name, Stage stage) {
        var before = SourceRows.weeksBefore(stage, BASE);
        candidates.writeCandidates(BOARD, FIRST, List.of(SourceRows.reached(code, name, stage, BASE, before)));
        return sources.find(committee.scope(), name, 0, 9).getFirst().id();
    }

    private long record(RecordAdmission command) {
        return record(candidate, command);
    }

    private long record(long from, RecordAdmission command) {
        var stamp = candidates.open(committee, from).stamp();
        admissions.record(committee, command, AdmissionOrigin.candidate(from, stamp));
        return jdbc.sql("SELECT MAX(id) FROM admission").query(Long.class).single();
    }

    private void step(long admission, Step step, LocalDate on) {
        var stamp = corrections.open(committee, admission).stamp();
        corrections.recordStep(committee, new RecordStep(admission, stamp, step, on, "5-QĐ/TU"));
    }

    private void advance(Stage to, LocalDate on) {
        var stamp = candidates.open(committee, candidate).stamp();
        candidates.advance(committee, new AdvanceCandidate(candidate, stamp, to, on));
    }

    private static RecordAdmission woman(String code, String name) {
        return woman(code, name, DECIDED);
    }

    private static RecordAdmission woman(String code, String name, LocalDate decided) {
        return of(code, name, Population.MILITIA, decided, null);
    }

    private static RecordAdmission of(String code, String name, Population channel, @Nullable LocalDate ceremony) {
        return of(code, name, channel, DECIDED, ceremony);
    }

    private static RecordAdmission of(
            String code, String name, Population channel, LocalDate decided, @Nullable LocalDate ceremony) {
        return new RecordAdmission(
                code, name, SourceRows.BORN, Gender.FEMALE, null, null, channel, "1-QĐ/HU", decided, ceremony, null);
    }

    private List<String> stays(long id) {
        return jdbc.sql(
                        "SELECT CONCAT(stage, ' ', valid_from) FROM candidate_stay WHERE candidate_id = ? ORDER BY valid_from")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int entries() {
        return jdbc.sql("SELECT COUNT(*) FROM admission").query(Integer.class).single();
    }

    private static void refused(ThrowingCallable change, String key) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .filteredOn(one -> one.severity() == Problem.Severity.ERROR)
                                .extracting(Problem::key)
                                .containsExactly(key));
    }
}
