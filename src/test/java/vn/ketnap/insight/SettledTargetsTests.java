package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.quota.CloseQuota;
import vn.ketnap.quota.OpenTarget;
import vn.ketnap.quota.QuotaCheckQueries;
import vn.ketnap.quota.ReassignQuota;
import vn.ketnap.quota.SetQuota;
import vn.ketnap.quota.SettlementQueries;
import vn.ketnap.quota.SettlementService;
import vn.ketnap.quota.WithdrawSettlement;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Two communes merged; what they were asked for goes to the new one, and the province is asked for nothing twice. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "SETTLE_QUOTAS"})
class SettledTargetsTests extends MergedCommunes {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    SettlementService service;

    @Autowired
    SettlementQueries settlements;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    QuotaCheckQueries imports;

    @Autowired
    OrganizationQueries units;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoMerged() {
        merged();
    }

    @Test
    void before_anything_is_settled_the_targets_stay_with_the_units_that_ended() {
        assertThat(children(YEAR, Reading.AS_IT_WAS)).containsExactly("M-A 1/10", "M-B 1/12", "M-C 1/7", "M-N 1");
        assertThat(children(YEAR, Reading.AS_IT_IS)).containsExactly("M-C 1/7", "M-N 3");
        assertThat(open("M")).containsExactly("M-B 12", "M-A 10");
        assertThat(open("M-N")).containsExactly("M-B 12", "M-A 10");
        assertThat(open("M-C")).isEmpty();
    }

    @Test
    void a_target_stands_where_the_admissions_of_its_rate_are_counted() {
        reassign("M-A", null, 10);
        reassign("M-B", 5L, 12);
        assertThat(children(YEAR, Reading.AS_IT_WAS)).containsExactly("M-A 1/10", "M-B 1/12", "M-C 1/7", "M-N 1");
        assertThat(children(YEAR, Reading.AS_IT_IS)).containsExactly("M-C 1/7", "M-N 3/15");
        assertThat(children(new Period(DAY, YEAR.to()), Reading.AS_IT_WAS)).containsExactly("M-C 1/7", "M-N 1/15");
        assertThat(own(Reading.AS_IT_WAS)).isEqualTo("4/30");
        assertThat(own(Reading.AS_IT_IS)).isEqualTo("4/30");
        assertThat(open("M")).containsExactly("M-B 7");
    }

    @Test
    void what_is_closed_is_asked_of_nobody_and_is_told_with_its_reason() {
        reassign("M-B", 5L, 12);
        service.close(BOARD, new CloseQuota(target("M-B"), DAY, "Two schools closed", null, null, Count.exactly(7)));
        assertThat(open("M")).containsExactly("M-A 10");
        assertThat(children(YEAR, Reading.AS_IT_WAS)).containsExactly("M-A 1/10", "M-B 1/5", "M-C 1/7", "M-N 1");
        assertThat(children(YEAR, Reading.AS_IT_IS)).containsExactly("M-C 1/7", "M-N 3/5");
        assertThat(settlements.settled(ALL, "M-B"))
                .extracting(row -> row.closed() ? row.reason() : row.heirCode() + " " + row.value())
                .containsExactly("Two schools closed", "M-N 5");
        assertThat(settlements.settled(ALL, "M-N")).hasSize(1);
        assertThat(settlements.settled(ALL, "M-C")).isEmpty();
        assertThat(audited()).containsExactly("quota.closed M-B", "quota.reassigned M-B");
    }

    @Test
    void who_looked_before_somebody_else_settled_is_told() {
        reassign("M-A", 4L, 10);
        assertThat(refused(BOARD, new ReassignQuota(target("M-A"), "M-N", 4L, DAY, "8", null, Count.exactly(10))))
                .containsExactly("quota.settle.problem.changedMeanwhile");
        assertThat(refused(BOARD, new ReassignQuota(target("M-A"), "M-N", 7L, DAY, "8", null, Count.exactly(6))))
                .containsExactly("quota.settle.problem.partTooLarge");
        assertThat(refused(BOARD, new ReassignQuota(target("M-A"), "M", 6L, DAY, "8", null, Count.exactly(6))))
                .containsExactly("quota.settle.problem.heirAbove");
    }

