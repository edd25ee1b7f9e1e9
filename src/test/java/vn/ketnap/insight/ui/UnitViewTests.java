package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** The page of a unit on the published cases, without a browser. */
@KetNapTest
class UnitViewTests extends SpringBrowserlessTest {

    private static final Actor BOARD = actor(OrgScope.everything(), Permission.READ_FIGURES);

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void targets_stand_side_by_side_and_their_verdicts_may_differ() {
        open("don-vi/LS-VQ-AS?tu=2023-01-01&den=2023-07-31");
        assertThat(page())
                .contains("2 chỉ tiêu: 1 đạt, 1 chưa đạt", "12/13", "92,3 %", "12/11", "109,1 %")
                .contains("Ban Thường vụ Huyện ủy Văn Quan");
    }

    @Test
    void a_bound_stays_a_bound() {
        open("don-vi/LS-VQ?tu=2021-01-01&den=2021-12-31");
        assertThat(page()).contains("≥ 150", "nhiều nhất 179", "≤ 150", "≥ 100 %", "83,3 %–99,4 %");
    }

    @Test
    void a_ratio_without_a_base_is_no_rate() {
        open("don-vi/QT-TX?tu=2023-01-01&den=2023-09-30");
        assertThat(page())
                .contains("mục tiêu 3 %", "chưa có mẫu số", "chưa đủ căn cứ", "còn 11 chưa chia", "101-KH/TU")
                .doesNotContain(" 0 %");
    }

    @Test
    void an_implausible_target_is_marked_and_what_was_handed_down_is_told() {
        open("don-vi/DB-TC?tu=2023-01-01&den=2023-06-30");
        assertThat(page())
                .contains("Chỉ tiêu 240 bằng 6,27 % số đảng viên, ngoài khoảng thường gặp 0,5–5 %.")
                .contains("Đã giao xuống 23 cho 1 đơn vị, chênh −217 so với 240 được giao.")
                .contains("3.829", "tính đến 11/08/2023");
    }

    @Test
    void a_published_percentage_says_how_it_was_rounded() {
        open("don-vi/DB-TC-XN?tu=2023-01-01&den=2023-08-11");
        assertThat(page()).contains("95,7 %", "Công bố 95,6 %: làm tròn xuống.");
    }

    @Test
    void parts_that_contradict_the_whole_are_shown() {
        open("don-vi/TH-TX?tu=2023-01-01&den=2023-07-31");
        assertThat(page())
                .contains("1 chỉ số mâu thuẫn với các phần", "cộng 528, mâu thuẫn −5", "cộng 292, khớp")
                .contains("cấp dưới cộng 35, còn 257 ở đơn vị chưa nêu tên");
    }

    @Test
    @Transactional
    void what_a_lower_bound_leaves_is_a_lower_bound_too() {
        atLeast(jdbc, organizations.idOf(OrgScope.everything(), "TH-TX").value());
        open("don-vi/TH-TX?tu=2023-01-01&den=2023-07-31");
        assertThat(page()).contains("cấp dưới cộng 35, còn ít nhất 257 ở đơn vị chưa nêu tên");
    }

    /** Makes a lower bound of the unit's declared admissions. */
    static void atLeast(JdbcClient jdbc, long unit) {
        jdbc.sql("UPDATE declared_figure SET qualifier = 'AT_LEAST' WHERE organization_id = ? AND metric = 'ADMITTED'"
                        + " AND population = 'ALL'")
                .param(unit)
                .update();
        jdbc.sql("UPDATE figure_span SET high = NULL WHERE organization_id = ? AND metric = 'ADMITTED'"
                        + " AND population = 'ALL'")
                .param(unit)
                .update();
    }

    @Test
    @Transactional
    void months_are_laid_beside_units_where_somebody_spoke_of_a_month() throws IOException {
        var named = jdbc.sql(
                        "SELECT organization_id FROM organization_version WHERE code LIKE 'TH-TX-%' ORDER BY code LIMIT 2")
                .query(Long.class)
                .list();
        month(named.getFirst(), 5);
        month(named.getLast(), 0);
        open("don-vi/TH-TX?tu=2023-01-01&den=2023-07-31");
        assertThat(page()).contains("1 trên 2 đơn vị không kết nạp ai trong tháng 6", "Kết nạp theo tháng, năm 2023");
        var book =
                SystemActors.as(BOARD, () -> find(ExportLink.class).atIndex(2).make());
        assertThat(SheetLines.of(book, 1)).hasSize(4).anyMatch(line -> line.contains("|5|"));
        open("don-vi/LS-VQ?tu=2021-01-01&den=2021-12-31");
        assertThat(page()).doesNotContain("Kết nạp theo tháng");
    }

    private void month(long unit, int admitted) {
        jdbc.sql(
                        "INSERT INTO figure_span (organization_id, metric, population, basis, from_on, until_on, low, high, about,"
                                + " figures) VALUES (?, 'ADMITTED', 'ALL', '', '2023-06-01', '2023-07-01', ?, ?, FALSE, 1)")
                .params(unit, admitted, admitted)
                .update();
    }

