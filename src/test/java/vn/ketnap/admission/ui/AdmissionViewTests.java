package vn.ketnap.admission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRow;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.StatTile;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Population;

/** The register of a commune as its committee and the boards above it see it. */
@KetNapTest
@Transactional
class AdmissionViewTests extends SpringBrowserlessTest {

    private static final ImportId IMPORT = new ImportId(930_001);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @BeforeEach
    void aRegister() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
        var board = TestActors.boardOverAll();
        organizations.writeUnits(board, IMPORT, List.of(UnitRows.branch("LS-VQ-AS-T", "LS-VQ-AS")));
        var persons = IntStream.rangeClosed(1, AdmissionPanel.PAGE)
                .mapToObj(number -> admitted("Lò Văn " + (char) ('A' + number % 26) + number, DAY.minusDays(number)))
                .collect(Collectors.toList());
        persons.add(admitted("Nông Thị Mẫu", DAY));
        admissions.writeAdmissions(board, IMPORT, persons);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_committee_reads_names_and_turns_pages() {
        var page = open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31");
        assertThat(page)
                .contains("Đảng bộ xã An Sơn", "51 người trong sổ", "1–50 / 51", "Còn 1 người", "Năm sinh", "Cơ cấu");
        assertThat(text(find(PaperTable.class).single().getElement())).contains("Nông Thị Mẫu", "1999");
        assertThat(test(grid()).size()).isEqualTo(AdmissionPanel.PAGE);
        assertThat(find(StatTile.class).all()).hasSize(4);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anySatisfy(href ->
                        assertThat(href).contains("trang=2", "don-vi=LS-VQ-AS", "tu=2024-01-01", "den=2024-12-31"));
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31&trang=2"))
                .contains("51–51 / 51")
                .doesNotContain("Nông Thị Mẫu");
    }

    @Test
    void what_is_late_is_a_list_of_its_own() {
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31&danh-sach=qua-han"))
                .contains("51 mục quá hạn", "Quá hạn tổ chức lễ", "Unit LS-VQ-AS-T", "QĐ/TW", "1–50 / 51");
        assertThat(open(
                        "coso",
                        "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31&danh-sach=qua-han&thoi-han=REVIEW_DUE"))
                .contains("Không có mục nào quá hạn");
        assertThat(open("bantochuc", "ket-nap?don-vi=LS-VQ-AS&danh-sach=qua-han&trang=2"))
                .contains("N. T. M.")
                .doesNotContain("Nông Thị Mẫu");
    }

    @Test
    void a_list_is_asked_for_by_one_and_approved_by_another() {
        open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31");
        press("Yêu cầu xuất danh sách");
        find(TextField.class).all().getLast().setValue("Báo cáo tổng kết năm");
        press("Gửi yêu cầu");
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS"))
                .contains("Chờ duyệt", "Báo cáo tổng kết năm")
                .doesNotContain("Từ chối");
        assertThat(open("bantochuc", "ket-nap?don-vi=LS-VQ-AS")).contains("Duyệt", "Từ chối");
        press("Duyệt");
        press("Duyệt");
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS")).contains("Đã duyệt", "Tải về (một lần)");
        assertThat(find(ExportLink.class).single().make().content().size()).isPositive();
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS"))
                .contains("Đã tải về")
                .doesNotContain("Tải về (một lần)");
        assertThat(open("kiemtoan", "ket-nap?don-vi=LS-VQ-AS")).doesNotContain("Yêu cầu xuất danh sách");
    }

    @Test
    void an_address_nobody_wrote_is_mended() {
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31&trang=99"))
                .as("beyond the last page is the last page")
                .contains("51–51 / 51");
        assertThat(open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31&nguon=WOMAN"))
                .as("a group is no source")
                .contains("51 người trong sổ");
    }

    @Test
    void the_province_reads_initials() {
        assertThat(open("bantochuc", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31"))
                .contains("N. T. M.", "Họ tên viết tắt")
                .doesNotContain("Nông Thị Mẫu", "Năm sinh", "1999");
    }

    @Test
    void without_parameters_it_opens_on_the_year_of_the_latest_decision() {
        assertThat(open("coso", "ket-nap")).contains("Đảng bộ xã An Sơn", "năm 2024", "51 người trong sổ");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_filter_is_an_address() {
        open("coso", "ket-nap?don-vi=LS-VQ-AS&tu=2024-01-01&den=2024-12-31&trang=2");
        Select<Object> state = find(Select.class).all().getFirst();
        test(state).selectItem("Đã công nhận chính thức");
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("don-vi=LS-VQ-AS", "trang-thai=RECOGNIZED")
                .doesNotContain("trang=2");
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void who_may_not_see_figures_is_refused_and_out_of_scope_is_not_found() {
        assertThat(open("quantri", "ket-nap?don-vi=LS-VQ-AS")).doesNotContain("An Sơn");
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(open("donvi", "ket-nap?don-vi=LS-VQ-AS")).doesNotContain("An Sơn", "N. T. M.");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    private static RecordAdmission admitted(String name, LocalDate decidedOn) {
        return new RecordAdmission(
                "LS-VQ-AS-T",
                name,
                LocalDate.of(1999, 5, 19),
                Gender.FEMALE,
                "Tày",
                null,
                Population.RESIDENT,
                "12-QĐ/HU",
                decidedOn,
                null,
                null);
    }

    @SuppressWarnings("unchecked")
    private Grid<AdmissionRow> grid() {
        return find(Grid.class).single();
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
        return text(getCurrentView().getElement()).replace('\u00a0', ' ');
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(AdmissionViewTests::text).collect(Collectors.joining(" "));
    }
}
