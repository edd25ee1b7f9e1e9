package vn.ketnap.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.lineage.EventRows.dissolve;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.lineage.ReorganizeUnits;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;

/** The tree at any date and the lives of its units, on the published cases and on units of its own. */
@KetNapTest
class OrganizationViewTests extends SpringBrowserlessTest {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(900_001);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_tree_opens_along_the_way_to_the_unit() {
        assertThat(open("bantochuc", "to-chuc?don-vi=LS-VQ-TC&ngay=2023-08-01"))
                .contains("Đảng bộ xã Tràng Các", "Tại ngày 01/08/2023", "1 đơn vị trực thuộc")
                .contains("Chưa có sự kiện tổ chức nào", "từ 01/");
        assertThat(lines()).contains("Chi bộ thôn Nà Khàn", "Đảng bộ xã An Sơn", "Đảng bộ tỉnh Thanh Hóa");
        assertThat(lines()).doesNotContain("Đảng bộ huyện Thọ Xuân");
    }

    @Test
    void without_parameters_it_shows_today_and_the_topmost_unit() {
        assertThat(open("coso", "to-chuc")).contains("Đảng bộ xã An Sơn");
        assertThat(lines()).containsExactly("Đảng bộ xã An Sơn");
    }

    @Test
    @Transactional
    void a_merged_unit_tells_its_paper_and_leads_to_whom_it_became() {
        reorganized();
        var page = open("bantochuc", "to-chuc?don-vi=V-A&ngay=2024-01-01");
        assertThat(page)
                .contains("Hợp nhất", "7-QĐ/TU · 20/06/2025", "01/07/2025", "40 đảng viên chuyển", "Unit V-N")
                .contains("hiện nay Unit V-N tiếp nối")
                .contains("01/01/2020 – 30/06/2025");
        assertThat(links()).contains("to-chuc?ngay=2025-07-01&don-vi=V-N");
        assertThat(lines()).contains("Unit V-A", "Unit V-A-1", "Unit V-B").doesNotContain("Unit V-N");
        page = open("bantochuc", "to-chuc?ngay=2025-07-01&don-vi=V-N");
        assertThat(page).contains("Unit V-A", "Unit V-B", "2 đơn vị trực thuộc");
        assertThat(lines()).contains("Unit V-N", "Unit V-A-1").doesNotContain("Unit V-A", "Unit V-B");
        assertThat(links()).contains("to-chuc?ngay=2025-06-30&don-vi=V-A");
    }

    @Test
    @Transactional
    void a_unit_that_is_not_there_on_the_day_still_tells_its_life() {
        reorganized();
        assertThat(open("bantochuc", "to-chuc?don-vi=V-A&ngay=2025-08-01"))
                .contains("Unit V-A không có vào ngày 01/08/2025", "Hợp nhất");
    }

    @Test
    @Transactional
    void of_a_unit_that_ended_its_successors_become_a_grouping_by_one_click() {
        reorganized();
        var page = open("bantochuc", "to-chuc?don-vi=V-A&ngay=2025-08-01");
        assertThat(page).contains("Chưa có nhóm đơn vị nào", "Lập địa bàn từ 1 đơn vị tiếp nối");
        test(find(Button.class).withText("Lập địa bàn từ 1 đơn vị tiếp nối").single())
                .click();
        var code = find(TextField.class).withLabel("Mã nhóm").single();
        assertThat(find(TextField.class).withLabel("Tên nhóm").single().getValue())
                .isEqualTo("Địa bàn Unit V-A cũ");
        test(code).setValue("V-A");
        test(find(Button.class).withText("Lưu nhóm").single()).click();
        assertThat(code.getErrorMessage()).contains("Mã “V-A” là mã của một đơn vị");
        test(code).setValue("DB-VA");
        test(find(Button.class).withText("Lưu nhóm").single()).click();
        roundTrip();
        assertThat(text(getCurrentView().getElement()))
                .contains("Nhóm đơn vị, địa bàn: 1", "Địa bàn Unit V-A cũ", "DB-VA", "Unit V-A-1");
        assertThat(links()).contains("tong-quan?don-vi=DB-VA", "chi-tieu-thuc-hien?don-vi=DB-VA");
        assertThat(open("bantochuc", "don-vi/DB-VA")).contains("Địa bàn Unit V-A cũ", "Nhóm đơn vị: số liệu là tổng");
        assertThat(open("bantochuc", "chi-tieu-thuc-hien?don-vi=DB-VA")).contains("Địa bàn Unit V-A cũ");
        assertThat(open("kiemtoan", "to-chuc?don-vi=V-A")).contains("DB-VA").doesNotContain("Sửa", "Lập nhóm đơn vị");
    }

    @Test
    void another_day_is_another_address() {
        open("bantochuc", "to-chuc?don-vi=LS-VQ&ngay=2023-08-01");
        find(DayField.class).single().setValue(LocalDate.of(2023, 9, 1));
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("don-vi=LS-VQ", "ngay=2023-09-01");
    }

    @Test
    void before_the_first_day_there_is_no_tree() {
        open("coso", "to-chuc?ngay=1931-01-01");
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void who_may_not_see_figures_is_refused_and_out_of_scope_is_not_found() {
        open("quantri", "to-chuc?don-vi=LS-VQ");
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(open("donvi", "to-chuc?don-vi=LS-VQ")).doesNotContain("Văn Quan");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    /** V-A and V-B become V-N; the sibling V-C dissolves. */
    private void reorganized() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("V"),
                        commune("V-A", "V"),
                        commune("V-B", "V"),
                        commune("V-C", "V"),
                        branch("V-A-1", "V-A"),
                        branch("V-B-1", "V-B"),
                        since(commune("V-N", "V"), DAY)));
        lineage.reorganize(BOARD, IMPORT, List.of(merged("V-A", 40L), merged("V-B", 30L), dissolve(DAY, "V-C")));
    }

    private static ReorganizeUnits merged(String old, long members) {
        return new ReorganizeUnits(
                ReorganizationKind.MERGE,
                DAY,
                List.of(old),
                List.of("V-N"),
                members,
                "7-QĐ/TU",
                LocalDate.of(2025, 6, 20));
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

    /** The names in sight in the tree, from top to bottom. */
    @SuppressWarnings("unchecked")
    private List<String> lines() {
        TreeGrid<Unit> grid = find(TreeGrid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(line -> test(grid).getRow(line).name())
                .toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(OrganizationViewTests::text).collect(Collectors.joining(" "));
    }
}
