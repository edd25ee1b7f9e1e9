package vn.ketnap.admission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.OriginKind;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Population;

/** A base committee keeps its register by hand. */
@KetNapTest
@Transactional
class RecordFormTests extends SpringBrowserlessTest {

    private static final String BRANCH = "LS-VQ-AS-T";

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aBranch() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
        organizations.writeUnits(
                TestActors.boardOverAll(), new ImportId(950_001), List.of(UnitRows.branch(BRANCH, "LS-VQ-AS")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void one_after_the_other_of_the_same_decision() {
        openForm();
        fill("Nông Thị Mẫu", LocalDate.of(1999, 5, 19));
        press("Lưu và ghi tiếp");
        assertThat(text("Họ và tên").getValue()).isEmpty();
        assertThat(text("Quyết định số").getValue()).isEqualTo("12-QĐ/HU");
        text("Họ và tên").setValue("Bế Thị Thử");
        day("Ngày sinh").setValue(LocalDate.of(2000, 1, 2));
        select("Giới tính").setValue(Gender.FEMALE);
        press("Lưu");
        assertThat(find(FormDialog.class).exists()).isFalse();
        assertThat(recorded()).isEqualTo(2);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("2 người trong sổ");
    }

    @Test
    void what_is_wrong_stands_at_its_field() {
        openForm();
        press("Lưu");
        assertThat(text("Họ và tên").isInvalid()).isTrue();
        fill("Nông Thị Mẫu", LocalDate.of(2010, 5, 19));
        press("Lưu");
        assertThat(day("Ngày sinh").isInvalid()).isTrue();
        assertThat(day("Ngày sinh").getErrorMessage()).contains("Chưa đủ 18 tuổi");
        assertThat(recorded()).isZero();
    }

    @Test
    void a_warning_is_asked_once() {
        openForm();
        fill("Lò Thị Cao Tuổi", LocalDate.of(1950, 5, 19));
        press("Lưu");
        assertThat(find(FormDialog.class).single().getElement().getTextRecursively())
                .contains("Trên 60 tuổi", "bấm Lưu lần nữa");
        assertThat(recorded()).isZero();
        press("Lưu");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void nobody_is_recorded_without_a_candidate_or_a_reason() {
        openForm();
        fill("Nông Thị Mẫu", LocalDate.of(1999, 5, 19));
        text("Lý do ghi thẳng").setValue("");
        press("Lưu");
        assertThat(text("Lý do ghi thẳng").isInvalid()).isTrue();
        radio().setValue(OriginKind.CANDIDATE);
        press("Lưu");
        assertThat(recorded()).isZero();
    }

    @Test
    void an_entry_shows_what_can_follow_and_its_history() {
        openForm();
        fill("Nông Thị Mẫu", LocalDate.of(1999, 5, 19));
        press("Lưu");
        openEntry();
        test(button("Ghi lễ kết nạp")).click();
        day("Ngày lễ kết nạp").setValue(LocalDate.of(2024, 3, 1));
        press("Lưu");
        assertThat(day("Ngày lễ kết nạp").getErrorMessage()).contains("26/03/2024");
        day("Ngày lễ kết nạp").setValue(LocalDate.of(2024, 4, 1));
        press("Lưu");
        openEntry();
        assertThat(find(OrderedList.class).single().getElement().getTextRecursively())
                .contains("Ghi lễ kết nạp", "01/04/2024", "Ghi vào sổ", "coso");
        test(button("Gạch bỏ mục ghi nhầm")).click();
        text("Lý do").setValue("ghi trùng");
        press("Gạch bỏ");
        assertThat(recorded()).isZero();
    }

    @Test
    void who_may_not_record_is_offered_no_form() {
        open("kiemtoan");
        assertThat(find(Button.class).withText("Ghi kết nạp").exists()).isFalse();
    }

    private void openForm() {
        open("coso");
        test(button("Ghi kết nạp")).click();
        radio().setValue(OriginKind.DIRECT);
        text("Lý do ghi thẳng").setValue("chưa lập danh sách nguồn");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<OriginKind> radio() {
        return (RadioButtonGroup<OriginKind>) find(RadioButtonGroup.class).single();
    }

    private void fill(String name, LocalDate bornOn) {
        branch().setValue(hit());
        text("Họ và tên").setValue(name);
        day("Ngày sinh").setValue(bornOn);
        select("Giới tính").setValue(Gender.FEMALE);
        select("Nguồn").setValue(Population.RESIDENT);
        text("Quyết định số").setValue("12-QĐ/HU");
        day("Ngày quyết định").setValue(LocalDate.of(2024, 3, 26));
    }

    private static UnitHit hit() {
        return new UnitHit(BRANCH, "Unit " + BRANCH, OrganizationKind.BRANCH, null);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UnitHit> branch() {
        return (ComboBox<UnitHit>) find(ComboBox.class).all().stream()
                .filter(one -> "Chi bộ".equals(((ComboBox<UnitHit>) one).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private int recorded() {
        return jdbc.sql("SELECT COUNT(*) FROM admission").query(Integer.class).single();
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private DayField day(String label) {
        return find(DayField.class).withPropertyValue(DayField::getLabel, label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return (Select<Object>) find(Select.class).all().stream()
                .filter(one -> label.equals(((Select<Object>) one).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void openEntry() {
        Grid<?> grid = find(Grid.class).single();
        int last = grid.getColumns().size() - 1;
        test((Button) test(grid).getCellComponent(0, last)).click();
    }

    private Button button(String text) {
        return find(Button.class).withPropertyValue(Button::getText, text).all().getLast();
    }

    private void press(String text) {
        test(button(text)).click();
        roundTrip();
    }

    private void open(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
        var location = new Location("ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31");
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }
}