    @Test
    void what_only_a_part_has_reached_is_called_so() {
        open("don-vi/TQ-K");
        assertThat(page()).contains("35/95", "36,8 %", "chỉ riêng Khối doanh nghiệp", "Khối doanh nghiệp 56");
    }

    @Test
    void the_number_tells_where_it_comes_from() {
        open("don-vi/LS-VQ?tu=2023-01-01&den=2023-04-30");
        SystemActors.run(
                BOARD,
                () -> test(find(Button.class).withText("Vì sao?").single()).click());
        var why = find(Dialog.class).single().getElement().getTextRecursively().replace('\u00A0', ' ');
        assertThat(why).contains("12 = 86 (đến 04/08/2023) − 74 (từ 01/05/2023)", "Báo Lạng Sơn", "6,7 % = 12/180");
    }

    @Test
    void the_way_up_ends_where_the_scope_ends() {
        open("don-vi/LS-VQ-TC-NK");
        assertThat(wayUp()).isEqualTo("Đảng bộ tỉnh Lạng SơnĐảng bộ huyện Văn QuanĐảng bộ xã Tràng Các");
        var id = organizations.idOf(OrgScope.everything(), "LS-VQ-TC").value();
        open(actor(OrgScope.below(Set.of(id)), Permission.READ_FIGURES), "don-vi/LS-VQ-TC-NK");
        assertThat(wayUp()).isEqualTo("Đảng bộ xã Tràng Các");
    }

    @Test
    @Transactional
    void who_follows_the_unit_is_named_by_title() {
        var unit = organizations.idOf(OrgScope.everything(), "TQ-HY").value();
        jdbc.sql("INSERT INTO officer (organization_id, title, name, valid_from) VALUES (?, ?, ?, ?)")
                .params(unit, "Ủy viên Ban Thường vụ", "Người phụ trách thử", "2023-01-01")
                .update();
        open("don-vi/TQ-HY");
        assertThat(page()).contains("Người phụ trách thử", "Ủy viên Ban Thường vụ, từ 01/01/2023", "≈ 130");
    }

    @Test
    @Transactional
    void who_followed_the_unit_before_is_told_with_the_days_and_a_past_day_knows_no_successor() {
        var unit = organizations.idOf(OrgScope.everything(), "TQ-HY").value();
        var insert = "INSERT INTO officer (organization_id, title, name, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)";
        jdbc.sql(insert)
                .params(unit, "Ủy viên", "Người trước thử", "2021-01-01", "2023-07-01")
                .update();
        jdbc.sql(insert)
                .params(unit, "Ủy viên", "Người sau thử", "2023-07-01", "9999-12-31")
                .update();
        open("don-vi/TQ-HY?tu=2023-01-01&den=2023-09-30");
        assertThat(page()).contains("Trước đó", "Người trước thử", "01/01/2021–30/06/2023", "Người sau thử");
        open("don-vi/TQ-HY?tu=2023-01-01&den=2023-06-30");
        assertThat(page()).contains("Người trước thử").doesNotContain("Người sau thử", "Trước đó");
    }

    @Test
    void a_silent_unit_leads_to_its_latest_figures() {
        open("don-vi/TH-TX?tu=2019-01-01&den=2019-12-31");
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(Anchor.class)
                        .withText("Xem 7 tháng đầu năm 2023")
                        .single()
                        .getHref())
                .isEqualTo("don-vi/TH-TX?tu=2023-01-01&den=2023-07-31");
    }

    @Test
    void it_speaks_english_when_asked() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open("don-vi/DB-TC-XN?tu=2023-01-01&den=2023-08-11");
        assertThat(page()).contains("1 target: 1 not met", "95.7%", "rounded down", "as of 11 Aug 2023");
    }

    @Test
    void without_the_right_nothing_is_shown() {
        open(actor(OrgScope.nothing(), Permission.MANAGE_USERS), "don-vi/TH-TX");
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(page()).doesNotContain("Thọ Xuân");
    }

    @Test
    void a_unit_out_of_scope_and_one_that_does_not_exist_are_the_same() {
        var id = organizations.idOf(OrgScope.everything(), "TH-TX").value();
        var board = actor(OrgScope.below(Set.of(id)), Permission.READ_FIGURES);
        open(board, "don-vi/LS-VQ");
        var outside = page();
        open(board, "don-vi/KHONG-CO");
        assertThat(page()).isEqualTo(outside).contains("Không có trang hay đơn vị này");
    }

    private static Actor actor(OrgScope scope, Permission permission) {
        return new Actor(new UserId(0), "system:test", Set.of(permission), scope);
    }

    private static void open(String address) {
        open(BOARD, address);
    }

    private static void open(Actor actor, String address) {
        SystemActors.run(actor, () -> FilterLinks.go(UI.getCurrent(), address));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively().replace('\u00A0', ' ');
    }

    private String wayUp() {
        return find(Nav.class).single().getElement().getTextRecursively();
    }
}
