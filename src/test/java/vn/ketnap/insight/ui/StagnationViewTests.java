package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.chart.ChartPanel;

/** The register of branches without admission on the published cases. */
@KetNapTest
class StagnationViewTests extends SignedInScreen {

    private static final String SCREEN = "chi-bo-chua-ket-nap?don-vi=";

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_branch_stands_in_the_register_at_four_years_and_not_at_five() {
        assertThat(open("bantochuc", SCREEN + "LS-VQ&ngay=2023-10-01&nam=4"))
                .contains("Chi bộ thôn Nà Khàn", "Đảng bộ xã Tràng Các", "không rõ ngày", "theo tin 04/08/2023")
                .contains("1 chi bộ từ 4 năm chưa kết nạp");
        assertThat(open("bantochuc", SCREEN + "LS-VQ&ngay=2023-10-01&nam=5"))
                .doesNotContain("Nà Khàn")
                .contains("1/1 chi bộ có tin về lần kết nạp gần nhất; không chi bộ nào từ 5 năm.");
        assertThat(open("bantochuc", SCREEN + "LS-VQ&ngay=2024-08-05&nam=5")).contains("Chi bộ thôn Nà Khàn");
    }

    @Test
    void n_in_terms_is_counted_in_the_months_of_a_term() {
        assertThat(open("bantochuc", SCREEN + "LS-VQ&ngay=2024-08-05&nhiem-ky=1"))
                .contains("Chi bộ thôn Nà Khàn", "1 nhiệm kỳ", "từ 05/08/2019 đến 05/08/2024");
    }

    @Test
    void a_unit_that_names_nobody_shows_its_statement_and_no_share() {
        assertThat(open("bantochuc", SCREEN + "TQ-HY&ngay=2023-10-01&nam=3"))
                .contains("≈ 130", "30/09/2023")
                .contains("nhưng không nêu tên chi bộ nào", "chưa công bố tổng số chi bộ nên không tính tỷ lệ")
                .doesNotContain("%");
        assertThat(open("bantochuc", SCREEN + "TQ-HY&ngay=2023-09-01&nam=3")).doesNotContain("130");
    }

    @Test
    void statements_of_units_below_are_listed_and_never_summed() {
        var page = open("bantochuc", SCREEN + "TQ&ngay=2023-10-01&nam=3");
        assertThat(text(find(StatementsPanel.class).single()))
                .contains("Đảng bộ huyện Hàm Yên", "Đảng bộ xã Trung Sơn", "Chi bộ dưới 5 đảng viên", "Không cộng");
        assertThat(page)
                .contains("chưa công bố; số của cấp dưới không cộng lên")
                .doesNotContain("330", "339");
    }

    @Test
    @Transactional
    void a_stated_number_of_branches_gives_shares() {
        declareBranches("TQ-HY", 400, "2023-06-30");
        assertThat(open("bantochuc", SCREEN + "TQ-HY&ngay=2023-10-01&nam=3"))
                .contains("/400", "≈ 32,5 %", "chốt 30/06/2023");
        declareBranches("TQ-YS", 500, "2023-12-31");
        assertThat(open("bantochuc", SCREEN + "TQ-YS&ngay=2023-10-01&nam=3")).doesNotContain("%");
    }

    @Test
    @Transactional
    void three_branches_make_a_picture_by_years() {
        assertThat(open("bantochuc", SCREEN + "LS-VQ&ngay=2023-10-01&nam=1")).doesNotContain("Lâu nhất");
        assertThat(find(ChartPanel.class).exists()).isFalse();
        branchBelow("TQ-HY-YL", "Chi bộ thôn Yên Lâm", "2021-03-01");
        branchBelow("TQ-HY-TL", "Chi bộ thôn Thành Long", "2019-05-01");
        branchBelow("TQ-HY-YT", "Chi bộ thôn Yên Thuận", "2019-07-01");
        var page = open("bantochuc", SCREEN + "TQ-HY&ngay=2023-10-01&nam=2");
        assertThat(page).contains("Lâu nhất là 4 năm", "01/05/2019", "3 chi bộ từ 2 năm chưa kết nạp");
        assertThat(find(ChartPanel.class).exists()).isTrue();
        assertThat(text(find(PaperTable.class).single())).contains("Yên Lâm", "Thành Long", "Yên Thuận");
    }

