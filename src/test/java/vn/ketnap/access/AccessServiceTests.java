package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.access.TestUsers.PASSWORD;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.TestUsers.TestUser;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.UserId;

@KetNapTest
class AccessServiceTests {

    private static final Actor PORTAL = SystemActors.firstStart();
    private static final OrganizationId UNIT = new OrganizationId(77);

    @Autowired
    AccessService access;

    @Autowired
    AccountQueries accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    TestUsers users;

    @Autowired
    SlowDown slowDown;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @AfterEach
    void forgetWrongPasswords() {
        slowDown.forget();
    }

    @Test
    void grants_add_up_to_an_actor_and_stand_in_the_log() {
        var user = users.with(Role.UNIT_BOARD, UNIT);
        assertThat(actor(user).scope()).isEqualTo(OrgScope.below(Set.of(77L)));
        assertThat(log(user)).containsExactly("access.user-created", "access.role-granted");
    }

    @Test
    void a_grant_without_a_unit_is_over_everything() {
        assertThat(actor(users.with(Role.AUDITOR, null)).scope()).isEqualTo(OrgScope.everything());
        assertThat(actor(users.with(Role.PROVINCIAL_BOARD, null)).permissions()).contains(Permission.IMPORT_ROOT);
        assertThat(actor(users.with(Role.ADMINISTRATOR, null)).scope()).isEqualTo(OrgScope.nothing());
    }

    @Test
    void a_withdrawn_grant_ends_today_and_stands_in_the_log() {
        var user = users.with(Role.UNIT_BOARD, UNIT);
        users.withdraw(user, Role.UNIT_BOARD, UNIT);
        assertThat(actor(user).scope()).isEqualTo(OrgScope.nothing());
        assertThat(log(user)).endsWith("access.role-withdrawn");
    }

    @Test
    void a_role_not_held_cannot_be_withdrawn() {
        var user = users.with(Role.UNIT_BOARD, UNIT);
        assertThatThrownBy(() -> users.withdraw(user, Role.UNIT_BOARD, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refused_command_leaves_no_trace_but_a_wrong_password_does() {
        var user = users.without();
        var wrong = new ChangePassword(new Password("sai mat khau"), new Password("mot cau khac han"));
        assertThatThrownBy(() -> change(user, wrong)).isInstanceOf(Refused.class);
        assertThat(log(user)).containsExactly("access.user-created", "access.password-change-refused");
    }

    @Test
    void guessing_the_own_password_is_slowed_down() {
        var user = users.without();
        var wrong = new ChangePassword(new Password("sai mat khau"), new Password("mot cau khac han"));
        var right = new ChangePassword(new Password(PASSWORD), new Password("mot cau khac han"));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> change(user, wrong)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> change(user, right)).hasMessageContaining("access.problem.wait");
    }

    @Test
    void somebody_without_the_right_keeps_no_accounts() {
        var leader = SystemActors.nobody();
        SystemActors.run(
                leader,
                () -> assertThatThrownBy(() -> access.disable(leader, new UserId(1)))
                        .isInstanceOf(AccessDeniedException.class));
        assertThatThrownBy(() -> access.disable(leader, new UserId(1)))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void an_account_nobody_has_is_not_found() {
        SystemActors.run(
                PORTAL,
                () -> assertThatThrownBy(() -> access.disable(PORTAL, new UserId(-5)))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    @Transactional
    void the_last_administrator_who_can_sign_in_stays() {
        var last = users.with(Role.ADMINISTRATOR, null);
        var closed = users.with(Role.ADMINISTRATOR, null);
        var ended = users.with(Role.ADMINISTRATOR, null);
        users.disable(closed);
        users.withdraw(ended, Role.ADMINISTRATOR, null);
        entities.flush();
        entities.clear();
        jdbc.sql("UPDATE user_account SET disabled_at = created_at WHERE id NOT IN (:some)")
                .param("some", Set.of(last.id().value(), ended.id().value()))
                .update();
        assertThatThrownBy(() -> users.disable(last)).hasMessageContaining("access.problem.lastAdministrator");
        assertThatThrownBy(() -> users.withdraw(last, Role.ADMINISTRATOR, null))
                .hasMessageContaining("access.problem.lastAdministrator");
        users.grant(ended, Role.ADMINISTRATOR, null);
        users.withdraw(last, Role.ADMINISTRATOR, null);
        assertThat(actor(last).permissions()).isEmpty();
    }

    @Test
    void an_account_opened_again_has_its_old_password_and_roles() {
        var user = users.with(Role.AUDITOR, null);
        users.disable(user);
        assertThat(actor(user).permissions()).isEmpty();
        SystemActors.run(PORTAL, () -> access.enable(PORTAL, user.id()));
        assertThat(actor(user).permissions()).contains(Permission.READ_AUDIT);
        SystemActors.run(PORTAL, () -> access.enable(PORTAL, user.id()));
        assertThat(log(user)).endsWith("access.user-disabled", "access.user-enabled");
    }

    @Test
    void a_name_with_accents_is_nobody() {
        assertThat(accounts.byUsername("kiểm-toán")).isEmpty();
        assertThat(accounts.byUsername("kiemtoan")).isPresent();
    }

    @Test
    void a_thread_without_anybody_says_so() {
        assertThatThrownBy(current::get).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(SystemActors.as(PORTAL, current::get)).isEqualTo(PORTAL);
        assertThatThrownBy(current::get).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void only_the_portal_acts_as_the_portal() {
        var somebody = new Actor(new UserId(3), "lanhdao", Set.of(), OrgScope.everything());
        assertThatThrownBy(() -> SystemActors.as(somebody, current::get)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_hash_is_strong_and_the_password_nowhere() {
        var user = users.without();
        var hash = jdbc.sql("SELECT password_hash FROM user_account WHERE id = :id")
                .param("id", user.id().value())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{bcrypt}$2a$");
        assertThat(new CreateUser("a", "b", new Password(PASSWORD)).toString()).doesNotContain(PASSWORD);
    }

    /** Tests themselves hash quickly. */
    @Test
    void nobody_who_says_nothing_else_gets_a_quicker_hash_than_of_strength_twelve() throws NoSuchMethodException {
        var strength = SecurityConfig.class.getDeclaredMethod("passwordEncoder", int.class)
                .getParameters()[0];
        var said = strength.getAnnotation(Value.class).value();
        int standard = Integer.parseInt(new StandardEnvironment().resolveRequiredPlaceholders(said));
        assertThat(SecurityConfig.passwordEncoder(standard).encode(PASSWORD)).startsWith("{bcrypt}$2a$12$");
    }

    private void change(TestUser user, ChangePassword command) {
        var actor = actor(user);
        SystemActors.run(PORTAL, () -> access.changePassword(actor, command));
    }

    private Actor actor(TestUser user) {
        return accounts.byId(user.id()).orElseThrow().actor();
    }

    private List<String> log(TestUser user) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :name ORDER BY id")
                .param("name", user.username())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
