package vn.ketnap.source.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.ImportId;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;
import vn.ketnap.source.training.ClassKind;
import vn.ketnap.source.training.ClassService;
import vn.ketnap.source.training.FreeCandidate;
import vn.ketnap.source.training.PlanClass;
import vn.ketnap.source.training.SpecialClass;

/** The screens of classes as a province, a commune and others see them. */
@KetNapTest
@Transactional
class ClassViewTests extends SpringBrowserlessTest {

    private static final ImportId IMPORT = new ImportId(990_002);
    private static final String BRANCH = "LS-VQ-AS-T";

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    ClassService classes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private long id;

    @BeforeEach
    void aClassOfTheDistrict() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK", "RECORD_ADMISSION"));
        today = LocalDate.now(clock);
        var board = TestActors.boardOverAll();
        organizations.writeUnits(board, IMPORT, List.of(UnitRows.branch(BRANCH, "LS-VQ-AS")));
        candidates.writeCandidates(
                board,
                IMPORT,
                List.of(SourceRows.reached(
                        BRANCH,
                        "Nông Thị Mẫu",
                        Stage.HELPER_ASSIGNED,
                        today.minusDays(40),
                        SourceRows.weeksBefore(Stage.HELPER_ASSIGNED, today.minusDays(40)))));
        id = classes.plan(
                board,
                new PlanClass(
                        "LS-VQ",
                        ClassKind.AWARENESS,
                        SpecialClass.SUNDAY,
                        "Lớp nhận thức khóa thử",
                        "Trung tâm chính trị",
                        today.minusDays(2),
                        today,
                        5,
                        3));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_class_is_planned_and_its_places_are_shared_out() {
        open("bantochuc", "lop-boi-duong?don-vi=LS-VQ");
        press("Lập kế hoạch mở lớp");
        press("Lưu");
        assertThat(field("Tên lớp").getErrorMessage()).isNotBlank();
        field("Tên lớp").setValue("Lớp đặc thù");
        number("Chỉ tiêu học viên").setValue(30);
        press("Lưu");
        assertThat(page()).contains("Lớp đặc thù", "Chưa định ngày", "Sắp mở");
        press("Giao chỉ tiêu học viên");
        press("Giao chỉ tiêu");
        assertThat(jdbc.sql("SELECT SUM(p.places) FROM training_place p JOIN training_class c ON c.id = p.class_id"
                                + " WHERE c.title = 'Lớp đặc thù'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(page()).contains("Đảng bộ xã An Sơn", "30 chỉ tiêu đã giao");
    }

    @Test
    void a_commune_sends_its_people_and_the_district_counts_them() {
        assertThat(open("coso", "lop-boi-duong")).contains("Lớp nhận thức khóa thử", "Học ngày Chủ nhật");
        open("coso", "lop-boi-duong/" + id);
        press("Cử người đi học");
        people().setValue(people().getListDataView().getItems().collect(Collectors.toSet()));
        press("Lưu");
        assertThat(page()).contains("Nông Thị Mẫu", "Chưa có kết quả");
        press("Ghi kết quả");
        press("Lưu");
        assertThat(field("Số giấy chứng nhận").getErrorMessage()).isNotBlank();
        field("Số giấy chứng nhận").setValue("07/CN");
        press("Lưu");
        assertThat(page()).contains("07/CN");
        assertThat(open("bantochuc", "lop-boi-duong/" + id))
                .contains("Dân quân tự vệ", "các phần cộng lại 1, còn 2 chưa tách")
                .doesNotContain("Nông Thị Mẫu", "N. T. M.");
    }

    @Test
    void the_class_an_article_announces_is_planned_and_its_declared_total_contradicts_its_parts() {
        assertThat(open("donvi", "lop-boi-duong"))
                .contains("sẵn sàng nhập ngũ năm 2024", "Chưa định ngày", "523", "528", "−5");
    }

    @Test
    void who_is_out_of_scope_finds_no_class_and_an_auditor_changes_none() {
        open("donvi", "lop-boi-duong/" + id);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        assertThat(open("donvi", "lop-boi-duong")).doesNotContain("Lớp nhận thức khóa thử");
        assertThat(open("kiemtoan", "lop-boi-duong/" + id))
                .contains("Lớp nhận thức khóa thử")
                .doesNotContain("Hủy lớp", "Cử người đi học");
        assertThat(open("bantochuc", "lop-boi-duong?don-vi=LS-VQ&loai=NEW_MEMBER"))
                .contains("Chưa có lớp nào");
        open("quantri", "lop-boi-duong");
        assertThat(find(RefusedState.class).exists()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<FreeCandidate> people() {
        return find(MultiSelectComboBox.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).all().getLast();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withCaption(label).all().getLast();
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
                : element.getChildren().map(ClassViewTests::text).collect(Collectors.joining(" "));
    }
}
