package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The tree of attainment on the published cases. */
@KetNapTest
class AttainmentViewTests extends SignedInScreen {

    private static final String SEVEN_MONTHS = "&tu=2023-01-01&den=2023-07-31";
    private static final String SCREEN = "chi-tieu-thuc-hien?don-vi=";

    @Autowired
    AttainmentQueries attainment;

    @Test
    void the_named_communes_stand_below_their_district_with_n_of_n_rate_and_verdict() {
        var page = open("bantochuc", SCREEN + "TH-TX" + SEVEN_MONTHS);
        assertThat(rows())
                .containsExactly(
                        "Đảng bộ huyện Thọ Xuân",
                        "Đảng bộ xã Thuận Minh",
                        "Đảng bộ xã Xuân Hưng",
                        "Đảng bộ xã Xuân Phú",
                        "Đảng bộ xã Xuân Bái",
                        "Đảng bộ xã Quảng Phú");
        assertThat(page)
                .contains("8/8", "8/11", "6/10", "7/12", "72,7 %", "58,3 %", "Hoàn thành", "Đúng tiến độ", "31/07/2023")
                .contains("Không đơn vị nào chậm trong 5 đơn vị có chỉ tiêu");
    }

    @Test
    void rates_are_printed_as_asked() {
        assertThat(open("bantochuc", SCREEN + "TH-TX" + SEVEN_MONTHS + "&lam-tron=DOWN&so-le=0"))
                .contains("72 %", "0 số lẻ, cắt bỏ")
                .doesNotContain("73 %");
    }

    @Test
    void targets_of_all_kinds_stand_side_by_side_and_kinds_of_nobody_are_left_out() {
        var page = open("bantochuc", SCREEN + "LS-VQ-AS" + SEVEN_MONTHS);
        assertThat(page).contains("12/13 · 92,3 %", "12/11 · 109,1 %");
        assertThat(heads()).contains("ASSIGNED", "REGISTERED").doesNotContain("PLAN", "CONGRESS", "RATIO", "OFFICER");
    }

    @Test
    void opening_a_unit_reads_its_children_and_shows_the_columns_they_fill() {
        open("bantochuc", SCREEN + "LS" + SEVEN_MONTHS);
        assertThat(heads()).doesNotContain("ASSIGNED");
        var grid = grid();
        grid.expand(row("Đảng bộ huyện Văn Quan"));
        roundTrip();
        assertThat(rows()).contains("Đảng bộ xã An Sơn", "Đảng bộ xã Tràng Các");
        assertThat(heads()).contains("ASSIGNED", "REGISTERED");
        assertThat(text()).contains("12/13 · 92,3 %");
        grid.collapse(row("Đảng bộ huyện Văn Quan"));
        roundTrip();
        assertThat(rows()).doesNotContain("Đảng bộ xã An Sơn");
    }

    @Test
    void one_read_answers_a_unit_and_its_children_and_is_kept() {
        var reads = new ArrayList<String>();
        var period = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31));
        var tree = new AttainmentTree(List.of("LS"), SiblingOrder.NAME, code -> {
            reads.add(code);
            return attainment.load(OrgScope.everything(), AttainmentFilter.of(code, period));
        });
        assertThat(tree.inSight(row -> true)).hasSize(6);
        assertThat(tree.inSight(row -> true)).extracting(AttainmentRow::depth).containsExactly(0, 1, 1, 2, 2, 3);
        assertThat(reads).containsExactly("LS", "LS-VQ", "LS-VQ-TC");
    }

    @Test
    void a_target_for_a_part_is_an_of_which_line_and_a_missing_base_is_never_zero() {
        assertThat(open("bantochuc", SCREEN + "TQ&tu=2023-01-01&den=2023-09-30"))
                .contains("trong đó Khối doanh nghiệp: 35/95 · 36,8 %", "133/248", "53,6 %", "−53")
                .contains("1 đơn vị chậm 53 người");
        assertThat(open("bantochuc", SCREEN + "QT-TX&tu=2023-01-01&den=2023-09-30"))
                .contains("3 %", "chưa có mẫu số")
                .doesNotContain("0 %");
    }

    @Test
    void a_closed_year_tells_which_target_was_met() {
        assertThat(open("bantochuc", SCREEN + "LS-VQ&tu=2022-01-01&den=2022-12-31"))
                .contains("150–179", "83,3 %–99,4 %")
                .contains("\nđạt", "\nchưa đạt");
    }

    @Test
    void a_filter_is_an_address() {
        open("bantochuc", SCREEN + "LS-VQ-AS" + SEVEN_MONTHS);
        choose(0, "Đăng ký");
        assertThat(address()).contains("loai=REGISTERED", "don-vi=LS-VQ-AS", "den=2023-07-31");
        assertThat(text()).contains("109,1 %");
    }

    @Test
    void without_a_unit_every_tree_in_scope_is_shown_on_the_latest_period() {
        open("bantochuc", "chi-tieu-thuc-hien");
        assertThat(rows()).contains("Đảng bộ tỉnh Lạng Sơn", "Đảng bộ tỉnh Điện Biên", "Đảng bộ huyện Hàm Yên");
        open("donvi", "chi-tieu-thuc-hien");
        assertThat(rows()).startsWith("Đảng bộ huyện Thọ Xuân").hasSize(6);
        assertThat(text()).contains("7 tháng đầu năm 2023");
    }

    @Test
    void the_print_button_prints_what_is_in_sight() {
        open("bantochuc", SCREEN + "TH-TX" + SEVEN_MONTHS);
        test(find(Button.class).withText("In").single()).click();
        assertThat(text(find(PaperTable.class).single())).contains("Đảng bộ xã Quảng Phú", "8/8 · 100 %");
    }

    @Test
    void a_period_without_figures_says_so_and_leads_on() {
        open("bantochuc", SCREEN + "TH-TX&tu=2019-01-01&den=2019-12-31");
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(TreeGrid.class).exists()).isFalse();
        assertThat(text()).contains("năm 2019", "Xem kỳ gần nhất có số liệu");
    }

    @Test
    void who_may_not_see_figures_is_refused_and_nothing_is_read() {
        var page = open("quantri", SCREEN + "TH-TX" + SEVEN_MONTHS);
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(page).doesNotContain("Thọ Xuân");
    }

    @Test
    void a_unit_out_of_scope_is_not_found() {
        var page = open("donvi", SCREEN + "LS-VQ" + SEVEN_MONTHS);
        assertThat(find(TreeGrid.class).exists()).isFalse();
        assertThat(page).doesNotContain("Văn Quan");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void an_unreadable_address_asks_the_plain_question() {
        assertThat(open("bantochuc", SCREEN + "TH-TX&tu=abc&den=2023-07-31&loai=X&so-le=99&doi-tuong="))
                .contains("8/11");
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<AttainmentRow> grid() {
        return find(TreeGrid.class).single();
    }

    private List<String> rows() {
        var grid = grid();
        var names = new ArrayList<String>();
        for (int i = 0; i < test(grid).size(); i++) {
            names.add(test(grid).getRow(i).unit().name());
        }
        return names;
    }

    private AttainmentRow row(String name) {
        var grid = grid();
        for (int i = 0; i < test(grid).size(); i++) {
            if (test(grid).getRow(i).unit().name().equals(name)) {
                return test(grid).getRow(i);
            }
        }
        throw new AssertionError("no line " + name);
    }

    private List<String> heads() {
        return grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .filter(key -> key != null)
                .toList();
    }
}
