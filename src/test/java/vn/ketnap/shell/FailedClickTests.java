package vn.ketnap.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.Translations;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** A click that throws is answered, and never with the words of the error. */
@ViewPackages(packages = "vn.ketnap.shell.nothing")
class FailedClickTests extends BrowserlessTest {

    private static final String PROVIDER = "vaadin.i18n.provider";

    @BeforeAll
    static void speakVietnamese() {
        System.setProperty(PROVIDER, Translations.class.getName());
    }

    @AfterAll
    static void forget() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void an_unforeseen_error_shows_the_id_it_is_logged_under() {
        assertThat(answerTo(new IllegalStateException("SELECT secret")))
                .matches("Lỗi đã được ghi lại với mã [2-9A-Z]{6}\\. .*")
                .doesNotContain("secret");
    }

    @Test
    void a_unit_out_of_scope_is_not_found() {
        assertThat(answerTo(new RuntimeException(new NotFound("TH-TX")))).startsWith("Không có trang hay đơn vị này");
    }

    @Test
    void a_missing_permission_is_a_refusal() {
        assertThat(answerTo(new AccessDeniedException("no"))).startsWith("Tài khoản này không có quyền");
    }

    @Test
    void a_broken_rule_tells_its_problem() {
        var problem = Problem.error("kit.periodField.endsBeforeStart", null);
        assertThat(answerTo(new Refused(List.of(problem)))).startsWith("Không có gì được ghi");
        assertThat(find(ListItem.class).single().getText()).isEqualTo("Ngày cuối không được trước ngày đầu");
    }

    private String answerTo(Throwable error) {
        new FailedClick().error(new ErrorEvent(error));
        return find(Paragraph.class, find(Dialog.class).single()).single().getText();
    }
}
