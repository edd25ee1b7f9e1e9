package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** A base committee works with its candidates: each goes on step by step, leaves, comes back; nobody overwrites anybody. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class CandidateServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(960_001);
    private static final ImportId SECOND = new ImportId(960_002);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService service;

    @Autowired
    CandidateCheckQueries checks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCommune() {
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
    }

    @Test
    void a_committee_lists_somebody_once_and_goes_on_step_by_step() {
        var committee = over("S-A");
        long id = service.list(committee, listed("S-A-1", "Nông Thị Mẫu"));
        refused(() -> service.list(committee, listed("S-A-1", " Nông  Thị Mẫu")), "source.problem.alreadyListed");
        refused(() -> service.list(committee, listed("S-B-1", "Bế Thị Khác")), "organization.problem.unknownUnit");
        refused(() -> advance(committee, id, Stage.SENT_TO_CLASS, DAY.plusDays(9)), "source.problem.skipped");
        advance(committee, id, Stage.HELPER_ASSIGNED, DAY.plusDays(9));
        refused(() -> advance(committee, id, Stage.LISTED, DAY.plusDays(10)), "source.problem.stepTaken");
        refused(() -> advance(committee, id, Stage.SENT_TO_CLASS, DAY), "source.problem.backwards");
        advance(committee, id, Stage.SENT_TO_CLASS, DAY.plusDays(20));
        var entry = service.open(committee, id);
        assertThat(entry.stage()).isEqualTo(Stage.SENT_TO_CLASS);
        assertThat(entry.fullName()).isEqualTo("Nông Thị Mẫu");
        assertThat(stays(id))
                .containsExactly(
                        "LISTED 2023-03-06 2023-03-15",
                        "HELPER_ASSIGNED 2023-03-15 2023-03-26",
                        "SENT_TO_CLASS 2023-03-26 9999-12-31");
        assertThat(logged("source.advanced")).contains("SENT_TO_CLASS").doesNotContain("Nông");
    }

    @Test
    void whoever_read_another_entry_than_the_one_that_stands_is_told() {
        var committee = over("S-A");
        long id = service.list(committee, listed("S-A-1", "Nông Thị Mẫu"));
        var read = service.open(committee, id).stamp();
        advance(committee, id, Stage.HELPER_ASSIGNED, DAY.plusDays(9));
        refused(
                () -> service.advance(
                        committee, new AdvanceCandidate(id, read, Stage.HELPER_ASSIGNED, DAY.plusDays(10))),
                "source.problem.changedMeanwhile");
        refused(
                () -> service.leave(committee, new LeavePipeline(id, read, WayOut.WITHDREW, DAY.plusDays(10))),
                "source.problem.changedMeanwhile");
    }

    @Test
    void who_leaves_comes_back_in_a_round_of_his_own_and_stands_in_one_stage_on_each_day() {
        var committee = over("S-A");
        long id = service.list(committee, listed("S-A-1", "Nông Thị Mẫu"));
        service.leave(committee, new LeavePipeline(id, stamp(committee, id), WayOut.WORK_AWAY, DAY.plusDays(30)));
        refused(() -> advance(committee, id, Stage.HELPER_ASSIGNED, DAY.plusDays(40)), "source.problem.stepTaken");
        var back = new ReenterPipeline(id, stamp(committee, id), Stage.DOSSIERS, DAY.plusDays(99));
        refused(() -> service.reenter(committee, back), "source.problem.skipped");
        long again = service.reenter(committee, new ReenterPipeline(id, back.stamp(), Stage.LISTED, DAY.plusDays(99)));
        assertThat(service.open(committee, again).round()).isEqualTo(2);
        assertThat(service.open(committee, again).fullName()).isEqualTo("Nông Thị Mẫu");
        assertThat(stays(id)).endsWith("LEFT 2023-04-05 2023-06-13");
        assertThat(stays(again)).containsExactly("LISTED 2023-06-13 9999-12-31");
        refused(
                () -> service.reenter(
                        committee, new ReenterPipeline(id, stamp(committee, id), Stage.LISTED, DAY.plusDays(120))),
                "source.problem.notLeft");
    }

    @Test
    void a_certificate_that_still_counts_spares_the_class() {
        var committee = over("S-A");
        var days = SourceRows.weeksBefore(Stage.COMPLETED_CLASS, DAY);
        service.writeCandidates(
                BOARD,
                FIRST,
                List.of(
                        SourceRows.reached("S-A-1", "Lò Văn Thử", Stage.COMPLETED_CLASS, DAY, days),
                        SourceRows.reached("S-A-1", "Lò Văn Thử", Stage.LEFT, DAY.plusDays(60))));
        long id = idOf("S-A-1", 1);
        long back = service.reenter(
                committee, new ReenterPipeline(id, stamp(committee, id), Stage.DOSSIERS, DAY.plusDays(200)));
        assertThat(service.open(committee, back).certificateOn()).isEqualTo(DAY);
        assertThat(jdbc.sql("SELECT CONCAT(kind, ' ', started_on) FROM candidate_clock WHERE candidate_id = ?")
                        .param(back)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("CERTIFICATE " + DAY, "PAPERS " + DAY.plusDays(200));
    }

    @Test
    void feasible_is_a_mark_beside_the_stage_and_not_feasible_has_a_reason() {
        var committee = over("S-A");
        long id = service.list(committee, listed("S-A-1", "Nông Thị Mẫu"));
        refused(
                () -> service.judge(committee, new JudgeCandidate(id, stamp(committee, id), false, null, DAY)),
                "source.problem.noHindrance");
        service.judge(committee, new JudgeCandidate(id, stamp(committee, id), true, null, DAY.plusDays(1)));
        assertThat(stays(id)).containsExactly("LISTED 2023-03-06 9999-12-31", "FEASIBLE 2023-03-07 9999-12-31");
        service.judge(
                committee, new JudgeCandidate(id, stamp(committee, id), false, WayOut.STUDY_AWAY, DAY.plusDays(2)));
        assertThat(stays(id)).containsExactly("LISTED 2023-03-06 9999-12-31");
        assertThat(service.open(committee, id).hindrance()).isEqualTo(WayOut.STUDY_AWAY);
    }

    @Test
    void a_correction_says_why_and_moves_the_person_to_another_branch() {
        var committee = over("S-A");
        long id = service.list(committee, listed("S-A-1", "Nông Thị Mẫu"));
        refused(
                () -> service.correct(committee, corrected(committee, id, "S-A-2", "Nông Thị Mẫn", "")),
                "shared.problem.missing");
        refused(
                () -> service.correct(
                        committee, corrected(committee, id, "S-A-2", "Nông Thị Mẫn", "nông thị mẫn ghi sai")),
                "source.problem.nameInReason");
        service.correct(committee, corrected(committee, id, "S-A-2", "Nông Thị Mẫn", "ghi nhầm chi bộ"));
        var entry = service.open(committee, id);
        assertThat(entry.code()).isEqualTo("S-A-2");
        assertThat(entry.fullName()).isEqualTo("Nông Thị Mẫn");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM candidate_stay WHERE organization_id = ?")
                        .param(unit("S-A-1"))
                        .query(Long.class)
                        .single())
                .isZero();
        refused(
                () -> service.correct(BOARD, corrected(committee, id, "S-A-1", "Nông Thị Mẫn", "ban tổ chức sửa")),
                "source.problem.notYourPerson");
    }

    @Test
    void above_the_base_committee_a_person_is_initials_and_elsewhere_nobody() {
        long id = service.list(over("S-A"), listed("S-A-1", "Nông Thị Mẫu"));
        var seen = service.open(over("S"), id);
        assertThat(seen.fullName()).isEqualTo("N. T. M.");
        assertThat(seen.bornOn()).isNull();
        assertThat(seen.helper()).isNull();
        assertThatThrownBy(() -> service.open(over("S-B"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void rows_add_to_what_stands_and_are_taken_back_with_their_import() {
        var first = service.writeCandidates(
                BOARD, FIRST, List.of(SourceRows.reached("S-A-1", "Lò Văn Thử", Stage.LISTED, DAY)));
        assertThat(first.added()).isEqualTo(1);
        var next = SourceRows.reached("S-A-1", "Lò Văn Thử", Stage.HELPER_ASSIGNED, DAY.plusDays(3));
        var changed = service.writeCandidates(BOARD, SECOND, List.of(next));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.differences().getFirst().key()).isEqualTo("S-A-1 · L. V. T.");
        assertThat(service.writeCandidates(BOARD, SECOND, List.of(next)).same()).isEqualTo(1);
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
        service.undo(BOARD, SECOND);
        assertThat(stays(idOf("S-A-1", 1))).containsExactly("LISTED 2023-03-06 9999-12-31");
        service.undo(BOARD, FIRST);
        assertThat(jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM candidate) + (SELECT COUNT(*) FROM candidate_person)
                             + (SELECT COUNT(*) FROM candidate_stay) + (SELECT COUNT(*) FROM candidate_clock)
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void the_same_person_in_two_branches_is_told_and_neither_is_touched() {
        service.list(over("S-A"), listed("S-A-1", "Nông Thị Mẫu"));
        var row = listed("S-B-1", "Nông Thị Mẫu").row();
        assertThat(checks.check(OrgScope.everything(), List.of(row), Set.of()).getFirst())
                .containsExactly(Problem.warning("source.problem.knownElsewhere", "fullName", "S-A-1"));
        assertThat(checks.check(over("S-B").scope(), List.of(row), Set.of()).getFirst())
                .as("out of scope nobody is told")
                .isEmpty();
        service.list(over("S-B"), listed("S-B-1", "Nông Thị Mẫu"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM candidate").query(Long.class).single())
                .isEqualTo(2);
    }

    private CorrectCandidate corrected(Actor reader, long id, String code, String name, String reason) {
        var entry = service.open(reader, id);
        return new CorrectCandidate(
                id,
                entry.stamp(),
                code,
                name,
                SourceRows.BORN,
                Population.RESIDENT,
                null,
                null,
                null,
                entry.days(),
                null,
                reason);
    }

    private static ListCandidate listed(String code, String name) {
        return new ListCandidate(code, name, SourceRows.BORN, Population.MILITIA, DAY, "Lò Văn Giúp", null, null);
    }

    private void advance(Actor actor, long id, Stage to, LocalDate on) {
        service.advance(actor, new AdvanceCandidate(id, stamp(actor, id), to, on));
    }

    private String stamp(Actor actor, long id) {
        return service.open(actor, id).stamp();
    }

    private List<String> stays(long id) {
        return jdbc.sql("""
                        SELECT CONCAT(stage, ' ', valid_from, ' ', valid_to) FROM candidate_stay
                        WHERE candidate_id = ? ORDER BY valid_from, valid_to
                        """).param(id).query((row, n) -> row.getString(1)).list();
    }

    private String logged(String action) {
        return String.join(
                " ",
                jdbc.sql("SELECT details FROM audit_entry WHERE action = ?")
                        .param(action)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private long idOf(String code, int round) {
        return jdbc.sql("SELECT id FROM candidate WHERE organization_id = ? AND round = ?")
                .params(unit(code), round)
                .query(Long.class)
                .single();
    }

    private Actor over(String... codes) {
        return SourceActors.over(jdbc, codes);
    }

    private long unit(String code) {
        return SourceActors.unit(jdbc, code);
    }

    private static void refused(ThrowingCallable change, String key) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly(key));
    }
}
