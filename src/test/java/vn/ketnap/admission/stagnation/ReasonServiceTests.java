package vn.ketnap.admission.stagnation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
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
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;

/** Causes, exemptions and actions of two branches, by form and by workbook. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class ReasonServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_101);
    private static final ImportId SECOND = new ImportId(900_102);
    private static final LocalDate NOTED = LocalDate.of(2025, 1, 15);

    @Autowired
    CauseService causes;

    @Autowired
    ExemptionService exemptions;

    @Autowired
    ActionService actions;

    @Autowired
    ReasonQueries reasons;

    @Autowired
    ReasonCheckQueries checks;

    @Autowired
    OrganizationService organizations;

    @Autowired
    UnitCodeQueries units;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoBranches() {
        organizations.writeUnits(
                BOARD,
                FIRST,
                List.of(
                        province("R"),
                        commune("R-A", "R"),
                        commune("R-B", "R"),
                        branch("R-A-1", "R-A"),
                        branch("R-B-1", "R-B")));
    }

    @Test
    void the_codes_of_the_database_are_the_codes_people_choose_from() {
        assertThat(jdbc.sql("SELECT CONCAT(code, ' ', kind) FROM cause_code ORDER BY place")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactlyElementsOf(Arrays.stream(Cause.values())
                        .map(cause -> cause + " " + cause.kind())
                        .toList());
        assertThat(jdbc.sql("SELECT code FROM measure_code ORDER BY place")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactlyElementsOf(
                        Arrays.stream(Measure.values()).map(Enum::name).toList());
    }

    @Test
    void a_cause_is_named_and_later_it_is_gone() {
        causes.name(BOARD, cause("R-A-1", Cause.OUT_MIGRATION));
        causes.name(BOARD, cause("R-B-1", Cause.OUT_MIGRATION));
        var named = of("R-A-1").causes().getFirst();
        causes.end(
                BOARD,
                new EndCause("R-A-1", named.cause(), named.notedOn(), LocalDate.of(2025, 6, 30), named.version()));
        var gone = of("R-A-1").causes().getFirst();
        assertThat(gone.holds(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(gone.holds(LocalDate.of(2025, 7, 1))).isFalse();
        assertThat(of("R-B-1").causesOn(LocalDate.of(2025, 7, 1)))
                .as("a sibling")
                .hasSize(1);
        assertThat(audited("R-A-1")).containsExactly("stagnation.cause-named", "stagnation.cause-ended");
    }

    @Test
    void who_acts_on_what_another_has_changed_is_told() {
        actions.agree(BOARD, action("R-A-1"));
        var seen = of("R-A-1").actions().getFirst();
        close(seen.version(), "two persons listed");
        assertThat(problemsOf(() -> close(seen.version(), "nothing"))).containsExactly("changedMeanwhile");
        assertThat(of("R-A-1").actions().getFirst().outcome()).isEqualTo("two persons listed");
    }

    @Test
    void a_form_does_not_overwrite_what_stands() {
        causes.name(BOARD, cause("R-A-1", Cause.AGEING));
        assertThat(problemsOf(() -> causes.name(BOARD, cause("R-A-1", Cause.AGEING))))
                .containsExactly("standsAlready");
    }

    @Test
    void an_exemption_expires_by_itself_and_can_end_earlier() {
        exemptions.exempt(BOARD, exemption("R-A-1", LocalDate.of(2025, 12, 31)));
        exemptions.exempt(BOARD, exemption("R-B-1", LocalDate.of(2025, 12, 31)));
        assertThat(exempt("R-A-1", LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(exempt("R-A-1", LocalDate.of(2026, 1, 1))).isFalse();
        var given = of("R-A-1").exemptions().getFirst();
        exemptions.withdraw(
                BOARD,
                new WithdrawExemption(
                        "R-A-1", given.from(), LocalDate.of(2025, 6, 1), "two came home", given.version()));
        assertThat(exempt("R-A-1", LocalDate.of(2025, 5, 31))).isTrue();
        assertThat(exempt("R-A-1", LocalDate.of(2025, 6, 1))).isFalse();
        assertThat(exempt("R-B-1", LocalDate.of(2025, 6, 1))).as("a sibling").isTrue();
        assertThat(of("R-A-1").exemptions().getFirst().to()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void out_of_scope_is_not_found() {
        causes.name(BOARD, cause("R-B-1", Cause.AGEING));
        var named = of("R-B-1").causes().getFirst();
        var neighbour = TestActors.boardOver(id("R-A"));
        assertThat(problemsOf(() -> causes.name(neighbour, cause("R-B-1", Cause.STUDY_AWAY))))
                .containsExactly("unknownUnit");
        var end = new EndCause("R-B-1", Cause.AGEING, NOTED, NOTED, named.version());
        assertThatThrownBy(() -> causes.end(neighbour, end)).isInstanceOf(NotFound.class);
        assertThat(reasons.of(OrgScope.below(Set.of(id("R-A"))), List.of("R-B-1")))
                .isEmpty();
    }

    @Test
    void a_workbook_adds_corrects_and_is_taken_back() {
        causes.writeCauses(BOARD, FIRST, List.of(cause("R-A-1", Cause.AGEING)));
        exemptions.writeExemptions(BOARD, FIRST, List.of(exemption("R-A-1", LocalDate.of(2025, 12, 31))));
        actions.writeActions(BOARD, FIRST, List.of(action("R-A-1")));
        var shorter = exemption("R-A-1", LocalDate.of(2025, 3, 31));
        var next = new ExemptBranch(
                "R-A-1",
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 9, 30),
                "minutes 9",
                "commune committee",
                null,
                null);
        var written = exemptions.writeExemptions(BOARD, SECOND, List.of(next, shorter));
        assertThat(written.added()).isEqualTo(1);
        assertThat(written.changed()).isEqualTo(1);
        assertThat(exempt("R-A-1", LocalDate.of(2025, 4, 15))).isFalse();
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
        assertThat(exemptions.undo(BOARD, SECOND)).isEqualTo(Undone.of(1, 1));
        assertThat(exempt("R-A-1", LocalDate.of(2025, 4, 15))).isTrue();
        assertThat(exemptions.undo(BOARD, FIRST)).isEqualTo(Undone.of(1, 0));
        assertThat(causes.undo(BOARD, FIRST)).isEqualTo(Undone.of(1, 0));
        assertThat(actions.undo(BOARD, FIRST)).isEqualTo(Undone.of(1, 0));
        assertThat(of("R-A-1")).isEqualTo(BranchReasons.NONE);
    }

    @Test
    void what_a_hand_has_changed_is_no_longer_the_imports() {
        actions.writeActions(BOARD, FIRST, List.of(action("R-A-1")));
        close(of("R-A-1").actions().getFirst().version(), "a class was held");
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
    }

    private void close(LocalDateTime version, String outcome) {
        actions.close(
                BOARD,
                new CloseAction("R-A-1", Measure.REVIEW_SOURCES, NOTED, LocalDate.of(2025, 4, 1), outcome, version));
    }

    private BranchReasons of(String code) {
        return reasons.of(OrgScope.everything(), code);
    }

    private boolean exempt(String code, LocalDate day) {
        return of(code).exemptionOn(day).map(exemption -> exemption.holds(day)).orElse(false);
    }

    private long id(String code) {
        return units.find(OrgScope.everything(), List.of(code), Set.of()).id(code);
    }

    private List<String> audited(String code) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                .param(code)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static NameCause cause(String code, Cause cause) {
        return new NameCause(code, cause, NOTED, null, null);
    }

    private static ExemptBranch exemption(String code, LocalDate to) {
        return new ExemptBranch(code, NOTED, to, "minutes 4", "commune committee", null, null);
    }

    private static AgreeAction action(String code) {
        return new AgreeAction(
                code, Measure.REVIEW_SOURCES, NOTED, "secretary", LocalDate.of(2025, 3, 31), null, null, null);
    }

    private static List<String> problemsOf(Runnable change) {
        @Nullable Refused refused = null;
        try {
            change.run();
        } catch (Refused broken) {
            refused = broken;
        }
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(Problem::key)
                        .map(key -> key.substring(key.lastIndexOf('.') + 1))
                        .toList();
    }
}
