package vn.ketnap.organization.lineage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.DayField;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.shared.OrgScope;

/** The wizard on the published cases: nothing is written here. */
@KetNapTest
class EventFormTests extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationQueries units;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void problems_stand_at_their_fields() {
        open("bantochuc", "to-chuc?don-vi=LS-VQ-AS");
        press("Ghi sự kiện tổ chức");
        assertThat(many("Đơn vị cũ").getValue()).extracting(Unit::code).containsExactly("LS-VQ-AS");
        press("Diễn tập");
        assertThat(many("Đơn vị cũ").getErrorMessage()).contains("ít nhất hai đơn vị cũ");
        assertThat(many("Đơn vị mới đã có trong cây").getErrorMessage()).contains("phải có đơn vị mới");
        kind().setValue(ReorganizationKind.RENAME);
        press("Diễn tập");
        assertThat(find(TextField.class).withLabel("Tên mới").single().isInvalid())
                .isTrue();
        assertThat(find(MultiSelectComboBox.class)
                        .withLabel("Đơn vị mới đã có trong cây")
                        .exists())
                .as("what a renaming does not need is not asked")
                .isFalse();
    }

    @Test
    void a_rehearsal_shows_units_accounts_targets_and_figures() {
        open("bantochuc", "to-chuc?don-vi=LS-VQ-AS");
        press("Ghi sự kiện tổ chức");
        kind().setValue(ReorganizationKind.ABSORB);
        find(DayField.class).withLabel("Ngày hiệu lực").single().setValue(DAY);
        many("Đơn vị cũ").setValue(units("LS-VQ-AS"));
        many("Đơn vị tiếp nhận").setValue(units("LS-VQ-TC"));
        press("Diễn tập");
        var dialogs = find(Dialog.class).all();
        assertThat(dialogs).hasSize(2);
        assertThat(text(dialogs.getLast().getElement()))
                .contains("Kết thúc", "Đảng bộ xã An Sơn", "Chưa có gì được ghi")
                .contains("1 tài khoản “", "gắn với LS-VQ-AS")
                .contains("Nếu không ghi", "Sau khi ghi", "Cây tổ chức hiện nay");
        press("Sửa lại");
        assertThat(units.unit(OrgScope.everything(), "LS-VQ-AS", DAY).to())
                .as("nothing was written")
                .isNull();
    }

    @Test
    void that_all_units_below_go_to_one_superior_is_said_before_anything_is_written() {
        open("bantochuc", "to-chuc?don-vi=LS-VQ");
        press("Ghi sự kiện tổ chức");
        kind().setValue(ReorganizationKind.DISSOLVE);
        find(DayField.class).withLabel("Ngày hiệu lực").single().setValue(DAY);
        many("Đơn vị cũ").setValue(units("LS-VQ"));
        childrenTo().setValue(units.unit(OrgScope.everything(), "LS-BG", DAY));
        press("Diễn tập");
        assertThat(text(find(Dialog.class).all().getLast().getElement()))
                .contains("Tất cả 2 đơn vị trực thuộc cùng chuyển về một cấp trên: Đảng bộ huyện Bình Gia")
                .contains("“Chuyển cấp trên” cùng ngày");
    }

    @Test
    void who_may_not_carry_out_finds_no_button() {
        for (var user : Stream.of("lanhdao", "kiemtoan").toList()) {
            open(user, "to-chuc?don-vi=LS-VQ-AS");
            assertThat(find(Button.class).withText("Ghi sự kiện tổ chức").exists())
                    .isFalse();
        }
    }

    private Set<Unit> units(String... codes) {
        return Stream.of(codes)
                .map(code -> units.unit(OrgScope.everything(), code, DAY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Unit> many(String label) {
        return find(MultiSelectComboBox.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ReorganizationKind> kind() {
        return find(ComboBox.class).withLabel("Loại sự kiện").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> childrenTo() {
        return find(ComboBox.class)
                .withLabel("Cấp trên mới của các đơn vị trực thuộc")
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private void open(String user, String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(EventFormTests::text).collect(Collectors.joining(" "));
    }
}
