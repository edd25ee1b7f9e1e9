package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** The leadership page on the published cases, without a browser. */
@KetNapTest
class OverviewViewTests extends SpringBrowserlessTest {

    private static final Actor LEADER = actor(OrgScope.everything(), Permission.READ_FIGURES);
    private static final String THO_XUAN = "tong-quan?don-vi=TH-TX&tu=2023-01-01&den=2023-07-31";

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void without_an_address_it_opens_on_the_latest_figures_in_scope() {
        open(LEADER, "tong-quan");
        assertThat(find(H1.class).single().getText()).isEqualTo("Đảng bộ tỉnh Lạng Sơn");
        assertThat(page()).contains("11 tháng đầu năm 2023", "muộn nhất 30/11/2023", "≥ 242");
    }

    @Test
    void units_stand_by_gap_and_the_rest_is_told() {
        open(LEADER, THO_XUAN);
        assertThat(page()).contains("292", "chốt 31/07/2023", "257", "toàn đơn vị 292 − 35 của 5 đơn vị có số");
        assertThat(units())
                .containsExactly(
                        "Đảng bộ xã Thuận Minh",
                        "Đảng bộ xã Xuân Hưng",
                        "Đảng bộ xã Xuân Phú",
                        "Đảng bộ xã Xuân Bái",
                        "Đảng bộ xã Quảng Phú");
    }

    @Test
    void the_finding_says_how_many_are_behind_and_units_without_figures_stand_last() {
        open(LEADER, "tong-quan?don-vi=TQ&tu=2023-01-01&den=2023-09-30");
        assertThat(page()).contains("1 đơn vị chậm 53 người", "133/248", "53,6 %", "−53", "35/95 = 36,8 %");
        assertThat(units()).startsWith("Đảng bộ huyện Hàm Yên").hasSize(5);
    }

    @Test
    void what_a_unit_declares_of_its_branches_stands_with_its_cut_off() {
        open(LEADER, "tong-quan?don-vi=TQ-HY");
        assertThat(page()).contains("≈ 130", "đơn vị khai, chốt 30/09/2023", "177/248", "cần 38,4/tháng");
    }

    @Test
    void sources_contradict_themselves_in_the_open() {
        open(LEADER, THO_XUAN);
        assertThat(page()).contains("55,8 % người học lớp đã được kết nạp", "khai 523, các phần cộng lại 528, lệch −5");
    }

    @Test
    void a_chosen_filter_is_a_new_address() {
        open(LEADER, "tong-quan?don-vi=LS-VQ&tu=2021-01-01&den=2021-12-31");
        SystemActors.run(LEADER, () -> test(kinds()).selectItem("nghị quyết"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("don-vi=LS-VQ", "tu=2021-01-01", "loai=CONGRESS");
        assertThat(page()).contains("83,3 %–99,4 %");
    }

    @Test
    void the_reading_is_chosen_on_the_page_stands_in_the_address_and_is_printed() {
        open(LEADER, "tong-quan?don-vi=LS-VQ&tu=2021-01-01&den=2021-12-31");
        assertThat(page()).contains("cây tổ chức của kỳ đó", "Cây tổ chức của kỳ đó.");
        SystemActors.run(LEADER, () -> test(select("Cây tổ chức")).selectItem("Hiện nay"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("cach-doc=AS_IT_IS");
        assertThat(page()).contains("cây tổ chức hiện nay", "Số chi bộ luôn theo cây của ngày chốt.");
    }

    @Test
    @Transactional
    void what_a_lower_bound_leaves_is_a_lower_bound_too() {
        UnitViewTests.atLeast(
                jdbc, organizations.idOf(OrgScope.everything(), "TH-TX").value());
        open(LEADER, "tong-quan?don-vi=TH-TX&tu=2023-01-01&den=2023-07-31");
        assertThat(page()).contains("ít nhất 257");
    }

    @Test
    @Transactional
    void beyond_the_largest_gaps_all_units_are_one_click_away() {
        jdbc.sql("UPDATE setting SET value = '3' WHERE name = 'dashboard.gap-rows'")
                .update();
        open(LEADER, THO_XUAN);
        assertThat(units()).hasSize(3);
        var all = find(Anchor.class).withText("Xem tất cả (5)").single();
        open(LEADER, all.getHref());
        assertThat(units()).hasSize(5);
    }

    @Test
    @Transactional
    void whom_to_call_is_named_and_where_nobody_is_in_charge_that_is_said() {
        var address = "tong-quan?don-vi=TQ&tu=2023-01-01&den=2023-09-30";
        open(LEADER, address);
        assertThat(page()).contains("Gọi ai trước", "chưa phân công");
        jdbc.sql("INSERT INTO officer (organization_id, title, name, valid_from) VALUES (?, ?, ?, ?)")
                .params(
                        organizations.idOf(OrgScope.everything(), "TQ-HY").value(),
                        "Ủy viên thử",
                        "Nguyễn Văn Mẫu",
                        "2023-02-01")
                .update();
        open(LEADER, address);
        assertThat(page()).contains("Ủy viên thử, từ 01/02/2023").doesNotContain("chưa phân công");
        assertThat(find(Anchor.class).withText("Nguyễn Văn Mẫu").single().getHref())
                .contains("phu-trach?", "can-bo=Nguy%E1%BB%85n", "tu=2023-01-01", "den=2023-09-30");
    }

    @Test
    void where_nobody_lags_nobody_is_to_be_called() {
        open(LEADER, THO_XUAN);
        assertThat(page()).doesNotContain("Gọi ai trước");
    }

    @Test
    void it_speaks_english_when_asked() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open(LEADER, "tong-quan?don-vi=TQ&tu=2023-01-01&den=2023-09-30");
        assertThat(page()).contains("1 unit is 53 persons behind", "53.6%", "as of 30 Sep 2023");
    }

    @Test
    void without_the_right_nothing_is_shown() {
        open(actor(OrgScope.nothing(), Permission.MANAGE_USERS), THO_XUAN);
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(page()).doesNotContain("292").doesNotContain("Thọ Xuân");
    }

    @Test
    void a_unit_out_of_scope_is_not_there() {
        var id = organizations.idOf(OrgScope.everything(), "TH-TX").value();
        var board = actor(OrgScope.below(Set.of(id)), Permission.READ_FIGURES);
        open(board, "tong-quan");
        assertThat(find(H1.class).single().getText()).isEqualTo("Đảng bộ huyện Thọ Xuân");
        open(board, "tong-quan?don-vi=LS-VQ");
        assertThat(page()).doesNotContain("Văn Quan").contains("Không có trang hay đơn vị này");
    }

    private static Actor actor(OrgScope scope, Permission permission) {
        return new Actor(new UserId(0), "system:test", Set.of(permission), scope);
    }

    private static void open(Actor actor, String address) {
        SystemActors.run(actor, () -> FilterLinks.go(UI.getCurrent(), address));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively().replace('\u00A0', ' ');
    }

    private List<String> units() {
        return find(Anchor.class, find(ProgressTable.class).single()).all().stream()
                .filter(anchor -> anchor.getHref().startsWith("don-vi/")
                        && anchor.getText().startsWith("Đảng bộ"))
                .map(Anchor::getText)
                .toList();
    }

    private Select<Object> kinds() {
        return select("Chỉ tiêu");
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return find(Select.class).all().stream()
                .filter(select -> select.getElement().getTextRecursively().contains(label))
                .map(select -> (Select<Object>) select)
                .findFirst()
                .orElseThrow();
    }
}
