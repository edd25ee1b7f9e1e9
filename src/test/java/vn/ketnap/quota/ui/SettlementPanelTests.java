package vn.ketnap.quota.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.lineage.EventRows.merge;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.quota.SetQuota;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Period;

/** The board works through the targets that a merger left open; others only read them. */
@KetNapTest
@Transactional
class SettlementPanelTests extends SpringBrowserlessTest {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(946_001);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    QuotaService quotas;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_board_gives_a_part_on_and_closes_the_rest() {
        merged();
        assertThat(open("bantochuc", "to-chuc?don-vi=W"))
                .contains("2 chỉ tiêu của 2 đơn vị đã kết thúc còn để ngỏ", "Unit W-A", "đến hết 30/06/2025")
                .doesNotContain("Unit W-C · ");
        open("bantochuc", "to-chuc?don-vi=W-A");
        press("Giao lại chỉ tiêu");
        assertThat(heir().getValue().code()).as("who took over is proposed").isEqualTo("W-N");
        find(IntegerField.class).single().setValue(11);
        confirm("Giao lại chỉ tiêu");
        assertThat(find(IntegerField.class).single().getErrorMessage()).contains("nhiều hơn phần còn lại 10");
        find(IntegerField.class).single().setValue(4);
        confirm("Giao lại chỉ tiêu");
        assertThat(find(TextField.class).withLabel("Số văn bản").single().isInvalid())
                .isTrue();
        find(TextField.class).withLabel("Số văn bản").single().setValue("8-QĐ/TU");
        confirm("Giao lại chỉ tiêu");
        assertThat(page()).contains("đã giao lại 4", "Giao lại 4 cho Unit W-N từ 01/07/2025", "8-QĐ/TU");
        press("Kết thúc chỉ tiêu");
        find(TextArea.class).withLabel("Lý do").single().setValue("Hết nguồn");
        confirm("Kết thúc chỉ tiêu");
        assertThat(page()).contains("Kết thúc từ 01/07/2025", "Hết nguồn").doesNotContain("còn để ngỏ");
        assertThat(open("bantochuc", "to-chuc?don-vi=W")).contains("1 chỉ tiêu của 1 đơn vị đã kết thúc");
    }

    @Test
    void who_may_not_settle_reads_only() {
        merged();
        for (var user : Stream.of("lanhdao", "kiemtoan").toList()) {
            assertThat(open(user, "to-chuc?don-vi=W-A")).contains("còn để ngỏ");
            assertThat(find(Button.class).withText("Giao lại chỉ tiêu").exists())
                    .isFalse();
            assertThat(find(Button.class).withText("Kết thúc chỉ tiêu").exists())
                    .isFalse();
        }
    }

    @Test
    void where_nothing_ended_nothing_is_said() {
        merged();
        assertThat(open("bantochuc", "to-chuc?don-vi=W-C")).doesNotContain("đơn vị đã kết thúc");
    }

    private void merged() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("W"),
                        commune("W-A", "W"),
                        commune("W-B", "W"),
                        commune("W-C", "W"),
                        since(commune("W-N", "W"), DAY)));
        quotas.writeQuotas(BOARD, IMPORT, List.of(quota("W-A", 10), quota("W-B", 12), quota("W-C", 7)));
        lineage.reorganize(BOARD, IMPORT, List.of(merge(DAY, "W-N", "W-A", "W-B")));
    }

    private static SetQuota quota(String code, long value) {
        return QuotaRows.assigned(code, Period.year(2025), value);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> heir() {
        return find(ComboBox.class).withLabel("Đơn vị nhận").single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    /** The button of the form is the last one of its name. */
    private void confirm(String text) {
        var buttons = find(Button.class).withText(text).all();
        test(buttons.getLast()).click();
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
                : element.isVisible()
                        ? element.getChildren().map(SettlementPanelTests::text).collect(Collectors.joining(" "))
                        : "";
    }
}
