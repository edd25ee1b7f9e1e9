package vn.ketnap.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.Role;
import vn.ketnap.access.TestUsers;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.OrgScope;

/** Accounts as who keeps them sees and changes them. */
@KetNapTest
class UserViewTests extends AdminScreen {

    private static final String USERS = "quan-tri/nguoi-dung";

    @Autowired
    TestUsers users;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    UsersExport exports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void only_who_keeps_accounts_sees_them() {
        for (var user : List.of("kiemtoan", "bantochuc", "coso")) {
            for (var address : List.of(USERS, USERS + "/quantri")) {
                open(user, address);
                assertThat(find(RefusedState.class).exists()).as(user + address).isTrue();
                assertThat(find(Grid.class).exists()).isFalse();
            }
        }
        open("quantri", USERS + "/khong-ai-ca");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void the_list_is_filtered_by_its_address() {
        var user = users.with(Role.UNIT_BOARD, organizations.idOf(OrgScope.everything(), "TH-TX"));
        open("quantri", USERS + "?don-vi=TH&vai-tro=UNIT_BOARD&tim=" + user.username());
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getCellText(0, 1)).isEqualTo(user.username());
        assertThat(open("quantri", USERS + "?don-vi=LS&tim=" + user.username())).contains("Không có tài khoản nào");
        open("quantri", USERS + "?trang-thai=DISABLED&tim=" + user.username());
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void a_new_account_gets_a_password_that_is_shown_once_and_must_be_changed() {
        open("quantri", USERS);
        test(button("Tạo tài khoản")).click();
        var name = find(TextField.class).withLabel("Tên đăng nhập").single();
        name.setValue("Có Dấu");
        test(dialogButton("Tạo tài khoản")).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(find(TextField.class).withLabel("Tên hiển thị").single().isInvalid())
                .isTrue();
        var fresh = "moi" + System.nanoTime();
        name.setValue(fresh);
        find(TextField.class).withLabel("Tên hiển thị").single().setValue("Tổ thử nghiệm");
        test(dialogButton("Tạo tài khoản")).click();
        var password = find(Span.class).withClassName("kn-one-time-password").single();
        assertThat(password.getText()).hasSizeGreaterThan(15);
        assertThat(people.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(fresh, password.getText()))
                        .getAuthorities())
                .isEmpty();
        test(button("Đã ghi lại")).click();
        roundTrip();
        assertThat(address()).isEqualTo(USERS + "/" + fresh);
        assertThat(text()).contains("Chưa có vai trò nào").doesNotContain(password.getText());
        assertThat(log(fresh)).contains("access.user-created");
    }

    @Test
    void a_role_is_given_with_problems_at_their_fields_and_taken_away() {
        var user = users.without();
        open("quantri", USERS + "/" + user.username());
        test(button("Giao vai trò")).click();
        assertThat(role().isInvalid()).isTrue();
        role().setValue(Role.UNIT_BOARD);
        test(button("Giao vai trò")).click();
        assertThat(role().isInvalid()).isFalse();
        assertThat(unit().isInvalid()).isTrue();
        unit().setValue(organizations.unit(OrgScope.everything(), "TH-TX", LocalDate.of(2026, 1, 1)));
        var until = find(DayField.class).all().get(1);
        until.setValue(find(DayField.class).all().get(0).getValue().minusDays(2));
        test(button("Giao vai trò")).click();
        assertThat(until.isInvalid()).isTrue();
        until.setValue(find(DayField.class).all().get(0).getValue().plusDays(20));
        test(button("Giao vai trò")).click();
        assertThat(text()).contains("Ban tổ chức đơn vị", "Đảng bộ huyện Thọ Xuân", "TH-TX", "đang có");
        test(button("Thu hồi")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("đã hết");
        assertThat(log(user.username())).endsWith("access.role-granted", "access.role-withdrawn");
    }

    @Test
    void a_closed_account_is_out_at_once_and_comes_back() {
        var user = users.with(Role.AUDITOR, null);
        open("quantri", USERS + "/" + user.username());
        confirm("Khóa tài khoản");
        assertThat(text()).contains("Đã khóa");
        var signIn = UsernamePasswordAuthenticationToken.unauthenticated(user.username(), TestUsers.PASSWORD);
        assertThatThrownBy(() -> people.authenticate(signIn)).isInstanceOf(BadCredentialsException.class);
        confirm("Mở lại tài khoản");
        assertThat(people.authenticate(signIn).isAuthenticated()).isTrue();
        assertThat(log(user.username())).contains("access.user-disabled", "access.user-enabled");
    }

    @Test
    void a_password_is_reset_and_shown_once() {
        var user = users.with(Role.AUDITOR, null);
        open("quantri", USERS + "/" + user.username());
        confirm("Đặt lại mật khẩu");
        var shown =
                find(Span.class).withClassName("kn-one-time-password").single().getText();
        var old = UsernamePasswordAuthenticationToken.unauthenticated(user.username(), TestUsers.PASSWORD);
        assertThatThrownBy(() -> people.authenticate(old)).isInstanceOf(BadCredentialsException.class);
        var fresh = UsernamePasswordAuthenticationToken.unauthenticated(user.username(), shown);
        assertThat(people.authenticate(fresh).getAuthorities()).isEmpty();
        test(button("Đã ghi lại")).click();
        assertThat(text()).contains("chưa đổi mật khẩu được cấp").doesNotContain(shown);
    }

    @Test
    void nobody_puts_himself_out() {
        open("quantri", USERS + "/quantri");
        confirm("Khóa tài khoản");
        assertThat(text()).contains("Không ai tự khóa tài khoản của chính mình");
        confirm("Thu hồi");
        assertThat(text())
                .contains("Không ai tự thu hồi vai trò quản trị của chính mình")
                .contains("đang có");
    }

    @Test
    void the_list_goes_out_as_a_workbook_and_that_stands_in_the_log() throws IOException {
        var user = users.with(Role.UNIT_BOARD, organizations.idOf(OrgScope.everything(), "TH-TX"));
        jdbc.sql("UPDATE user_account SET display_name = '=HYPERLINK(\"x\")' WHERE id = :id")
                .param("id", user.id().value())
                .update();
        open("quantri", USERS + "?tim=" + user.username());
        var made = find(ExportLink.class).single().make();
        assertThat(SheetLines.of(made, 1)).hasSize(2).noneMatch(line -> line.contains("calculated"));
        assertThat(SheetLines.of(made, 1).get(1))
                .startsWith(user.username() + "|=HYPERLINK(\"x\")|Ban tổ chức đơn vị · Đảng bộ huyện Thọ Xuân|");
        assertThat(SheetLines.about(made))
                .contains("Tìm|" + user.username(), "Trạng thái|tất cả", "Số dòng|1", "quantri");
        assertThat(jdbc.sql("SELECT username FROM audit_entry WHERE action = 'export.users' ORDER BY id DESC LIMIT 1")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("quantri");
        open("kiemtoan", "quan-tri");
        var all = UsersAddress.of(QueryParameters.empty());
        assertThatThrownBy(() -> exports.make(all, Formats.here())).isInstanceOf(AccessDeniedException.class);
    }

    private void confirm(String text) {
        test(button(text)).click();
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    private com.vaadin.flow.component.button.Button dialogButton(String text) {
        return find(com.vaadin.flow.component.button.Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Role> role() {
        return find(Select.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> unit() {
        return find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }

    private List<String> log(String username) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :name ORDER BY id")
                .param("name", username)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
