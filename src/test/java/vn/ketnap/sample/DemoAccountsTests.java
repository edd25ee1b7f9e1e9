package vn.ketnap.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.DemoUser;
import vn.ketnap.access.DemoUserService;
import vn.ketnap.access.Password;
import vn.ketnap.access.Role;
import vn.ketnap.access.SystemActors;
import vn.ketnap.access.Visitor;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrganizationId;

@KetNapTest
class DemoAccountsTests {

    private static final Actor PORTAL = SystemActors.firstStart();

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    DemoUserService users;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        accounts.prepare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao", "bantochuc", "donvi", "coso", "kiemtoan", "quantri"})
    void everybody_gets_in_with_the_password_of_the_environment(String username) {
        assertThat(opens(username, KetNapTest.DEMO_PASSWORD)).isTrue();
    }

    @Test
    void another_start_changes_nothing() {
        int before = rows();
        accounts.prepare();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void without_that_password_new_accounts_get_random_ones_once() {
        var first = keep(List.of(user("demo-random", true)), null);
        assertThat(opens("demo-random", requireNonNull(first.get("demo-random")).text()))
                .isTrue();
        assertThat(keep(List.of(user("demo-random", true)), null)).isEmpty();
    }

    @Test
    void the_password_of_the_environment_is_taken_at_every_start() {
        keep(List.of(user("demo-later", true)), null);
        keep(List.of(user("demo-later", true)), new Password("ngan"));
        assertThat(opens("demo-later", "ngan")).isTrue();
    }

    @Test
    void a_role_waits_for_its_unit() {
        keep(List.of(user("demo-early", false)), null);
        assertThat(grants("demo-early")).isZero();
        keep(List.of(user("demo-early", true)), null);
        keep(List.of(user("demo-early", true)), null);
        assertThat(grants("demo-early")).isEqualTo(1);
    }

    private Map<String, Password> keep(List<DemoUser> wanted, @Nullable Password common) {
        return SystemActors.as(PORTAL, () -> users.keep(PORTAL, wanted, common));
    }

    private static DemoUser user(String username, boolean placed) {
        return new DemoUser(username, username, Role.UNIT_BOARD, placed, placed ? new OrganizationId(77) : null);
    }

    private boolean opens(String username, String password) {
        var answer = new Visitor(port).get("/api/test/who-am-i", Visitor.basic(username, password));
        return answer.statusCode() == 200;
    }

    private int rows() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM audit_entry) + (SELECT COUNT(*) FROM role_grant)")
                .query(Integer.class)
                .single();
    }

    private int grants(String username) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM role_grant g JOIN user_account a ON a.id = g.user_id WHERE a.username = :name")
                .param("name", username)
                .query(Integer.class)
                .single();
    }
}
