package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.UserId;

class AccessRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OrganizationId A = new OrganizationId(1);
    private static final OrganizationId B = new OrganizationId(2);
    private static final UserId SOMEBODY = new UserId(5);
    private static final Actor ADMINISTRATOR =
            new Actor(new UserId(9), "quantri", Set.of(Permission.MANAGE_USERS), OrgScope.nothing());

    @ParameterizedTest
    @ValueSource(strings = {"Donvi", "đơn-vị", "ab", "1abc", "a b c", "system:first-start", ""})
    void a_username_is_plain(String username) {
        assertThat(keys(AccessRules.create(new CreateUser(username, "Ai", new Password("mot cau de nho")), false)))
                .containsExactly("access.problem.username");
    }

    @Test
    void a_username_is_given_once() {
        assertThat(keys(AccessRules.create(new CreateUser("donvi", "Ai", new Password("mot cau de nho")), true)))
                .containsExactly("access.problem.usernameTaken");
    }

    @Test
    void nobody_grants_to_oneself() {
        var own = GrantRole.forGood(ADMINISTRATOR.id(), Role.LEADERSHIP, null, DAY);
        assertThat(keys(AccessRules.grant(ADMINISTRATOR, own, List.of()))).containsExactly("access.problem.ownRights");
    }

    @Test
    void a_base_committee_needs_a_unit_and_an_administrator_has_none() {
        var everywhere = GrantRole.forGood(SOMEBODY, Role.BASE_COMMITTEE, null, DAY);
        assertThat(keys(AccessRules.grant(ADMINISTRATOR, everywhere, List.of())))
                .containsExactly("access.problem.placeOfRole");
        var somewhere = GrantRole.forGood(SOMEBODY, Role.ADMINISTRATOR, A, DAY);
        assertThat(keys(AccessRules.grant(ADMINISTRATOR, somewhere, List.of())))
                .containsExactly("access.problem.placeOfRole");
    }

    @Test
    void roles_that_differ_by_unit_need_two_accounts() {
        var board = GrantRole.forGood(SOMEBODY, Role.UNIT_BOARD, A, DAY);
        var auditor = new Grant(Role.AUDITOR, B, DAY, Grant.FOR_GOOD);
        assertThat(keys(AccessRules.grant(ADMINISTRATOR, board, List.of(auditor))))
                .containsExactly("access.problem.mixedRoles");
        var ended = new Grant(Role.AUDITOR, B, DAY.minusYears(1), DAY);
        assertThat(AccessRules.grant(ADMINISTRATOR, board, List.of(ended))).isEmpty();
    }

    @Test
    void a_role_is_granted_once_at_a_time() {
        var again = GrantRole.forGood(SOMEBODY, Role.UNIT_BOARD, A, DAY);
        var held = new Grant(Role.UNIT_BOARD, A, DAY.minusDays(3), DAY.plusDays(1));
        assertThat(keys(AccessRules.grant(ADMINISTRATOR, again, List.of(held))))
                .containsExactly("access.problem.grantedAlready");
    }

    @Test
    void a_grant_does_not_end_before_it_begins() {
        var backwards = new GrantRole(SOMEBODY, Role.AUDITOR, null, DAY, DAY);
        assertThat(keys(AccessRules.grant(ADMINISTRATOR, backwards, List.of())))
                .containsExactly("access.problem.backwards");
    }

    @Test
    void a_password_is_long_and_not_the_name() {
        assertThat(passwordProblems("ngan")).contains("access.problem.passwordShort");
        assertThat(passwordProblems("aaaaaaaaaaaaaaaa")).containsExactly("access.problem.passwordPlain");
        assertThat(passwordProblems("toi la DONVI day")).containsExactly("access.problem.passwordName");
        assertThat(passwordProblems("ế".repeat(12) + "abcdx")).isEmpty();
        assertThat(passwordProblems("ếẫữộ".repeat(6) + "abcdx")).containsExactly("access.problem.passwordLong");
    }

    @Test
    void a_changed_password_is_another_one() {
        var old = new Password("mot cau de nho");
        assertThat(keys(PasswordRules.change("donvi", new ChangePassword(old, old), true)))
                .containsExactly("access.problem.passwordSame");
        assertThat(keys(PasswordRules.change("donvi", new ChangePassword(old, new Password("x")), false)))
                .containsExactly("access.problem.passwordCurrent");
    }

    private static List<String> passwordProblems(String password) {
        return keys(PasswordRules.check("donvi", new Password(password), "chosen"));
    }

    @Test
    void nobody_takes_the_own_or_the_last_administration_away() {
        var actor = new Actor(new UserId(1), "quantri", Set.of(), OrgScope.nothing());
        var own = new WithdrawRole(new UserId(1), Role.ADMINISTRATOR, null);
        var another = new WithdrawRole(new UserId(2), Role.ADMINISTRATOR, null);
        var auditor = new WithdrawRole(new UserId(2), Role.AUDITOR, null);
        assertThat(keys(AccessRules.withdraw(actor, own, true))).containsExactly("access.problem.ownAdministration");
        assertThat(keys(AccessRules.withdraw(actor, another, false)))
                .containsExactly("access.problem.lastAdministrator");
        assertThat(keys(AccessRules.withdraw(actor, another, true))).isEmpty();
        assertThat(keys(AccessRules.withdraw(actor, auditor, false))).isEmpty();
    }

    @Test
    void nobody_closes_the_own_account_or_that_of_the_last_administrator() {
        var actor = new Actor(new UserId(1), "quantri", Set.of(), OrgScope.nothing());
        assertThat(keys(AccessRules.disable(actor, new UserId(1), true, true)))
                .containsExactly("access.problem.ownAccount");
        assertThat(keys(AccessRules.disable(actor, new UserId(2), true, false)))
                .containsExactly("access.problem.lastAdministrator");
        assertThat(keys(AccessRules.disable(actor, new UserId(2), true, true))).isEmpty();
        assertThat(keys(AccessRules.disable(actor, new UserId(2), false, false)))
                .isEmpty();
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }
}
