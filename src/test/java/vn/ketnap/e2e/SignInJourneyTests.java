package vn.ketnap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.ketnap.access.TestUsers.PASSWORD;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.Role;
import vn.ketnap.access.TestUsers;

/** At the door and with the own password, as a person does it. */
@KetNapTest
class SignInJourneyTests {

    private static final String ANOTHER = "mot cau khac han";
    private static final Pattern DOOR = Pattern.compile(".*/login.*");
    private static final Pattern NOT_PASSWORD = Pattern.compile("^((?!mat-khau|login).)*$");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Test
    void a_wrong_password_is_told_and_the_right_one_leads_where_one_wanted_to_go() {
        var user = users.with(Role.LEADERSHIP, null).username();
        try (var visit = new Visit(port)) {
            visit.open("/mat-khau");
            assertThat(visit.page()).hasURL(DOOR);
            visit.signIn(user, "sai mat khau")
                    .sees("Tên đăng nhập hoặc mật khẩu không đúng")
                    .picture("sign-in-refused");
        }
        try (var visit = new Visit(port)) {
            visit.open("/mat-khau").sees("Đăng nhập").picture("sign-in");
            visit.find("input[name=username]").fill(user);
            visit.find("input[name=password]").fill(PASSWORD);
            visit.find("input[name=password]").press("Enter");
            visit.sees("Mật khẩu đang dùng").picture("own-password");
        }
    }

    @Test
    void a_password_given_by_somebody_else_is_changed_first() {
        var user = users.fresh();
        users.grant(user, Role.LEADERSHIP, null);
        try (var visit = new Visit(port)) {
            visit.signIn(user.username(), PASSWORD).sees("Mật khẩu này do người khác đặt");
            visit.open("/tong-quan").sees("Mật khẩu này do người khác đặt");
            change(visit, PASSWORD, ANOTHER, ANOTHER);
            assertThat(visit.page()).hasURL(NOT_PASSWORD);
        }
    }

    @Test
    void problems_stand_at_the_field_they_are_about() {
        var user = users.with(Role.LEADERSHIP, null).username();
        try (var visit = new Visit(port)) {
            visit.signIn(user, PASSWORD).open("/mat-khau");
            change(visit, PASSWORD, ANOTHER, "lan hai khac lan mot");
            visit.sees("Hai lần nhập mật khẩu mới khác nhau");
            change(visit, "sai mat khau", ANOTHER, ANOTHER);
            visit.sees("Mật khẩu đang dùng không đúng");
            change(visit, PASSWORD, "ngan", "ngan");
            visit.sees("Mật khẩu phải có từ 12 ký tự").picture("own-password-refused");
        }
    }

    @Test
    void the_own_session_lives_on_under_the_new_password_and_others_end() {
        var user = users.with(Role.LEADERSHIP, null).username();
        try (var here = new Visit(port);
                var elsewhere = new Visit(port)) {
            here.signIn(user, PASSWORD).open("/mat-khau").sees("Mật khẩu đang dùng");
            elsewhere.signIn(user, PASSWORD).open("/mat-khau").sees("Mật khẩu đang dùng");
            change(here, PASSWORD, ANOTHER, ANOTHER);
            here.sees("Đã đổi mật khẩu");
            change(here, ANOTHER, PASSWORD + "!", PASSWORD + "!");
            here.open("/mat-khau").sees("Mật khẩu đang dùng");
            change(elsewhere, PASSWORD, ANOTHER, ANOTHER);
            assertThat(elsewhere.page()).hasURL(DOOR);
        }
    }

    @Test
    void a_closed_account_is_outside_with_the_next_click() {
        var user = users.with(Role.LEADERSHIP, null);
        try (var visit = new Visit(port)) {
            visit.signIn(user.username(), PASSWORD).open("/mat-khau").sees("Mật khẩu đang dùng");
            users.disable(user);
            change(visit, PASSWORD, ANOTHER, ANOTHER);
            assertThat(visit.page()).hasURL(DOOR);
        }
    }

    private static void change(Visit visit, String current, String chosen, String repeat) {
        var fields = visit.find("vaadin-password-field input");
        assertThat(fields).hasCount(3);
        fields.nth(0).fill(current);
        fields.nth(1).fill(chosen);
        fields.nth(2).fill(repeat);
        visit.find(".kn-password-form > vaadin-button").click();
    }
}