    @Test
    void a_board_beside_it_finds_neither_the_target_nor_the_heir() {
        var beside = TestActors.boardOver(units.idOf(ALL, "M-C").value());
        assertThat(refused(beside, new ReassignQuota(target("M-A"), "M-N", null, DAY, "8", null, Count.exactly(10))))
                .containsExactly("organization.problem.unknownUnit", "organization.problem.unknownUnit");
        var ofTheHeir = OrgScope.below(Set.of(units.idOf(ALL, "M-N").value()));
        assertThat(settlements.open(ofTheHeir, "M-N"))
                .as("its history is theirs to read, its targets are not theirs to settle")
                .extracting(OpenTarget::mine)
                .containsExactly(false, false);
    }

    @Test
    void what_was_settled_by_mistake_is_withdrawn() {
        reassign("M-A", null, 10);
        var settled = settlements.settled(ALL, "M-A").getFirst();
        service.withdraw(BOARD, new WithdrawSettlement("M-A", settled.id()));
        assertThat(open("M")).containsExactly("M-B 12", "M-A 10");
        var again = catchThrowableOfType(
                Refused.class, () -> service.withdraw(BOARD, new WithdrawSettlement("M-A", settled.id())));
        assertThat(again.problems()).extracting(Problem::key).containsExactly("quota.settle.problem.withdrawnAlready");
    }

    @Test
    void an_import_whose_target_was_settled_since_is_touched() {
        assertThat(imports.touchedSince(ALL, IMPORT)).isZero();
        reassign("M-A", 4L, 10);
        assertThat(imports.touchedSince(ALL, IMPORT)).isEqualTo(1);
    }

    @Test
    void who_sets_a_target_beside_one_that_was_handed_over_is_warned_and_not_refused() {
        assertThat(warnings(ALL, quota("M-N", 9))).isEmpty();
        reassign("M-A", 4L, 10);
        assertThat(warnings(ALL, quota("M-N", 9))).containsExactly("quota.problem.givenBeside.of M-A");
        assertThat(warnings(ALL, quota("M-C", 9))).as("the sibling").isEmpty();
        var beside = OrgScope.below(Set.of(units.idOf(ALL, "M-N").value()));
        assertThat(warnings(beside, quota("M-N", 9)))
                .as("M-A is not for everybody to read")
                .containsAnyOf("quota.problem.givenBeside", "quota.problem.givenBeside.of M-A");
        quotas.writeQuotas(BOARD, IMPORT, List.of(quota("M-N", 9)));
        assertThat(children(YEAR, Reading.AS_IT_IS)).containsExactly("M-C 1/7", "M-N 3/13");
    }

    private List<String> warnings(OrgScope scope, SetQuota row) {
        return imports.check(scope, List.of(row), Set.of()).getFirst().stream()
                .filter(problem -> problem.key().startsWith("quota.problem.given"))
                .map(problem -> problem.args().size() < 3
                        ? problem.key()
                        : problem.key() + " " + problem.args().getLast())
                .toList();
    }

    private void reassign(String code, @Nullable Long part, long seen) {
        service.reassign(BOARD, new ReassignQuota(target(code), "M-N", part, DAY, "8-QD/TU", DAY, Count.exactly(seen)));
    }

    private List<String> refused(Actor actor, ReassignQuota command) {
        return catchThrowableOfType(Refused.class, () -> service.reassign(actor, command)).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private List<String> open(String code) {
        return settlements.open(ALL, code).stream()
                .map(row -> row.target().code() + " "
                        + Objects.requireNonNull(row.left().count()).value())
                .toList();
    }

    private String own(Reading reading) {
        return rate(attainment
                .load(ALL, AttainmentFilter.of("M", YEAR).readAs(reading))
                .own());
    }

    private List<String> children(Period period, Reading reading) {
        return attainment.load(ALL, AttainmentFilter.of("M", period).readAs(reading)).children().stream()
                .map(row -> row.code() + " " + rate(row))
                .sorted()
                .toList();
    }

    private static String rate(UnitProgress row) {
        var admitted = Objects.requireNonNull(row.admitted()).value();
        return row.targets().isEmpty()
                ? String.valueOf(admitted)
                : admitted + "/"
                        + Objects.requireNonNull(row.targets().getFirst().value())
                                .toPlainString();
    }

    private List<String> audited() {
        return jdbc.sql("""
                        SELECT CONCAT(action, ' ', subject) FROM audit_entry
                        WHERE action LIKE 'quota.%' AND subject LIKE 'M-%' ORDER BY action
                        """).query((row, number) -> row.getString(1)).list();
    }
}
