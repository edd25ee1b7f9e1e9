package vn.ketnap.source.school.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.RefusedState;

/** The screen of school plans as a committee, the board above it and others see it. */
@KetNapTest
@Transactional
class SchoolPlanViewTests extends SpringBrowserlessTest {

    @Autowired
    AuthenticationManager people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_count_is_told_by_form_corrected_for_a_reason_and_summed_above() {
        assertThat(open("coso", "nguon/truong-hoc")).contains("chưa có số liệu");
        press("Ghi số lượng");
        press("Lưu");
        assertThat(number().getErrorMessage()).isNotBlank();
        number().setValue(86);
        press("Lưu");
        assertThat(page()).contains("86 học sinh được rà soát", "Khối 10", "Cả ba khối");
        press("Sửa");
        number().setValue(84);
        press("Lưu");
        assertThat(find(TextField.class).withCaption("Lý do").single().getErrorMessage())
                .isNotBlank();
        find(TextField.class).withCaption("Lý do").single().setValue("đếm lại");
        press("Lưu");
        assertThat(page()).contains("84 học sinh được rà soát");
        assertThat(open("bantochuc", "nguon/truong-hoc?don-vi=LS"))
                .contains("84 học sinh được rà soát", "Đảng bộ huyện Văn Quan");
        assertThat(open("kiemtoan", "nguon/truong-hoc?don-vi=LS-VQ-AS")).doesNotContain("Ghi số lượng");
    }

    @Test
    void who_may_not_see_figures_is_refused() {
        open("quantri", "nguon/truong-hoc");
        assertThat(find(RefusedState.class).exists()).isTrue();
    }

    private IntegerField number() {
        return find(IntegerField.class).withCaption("Số lượng").all().getLast();
    }

    private void press(String text) {
        test(find(Button.class).withPropertyValue(Button::getText, text).all().getLast())
                .click();
        roundTrip();
    }

    private String open(String user, String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        return page();
    }

    private String page() {
        return text(getCurrentView().getElement()).replace('\u00a0', ' ');
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(SchoolPlanViewTests::text).collect(Collectors.joining(" "));
    }
}
