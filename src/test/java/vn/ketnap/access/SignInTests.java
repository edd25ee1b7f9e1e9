package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.access.TestUsers.PASSWORD;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.TestUsers.TestUser;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;

/** The door for people, from outside. */
@KetNapTest
class SignInTests {

    private static final String REFUSED = "/login?error";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    AccessService access;

    @Autowired
    SlowDown slowDown;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @AfterEach
    void forgetWrongPasswords() {
        slowDown.forget();
    }

    @Test
    void a_stranger_is_led_to_the_door() {
        var page = visitor.get("/tong-quan");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void the_right_password_opens_and_the_session_gets_another_name() {
        var user = users.with(Role.LEADERSHIP, null);
        visitor.get("/login");
        var before = visitor.sessionId();
        assertThat(location(visitor, user.username(), PASSWORD)).doesNotContain("login");
        assertThat(before).isNotEmpty();
        assertThat(visitor.sessionId()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/api/test/who-am-i").body()).contains(user.username());
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var answer = visitor.signIn(users.without().username(), PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void every_refusal_looks_the_same() {
        var disabled = users.without();
        users.disable(disabled);
        assertThat(location(visitor, users.without().username(), "sai mat khau"))
                .endsWith(REFUSED);
        assertThat(location(visitor, "khong-co-ai", PASSWORD)).endsWith(REFUSED);
        assertThat(location(visitor, disabled.username(), PASSWORD)).endsWith(REFUSED);
        assertThat(location(visitor, "system:first-start", "")).endsWith(REFUSED);
        assertThat(location(visitor, "", "")).endsWith(REFUSED);
    }

    @Test
    void every_refusal_takes_a_hash() {
        var disabled = users.without();
        users.disable(disabled);
        long wrong = fastest(users.without().username(), "sai mat khau");
        assertThat(fastest("khong-co-ai", PASSWORD)).isGreaterThan(wrong / 2);
        assertThat(fastest(disabled.username(), PASSWORD)).isGreaterThan(wrong / 2);
    }

    @Test
    void after_some_wrong_passwords_even_the_right_one_has_to_wait() {
        var user = users.without();
        for (int i = 0; i < 8; i++) {
            slowDown.failed(user.username());
        }
        assertThat(location(visitor, user.username(), PASSWORD)).endsWith(REFUSED);
        slowDown.forget();
        assertThat(location(visitor, user.username(), PASSWORD)).doesNotContain("login");
    }

    @Test
    void wrong_passwords_at_the_door_are_counted_and_written_down() {
        var user = users.without();
        for (int i = 0; i < 5; i++) {
            visitor.signIn(user.username(), "sai mat khau");
        }
        assertThat(slowDown.mustWait(user.username())).isTrue();
        assertThat(audited("access.sign-in-refused", user.username())).isEqualTo(5);
    }

    @Test
    void a_name_nobody_has_is_not_written_down() {
        visitor.signIn("my-password-in-the-wrong-field", "x");
        assertThat(audited("access.sign-in-refused", "my-password-in-the-wrong-field"))
                .isZero();
        assertThat(audited("access.sign-in-refused", "?")).isPositive();
    }

    @Test
    void sign_in_is_written_down_with_the_address() {
        var user = users.without();
        visitor.signIn(user.username(), PASSWORD);
        var details = jdbc.sql("SELECT details FROM audit_entry WHERE action = 'access.signed-in' AND subject = :name")
                .param("name", user.username())
                .query(String.class)
                .single();
        assertThat(details).contains("127.0.0.1");
    }

    @Test
    void a_form_on_another_site_cannot_sign_anybody_in() {
        var answer = visitor.signIn(users.without().username(), PASSWORD, Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_withdrawn_right_is_gone_with_the_next_request() {
        var user = users.with(Role.AUDITOR, null);
        visitor.signIn(user.username(), PASSWORD);
        assertThat(visitor.get("/api/test/audit").statusCode()).isEqualTo(200);
        users.withdraw(user, Role.AUDITOR, null);
        assertThat(visitor.get("/api/test/audit").statusCode()).isEqualTo(403);
        users.grant(user, Role.AUDITOR, null);
        assertThat(visitor.get("/api/test/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_account_loses_its_session() {
        var user = users.with(Role.AUDITOR, null);
        visitor.signIn(user.username(), PASSWORD);
        users.disable(user);
        assertThat(visitor.get("/api/test/who-am-i").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/mat-khau").statusCode()).isEqualTo(302);
    }

    @Test
    void a_changed_password_ends_the_sessions_of_the_old_one() {
        var user = users.with(Role.AUDITOR, null);
        visitor.signIn(user.username(), PASSWORD);
        changePassword(user);
        assertThat(visitor.get("/api/test/who-am-i").statusCode()).isEqualTo(401);
        assertThat(location(new Visitor(port), user.username(), PASSWORD)).endsWith(REFUSED);
        assertThat(location(new Visitor(port), user.username(), "mot cau khac han"))
                .doesNotContain("login");
    }

    @Test
    void a_password_set_by_somebody_else_shows_nothing_until_it_is_changed() {
        var user = users.fresh();
        users.grant(user, Role.AUDITOR, null);
        visitor.signIn(user.username(), PASSWORD);
        assertThat(visitor.get("/api/test/audit").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/test/who-am-i").body()).contains("\"permissions\":[]");
    }

    @Test
    void signing_out_ends_the_session_and_nobody_else_can_do_it_for_one() {
        visitor.signIn(users.without().username(), PASSWORD);
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/test/who-am-i").statusCode()).isEqualTo(200);
        visitor.post("/logout", visitor.antiForgery());
        assertThat(visitor.get("/api/test/who-am-i").statusCode()).isEqualTo(401);
    }

    @Test
    void pages_carry_the_security_headers() {
        var headers = visitor.get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .contains("object-src 'none'")
                        .doesNotContain("http"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void health_tells_strangers_no_details() {
        var health = visitor.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("components").doesNotContain("details");
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(302);
    }

    private void changePassword(TestUser user) {
        var actor = new Actor(user.id(), user.username(), Set.of(), OrgScope.nothing());
        var command = new ChangePassword(new Password(PASSWORD), new Password("mot cau khac han"));
        SystemActors.run(SystemActors.firstStart(), () -> access.changePassword(actor, command));
    }

    private long fastest(String username, String password) {
        long fastest = Duration.ofHours(1).toNanos();
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            visitor.signIn(username, password);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private int audited(String action, String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND subject = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private static String location(Visitor visitor, String username, String password) {
        var answer = visitor.signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
