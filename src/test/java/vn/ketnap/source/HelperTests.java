package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Who helps a candidate and which branch will admit him is said, and can be said anew. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class HelperTests {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService service;

    @Autowired
    JdbcClient jdbc;

    private Actor committee = TestActors.boardOverAll();
    private long candidate;
    private long sibling;

    @BeforeEach
    void twoOfOneBranch() {
        organizations.writeUnits(
                committee,
                new ImportId(971_001),
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.branch("S-A-1", "S-A"),
                        UnitRows.branch("S-A-2", "S-A"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.branch("S-B-1", "S-B")));
        committee = SourceActors.over(jdbc, "S-A");
        candidate = service.list(committee, listed("Nông Thị Mẫu"));
        sibling = service.list(committee, listed("Lò Văn Thử"));
    }

    @Test
    void whoever_assigns_a_helper_says_whom() {
        refused(() -> assign(null), "shared.problem.missing");
        refused(() -> assign(" "), "shared.problem.missing");
        assertThat(entry().stage()).isEqualTo(Stage.LISTED);
        assign("Phó bí thư chi bộ");
        assertThat(entry().stage()).isEqualTo(Stage.HELPER_ASSIGNED);
        assertThat(entry().helper()).isEqualTo("Phó bí thư chi bộ");
        assertThat(service.open(committee, sibling).helper()).isNull();
    }

    @Test
    void a_refusal_names_every_step_that_is_missing_with_its_clause() {
        assertThatThrownBy(() -> service.advance(
                        committee, new AdvanceCandidate(candidate, entry().stamp(), Stage.VERIFIED, DAY.plusDays(90))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .allSatisfy(one ->
                                        assertThat(one.args().get(2).toString()).isNotBlank())
                                .extracting(one -> one.args().get(1))
                                .containsExactly(
                                        Stage.HELPER_ASSIGNED,
                                        Stage.SENT_TO_CLASS,
                                        Stage.COMPLETED_CLASS,
                                        Stage.DOSSIERS));
    }

    @Test
    void the_admitting_branch_is_corrected_to_another_that_admits() {
        refused(() -> admitting("S-A"), "source.problem.noBranch");
        refused(() -> admitting("S-X"), "organization.problem.unknownUnit");
        admitting("S-A-2");
        assertThat(entry().admittingCode()).isEqualTo("S-A-2");
        assertThat(entry().code()).isEqualTo("S-A-1");
        assertThat(service.open(committee, sibling).admittingCode()).isNull();
        admitting(null);
        assertThat(entry().admittingCode()).isNull();
    }

    private void assign(@Nullable String helper) {
        service.advance(
                committee,
                new AdvanceCandidate(candidate, entry().stamp(), Stage.HELPER_ASSIGNED, DAY.plusDays(9), helper));
    }

    private void admitting(@Nullable String code) {
        var entry = entry();
        service.correct(
                committee,
                new CorrectCandidate(
                        candidate,
                        entry.stamp(),
                        entry.code(),
                        "Nông Thị Mẫu",
                        SourceRows.BORN,
                        entry.channel(),
                        null,
                        null,
                        code,
                        entry.days(),
                        null,
                        "ghi nhầm chi bộ"));
    }

    private CandidateEntry entry() {
        return service.open(committee, candidate);
    }

    private static ListCandidate listed(String name) {
        return new ListCandidate("S-A-1", name, SourceRows.BORN, Population.MILITIA, DAY, null, null, null);
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