    @Test
    @Transactional
    void a_long_register_is_read_page_by_page() {
        for (int i = 1; i <= StagnationGrid.PAGE + 10; i++) {
            branchBelow("LS-VQ-TC", "Chi bộ thôn " + (100 + i), "2020-01-01");
        }
        open("bantochuc", SCREEN + "LS-VQ&ngay=2023-10-01&nam=3");
        assertThat(text()).contains("61 chi bộ từ 3 năm chưa kết nạp", "Còn 11 dòng");
        Grid<Stagnation.Branch> grid = branches();
        assertThat(test(grid).size()).isEqualTo(61);
        assertThat(test(grid).getRow(57).name()).isEqualTo("Chi bộ thôn 157");
    }

    @Test
    void a_filter_is_an_address() {
        open("bantochuc", SCREEN + "LS-VQ&ngay=2023-10-01&nam=5");
        choose(0, "4 năm");
        assertThat(address()).contains("nam=4", "don-vi=LS-VQ", "ngay=2023-10-01");
        assertThat(text()).contains("Chi bộ thôn Nà Khàn");
    }

    @Test
    void without_parameters_the_screen_opens_on_the_latest_figures_and_the_usual_n() {
        open("coso", "chi-bo-chua-ket-nap");
        assertThat(text()).contains("Đảng bộ xã An Sơn", "tính đến 31/07/2023", "3 năm");
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(StatTile.class).all()).hasSize(6);
    }

    @Test
    void who_may_not_see_figures_is_refused() {
        open("quantri", SCREEN + "LS-VQ&ngay=2023-10-01&nam=4");
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(text()).doesNotContain("Nà Khàn");
    }

    @Test
    void a_unit_out_of_scope_is_not_found() {
        assertThat(open("donvi", SCREEN + "LS-VQ&ngay=2023-10-01&nam=4")).doesNotContain("Nà Khàn", "Văn Quan");
        assertThat(find(StatTile.class).exists()).isFalse();
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @SuppressWarnings("unchecked")
    private Grid<Stagnation.Branch> branches() {
        return find(Grid.class).single();
    }

    private void branchBelow(String parent, String name, String lastOn) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO organization (import_id) VALUES (0)").update(key);
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        jdbc.sql("INSERT INTO organization_version (organization_id, code, name, search_text, kind, sector, valid_from)"
                        + " VALUES (?, ?, ?, '', 'BRANCH', 'RESIDENTIAL', '2010-01-01')")
                .params(id, "X-" + id, name)
                .update();
        jdbc.sql("INSERT INTO ancestry SELECT a.ancestor_id, ?, a.depth + 1, a.valid_from, a.valid_to FROM ancestry a"
                        + " JOIN organization_version v ON v.organization_id = a.organization_id WHERE v.code = ?")
                .params(id, parent)
                .update();
        jdbc.sql("INSERT INTO ancestry VALUES (?, ?, 0, '2010-01-01', '9999-12-31')")
                .params(id, id)
                .update();
        lastAdmission("X-" + id, lastOn);
    }

    private void declareBranches(String code, int branches, String day) {
        jdbc.sql("""
                        INSERT INTO declared_figure (organization_id, metric, population, from_on, to_on, value, qualifier)
                        SELECT organization_id, 'BRANCHES', 'ALL', :day, :day, :branches, 'EXACT'
                        FROM organization_version WHERE code = :code
                        """)
                .param("code", code)
                .param("branches", branches)
                .param("day", day)
                .update();
    }

    private void lastAdmission(String code, String day) {
        jdbc.sql("""
                        INSERT INTO last_admission (organization_id, last_on, clock_from)
                        SELECT organization_id, :day, :day + INTERVAL 1 DAY FROM organization_version WHERE code = :code
                        """).param("code", code).param("day", day).update();
        jdbc.sql("""
                        INSERT INTO branch_clock
                        SELECT organization_id, TRUE, TRUE, :day + INTERVAL 1 DAY, '9999-12-31', :day + INTERVAL 1 DAY,
                               FALSE, :day, NULL
                        FROM organization_version WHERE code = :code
                        """).param("code", code).param("day", day).update();
    }
}
