package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.Stagnation;

/** Why branches admit nobody, said and read on the screen of the register. */
@KetNapTest
@Transactional
class StagnationReasonsViewTests extends SignedInScreen {

    private static final String NA_KHAN = "chi-bo-chua-ket-nap?don-vi=LS-VQ&ngay=2024-10-01&nam=4";

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_cause_is_named_from_the_row_and_stands_in_the_register() {
        assertThat(open("bantochuc", NA_KHAN)).contains("Chưa chi bộ nào nêu nguyên nhân");
        openReasons();
        press("Nêu nguyên nhân");
        chooseInDialog("đi làm ăn xa · Khách quan");
        day("Ngày ghi nhận", LocalDate.of(2024, 1, 15));
        press("Lưu");
        assertThat(text(find(Dialog.class).single())).contains("đi làm ăn xa", "ghi nhận 15/01/2024", "Không còn");
        press("Đóng");
        assertThat(text()).contains("1/1 chi bộ đã nêu nguyên nhân", "Nhiều nhất hiện nay: đi làm ăn xa");
    }

    @Test
    void a_branch_is_exempt_for_a_year_at_most_and_the_field_says_so() {
        open("bantochuc", NA_KHAN);
        openReasons();
        press("Miễn xét");
        day("Từ ngày", LocalDate.of(2024, 2, 1));
        day("Đến ngày", LocalDate.of(2026, 1, 1));
        press("Lưu");
        assertThat(field("Căn cứ").getErrorMessage()).contains("không được để trống");
        type("Căn cứ", "Biên bản 04-BB/CB");
        type("Cấp phê duyệt", "Ban Thường vụ Huyện ủy");
        press("Lưu");
        assertThat(dayField("Đến ngày").getErrorMessage()).contains("12 tháng", "31/01/2025");
        day("Đến ngày", LocalDate.of(2024, 12, 31));
        press("Lưu");
        press("Đóng");
        assertThat(text()).contains("không còn nguồn", "đến 31/12/2024");
        assertThat(open("bantochuc", NA_KHAN + "&mien-xet=EXPIRED")).contains("Không chi bộ nào hợp với bộ lọc");
        assertThat(open("bantochuc", "chi-bo-chua-ket-nap?don-vi=LS-VQ&ngay=2025-02-01&nam=4"))
                .as("it expires by itself")
                .contains("hết hạn 31/12/2024");
    }

    @Test
    void an_overdue_action_is_told_and_closed() {
        jdbc.sql("""
                        INSERT INTO agreed_action (organization_id, measure, agreed_on, owner, review_on)
                        SELECT organization_id, 'REVIEW_SOURCES', '2024-01-20', 'Bí thư chi bộ', '2024-06-30'
                        FROM organization_version WHERE code = 'LS-VQ-TC-NK'
                        """).update();
        assertThat(open("bantochuc", NA_KHAN + "&bien-phap=OVERDUE"))
                .contains("rà soát nguồn", "Bí thư chi bộ", "30/06/2024", "quá hạn", "1/1 chi bộ trong danh sách");
        openReasons();
        press("Kết thúc");
        day("Ngày kết thúc", LocalDate.of(2024, 9, 1));
        type("Kết quả", "Đã có hai người trong danh sách");
        press("Lưu");
        assertThat(text(find(Dialog.class).single())).contains("kết thúc 01/09/2024");
        press("Đóng");
        assertThat(text()).contains("Không chi bộ nào hợp với bộ lọc");
    }

    @Test
    void who_may_only_read_reads() {
        open("lanhdao", NA_KHAN);
        openReasons();
        var said = text(find(Dialog.class).single());
        assertThat(said).contains("Chưa nêu nguyên nhân nào.", "Chưa được miễn lần nào.");
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .contains("Đóng")
                .doesNotContainAnyElementsOf(Set.of("Nêu nguyên nhân", "Miễn xét", "Thống nhất biện pháp"));
    }

    @Test
    void branches_nobody_knows_of_have_a_list_of_their_own() {
        assertThat(open("bantochuc", "chi-bo-chua-ket-nap?don-vi=QT&ngay=2023-10-01&danh-sach=UNKNOWN"))
                .contains("1 chi bộ chưa rõ đã kết nạp ai chưa")
                .doesNotContain("Nhiều nhất hiện nay");
        assertThat(open("bantochuc", "chi-bo-chua-ket-nap?don-vi=LS-VQ&ngay=2023-10-01&danh-sach=UNKNOWN"))
                .contains("Không có chi bộ nào trong danh sách này");
    }

    @SuppressWarnings("unchecked")
    private void openReasons() {
        Grid<Stagnation.Branch> grid = find(Grid.class).single();
        test(grid).invokeLitRendererFunction(0, StagnationGrid.EDIT, "open");
        roundTrip();
    }

    private void press(String text) {
        var buttons = find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
        test(buttons.getLast()).click();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private void chooseInDialog(String item) {
        Select<Object> select = find(Select.class).all().getLast();
        test(select).selectItem(item);
    }

    private DatePicker dayField(String label) {
        return find(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void day(String label, LocalDate day) {
        test(dayField(label)).setValue(day);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }
}
