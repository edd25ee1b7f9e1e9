package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** A candidate changes hands with a receipt and counts in one place at every time. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class HandOverTests {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    HandOverService service;

    @Autowired
    JdbcClient jdbc;

    private Actor sender = TestActors.boardOverAll();
    private Actor receiver = sender;
    private Actor stranger = sender;
    private long candidate;

    @BeforeEach
    void threeCommunesAndOneCandidate() {
        organizations.writeUnits(
                sender,
                new ImportId(972_001),
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.branch("S-A-1", "S-A"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.branch("S-B-1", "S-B"),
                        UnitRows.commune("S-C", "S"),
                        UnitRows.branch("S-C-1", "S-C")));
        sender = SourceActors.over(jdbc, "S-A");
        receiver = SourceActors.over(jdbc, "S-B");
        stranger = SourceActors.over(jdbc, "S-C");
        candidate = candidates.list(sender, listed("S-A-1"));
    }

    @Test
    void until_the_receiver_accepts_the_candidate_counts_with_the_sender() {
        propose("S-B-1");
        assertThat(carriers()).containsExactly("S-A-1");
        assertThat(waiting(receiver)).singleElement().satisfies(offer -> {
            assertThat(offer.fullName()).isEqualTo("Nông Thị Mẫu");
            assertThat(offer.toHere()).isTrue();
        });
        assertThat(waiting(sender))
                .singleElement()
                .satisfies(offer -> assertThat(offer.toHere()).isFalse());
        assertThat(waiting(stranger)).isEmpty();
        assertThat(service.waiting(SourceActors.over(jdbc, "S"), "S-B"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.fullName()).isEqualTo("N. T. M."));
        answer(receiver, true, "");
        assertThat(carriers()).containsExactly("S-B-1");
        assertThat(candidates.open(receiver, candidate).days().on(Stage.LISTED)).isEqualTo(DAY);
        assertThatThrownBy(() -> candidates.open(sender, candidate)).isInstanceOf(NotFound.class);
        assertThat(waiting(receiver)).isEmpty();
    }

    @Test
    void whoever_refuses_says_why_and_nothing_moves() {
        propose("S-B-1");
        refused(() -> answer(receiver, false, " "), "shared.problem.missing");
        refused(() -> answer(receiver, false, "Nông Thị Mẫu đã đi xa"), "source.problem.nameInReason");
        answer(receiver, false, "không cư trú trên địa bàn");
        assertThat(carriers()).containsExactly("S-A-1");
        assertThat(waiting(sender)).isEmpty();
        propose("S-C-1");
        assertThat(waiting(stranger)).hasSize(1);
    }

    @Test
    void nobody_is_proposed_or_answered_twice_and_only_the_receiver_answers() {
        propose("S-B-1");
        refused(() -> propose("S-C-1"), "source.problem.handOverOpen");
        long offer = waiting(receiver).getFirst().id();
        assertThatThrownBy(() -> service.answer(stranger, new AnswerHandOver(offer, true, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.answer(sender, new AnswerHandOver(offer, true, "")))
                .isInstanceOf(NotFound.class);
        service.answer(receiver, new AnswerHandOver(offer, true, ""));
        assertThatThrownBy(() -> service.answer(receiver, new AnswerHandOver(offer, true, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_proposal_names_another_unit_and_a_reason_without_the_name() {
        refused(() -> propose("S-A-1"), "source.problem.handOverToItself");
        refused(() -> propose("S-X"), "organization.problem.unknownUnit");
        refused(() -> propose("S-B-1", "nông thị mẫu chuyển nhà"), "source.problem.nameInReason");
        refused(() -> propose("S-B-1", ""), "shared.problem.missing");
        assertThat(waiting(sender)).isEmpty();
    }

    @Test
    void who_has_the_person_already_or_left_meanwhile_is_not_received() {
        propose("S-B-1");
        candidates.list(receiver, listed("S-B-1"));
        refused(() -> answer(receiver, true, ""), "source.problem.handOverTaken");
        propose(candidate(receiver), receiver, "S-C-1", "chuyển nơi ở");
        long gone = candidate(receiver);
        candidates.leave(
                receiver,
                new LeavePipeline(gone, candidates.open(receiver, gone).stamp(), WayOut.WITHDREW, DAY.plusDays(9)));
        refused(() -> answer(stranger, true, ""), "source.problem.handOverTooLate");
        assertThat(carriers()).containsExactly("S-A-1", "S-B-1");
    }

    @Test
    void the_sender_takes_a_proposal_back_and_nobody_else_does() {
        propose("S-B-1");
        long offer = waiting(sender).getFirst().id();
        assertThatThrownBy(() -> service.withdraw(receiver, new WithdrawHandOver(offer)))
                .isInstanceOf(NotFound.class);
        service.withdraw(sender, new WithdrawHandOver(offer));
        assertThat(waiting(receiver)).isEmpty();
        assertThat(carriers()).containsExactly("S-A-1");
        assertThatThrownBy(() -> service.answer(receiver, new AnswerHandOver(offer, true, "")))
                .isInstanceOf(NotFound.class);
        propose("S-C-1");
        assertThat(waiting(stranger)).hasSize(1);
    }

    @Test
    void a_page_shows_what_waits_for_its_unit_and_what_it_has_sent_and_nothing_of_others() {
        propose("S-B-1");
        var province = SourceActors.over(jdbc, "S");
        assertThat(service.waiting(province, "S-A")).singleElement().satisfies(offer -> {
            assertThat(offer.toHere()).isFalse();
            assertThat(offer.fromHere()).isTrue();
        });
        assertThat(service.waiting(province, "S-B")).singleElement().satisfies(offer -> {
            assertThat(offer.toHere()).isTrue();
            assertThat(offer.fromHere()).isFalse();
        });
        assertThat(service.waiting(province, "S-C")).isEmpty();
        assertThatThrownBy(() -> service.waiting(receiver, "S-A")).isInstanceOf(NotFound.class);
    }

    private List<HandOver> waiting(Actor by) {
        return service.waiting(by, by.equals(sender) ? "S-A" : by.equals(receiver) ? "S-B" : "S-C");
    }

    private void propose(String to) {
        propose(to, "chuyển nơi cư trú");
    }

    private void propose(String to, String reason) {
        propose(candidate, sender, to, reason);
    }

    private void propose(long id, Actor by, String to, String reason) {
        service.propose(by, new HandOverCandidate(id, candidates.open(by, id).stamp(), to, reason));
    }

    private void answer(Actor by, boolean accepted, String reason) {
        var offer = waiting(by).stream().filter(HandOver::toHere).findFirst().orElseThrow();
        service.answer(by, new AnswerHandOver(offer.id(), accepted, reason));
    }

    private long candidate(Actor of) {
        return jdbc.sql("SELECT id FROM candidate WHERE organization_id = ?")
                .param(SourceActors.unit(jdbc, of.equals(receiver) ? "S-B-1" : "S-A-1"))
                .query(Long.class)
                .single();
    }

    private List<String> carriers() {
        return jdbc.sql("""
                        SELECT DISTINCT v.code FROM candidate_stay s
                        JOIN organization_version v ON v.organization_id = s.organization_id
                        WHERE s.stage <> 'FEASIBLE' ORDER BY v.code
                        """).query((row, n) -> row.getString(1)).list();
    }

    private static ListCandidate listed(String code) {
        return new ListCandidate(code, "Nông Thị Mẫu", SourceRows.BORN, Population.MILITIA, DAY, null, null, null);
    }

    private static void refused(ThrowingCallable change, String key) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .contains(key));
    }
}
