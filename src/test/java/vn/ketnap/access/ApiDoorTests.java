package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.access.TestUsers.PASSWORD;
import static vn.ketnap.access.Visitor.basic;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;

/** The door for programs, from outside. */
@KetNapTest
class ApiDoorTests {

    private static final String WHO = "/api/test/who-am-i";
    private static final String CHANGE = "/api/test/change";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

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
    void a_stranger_gets_problem_details_in_vietnamese() {
        var answer = visitor.get(WHO);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(answer.body()).contains("\"status\":401").contains("Cần đăng nhập");
    }

    @Test
    void name_and_password_open_without_a_session() {
        var answer = visitor.get(WHO, basic(users.with(Role.AUDITOR, null).username(), PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("READ_AUDIT");
        assertThat(visitor.sessionId()).isEmpty();
        assertThat(visitor.get(WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void unknown_and_wrong_get_the_same_answer() {
        var wrong = visitor.get(WHO, basic(users.without().username(), "sai mat khau"));
        var unknown = visitor.get(WHO, basic("khong-co-ai", PASSWORD));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void what_is_not_allowed_is_refused_in_vietnamese() {
        var answer = visitor.get(
                "/api/test/audit", basic(users.with(Role.LEADERSHIP, null).username(), PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"status\":403").contains("không được phép");
    }

    @Test
    void many_requests_pay_for_one_hash() {
        var user = users.without();
        IntStream.range(0, 12)
                .parallel()
                .forEach(i -> assertThat(new Visitor(port)
                                .get(WHO, basic(user.username(), PASSWORD))
                                .statusCode())
                        .isEqualTo(200));
        var checks = jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'access.signed-in' AND subject = :name")
                .param("name", user.username())
                .query(Integer.class)
                .single();
        assertThat(checks).isEqualTo(1);
    }

    @Test
    void a_withdrawn_right_and_a_closed_account_count_at_once() {
        var user = users.with(Role.AUDITOR, null);
        var headers = basic(user.username(), PASSWORD);
        assertThat(visitor.get("/api/test/audit", headers).statusCode()).isEqualTo(200);
        users.withdraw(user, Role.AUDITOR, null);
        assertThat(visitor.get("/api/test/audit", headers).statusCode()).isEqualTo(403);
        users.disable(user);
        assertThat(visitor.get(WHO, headers).statusCode()).isEqualTo(401);
    }

    @Test
    void a_cookie_alone_changes_nothing() {
        visitor.signIn(users.without().username(), PASSWORD);
        assertThat(visitor.get(WHO).statusCode()).isEqualTo(200);
        var answer = visitor.post(CHANGE, Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("chống giả mạo");
        assertThat(visitor.post(CHANGE, visitor.antiForgery()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_changes_things_with_name_and_password() {
        var headers = basic(users.without().username(), PASSWORD);
        assertThat(visitor.post(CHANGE, headers).statusCode()).isEqualTo(200);
        assertThat(visitor.post(CHANGE, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_of_another_site_cannot_use_the_password_the_browser_remembers() {
        var headers = new HashMap<>(basic(users.without().username(), PASSWORD));
        headers.put("Origin", "https://example.org");
        assertThat(visitor.post(CHANGE, headers).statusCode()).isEqualTo(403);
        headers.put("Origin", "http://127.0.0.1:" + port);
        assertThat(visitor.post(CHANGE, headers).statusCode()).isEqualTo(200);
        headers.put("Sec-Fetch-Site", "cross-site");
        assertThat(visitor.post(CHANGE, headers).statusCode()).isEqualTo(403);
    }

    @Test
    void permissions_are_roles_by_their_bare_names() {
        var headers = basic(users.with(Role.AUDITOR, null).username(), PASSWORD);
        assertThat(visitor.get("/api/test/has/READ_AUDIT", headers).body()).isEqualTo("true");
        assertThat(visitor.get("/api/test/has/MANAGE_USERS", headers).body()).isEqualTo("false");
    }

    @Test
    void the_description_is_public() {
        assertThat(visitor.get("/api/v1/openapi").statusCode()).isEqualTo(200);
    }
}
