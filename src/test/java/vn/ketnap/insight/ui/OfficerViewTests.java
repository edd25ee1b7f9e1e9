package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.shared.OrgScope;

/** The board of officers, without a browser; all names are made up. */
@KetNapTest
@Transactional
class OfficerViewTests extends SignedInScreen {

    private static final Officer MAU = new Officer("Ủy viên thử", "Nguyễn Văn Mẫu");
    private static final Officer THU = new Officer("Bí thư thử", "Trần Thị Thử");
    private static final String NINE_MONTHS = "tu=2023-01-01&den=2023-09-30";
    private static final String EVERYBODY = "phu-trach?" + NINE_MONTHS;
    private static final String OF_MAU =
            "phu-trach?can-bo=Nguy%E1%BB%85n+V%C4%83n+M%E1%BA%ABu&chuc-danh=%E1%BB%A6y+vi%C3%AAn+th%E1%BB%AD&"
                    + NINE_MONTHS;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void officers() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        inCharge("TQ-HY", MAU);
        inCharge("TH-TX-QP", MAU);
        inCharge("LS-VQ", THU);
    }

    @Test
    void everybody_is_listed_and_leads_to_the_own_board() {
        assertThat(open("bantochuc", EVERYBODY)).contains("2 người phụ trách, 2 người có đơn vị chậm", "−53", "−21");
        var link = find(Anchor.class).withText("Nguyễn Văn Mẫu").single();
        assertThat(open("bantochuc", link.getHref())).contains("Ủy viên thử · 9 tháng đầu năm 2023");
    }

    @Test
    void the_board_tells_gap_superior_band_and_since_when() {
        assertThat(open("bantochuc", OF_MAU))
                .contains("Nguyễn Văn Mẫu", "Ủy viên thử", "1 đơn vị chậm 53 người")
                .contains("Đảng bộ huyện Hàm Yên", "Đảng bộ tỉnh Tuyên Quang", "133", "/248", "53,6 %", "−53")
                .contains("1 ◆ Chậm", "1 ■ Hoàn thành", "01/02/2022")
                .doesNotContain("Văn Quan");
        assertThat(UI.getCurrent().getInternals().getTitle()).contains("Nguyễn Văn Mẫu");
    }

    @Test
    void another_officer_is_another_address() {
        open("bantochuc", OF_MAU);
        chooser().setValue(chooser().getListDataView().getItem(1));
        roundTrip();
        assertThat(text()).contains("Trần Thị Thử", "Đảng bộ huyện Văn Quan").doesNotContain("Hàm Yên");
        assertThat(address()).contains("can-bo=Tr%E1%BA%A7n", "chuc-danh=B%C3%AD", "tu=2023-01-01", "den=2023-09-30");
    }

    @Test
    void a_unit_board_sees_its_own_units_only() {
        assertThat(open("donvi", OF_MAU)).contains("Quảng Phú").doesNotContain("Hàm Yên", "Tuyên Quang");
        assertThat(open("donvi", EVERYBODY)).doesNotContain("Trần Thị Thử");
        assertThat(open("coso", OF_MAU)).doesNotContain("Quảng Phú", "Hàm Yên");
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void an_officer_of_nothing_and_one_nobody_knows_are_told_the_same() {
        open("bantochuc", OF_MAU.replace("Nguy%E1%BB%85n", "Khong"));
        assertThat(text()).contains("không phụ trách đơn vị nào vào ngày 30/09/2023", "Tất cả người phụ trách");
    }

    @Test
    void without_the_right_nothing_is_shown() {
        assertThat(open("quantri", OF_MAU)).doesNotContain("Hàm Yên", "Mẫu");
        assertThat(find(RefusedState.class).exists()).isTrue();
    }

    @Test
    void who_only_reads_is_not_offered_to_hand_over() {
        open("lanhdao", OF_MAU);
        assertThat(find(Button.class).withText("Bàn giao…").exists()).isFalse();
        open("bantochuc", OF_MAU);
        assertThat(find(Button.class).withText("Bàn giao…").exists()).isTrue();
    }

    @Test
    void units_are_handed_over_from_the_board() {
        open("bantochuc", OF_MAU);
        test(find(Button.class).withText("Bàn giao…").single()).click();
        names().setValue("Trần Thị Thử");
        assertThat(titles().getValue()).isEqualTo("Bí thư thử");
        day().setValue(LocalDate.of(2023, 9, 1));
        save();
        roundTrip();
        assertThat(text()).contains("không phụ trách đơn vị nào");
        open("bantochuc", OF_MAU.replace("2023-09-30", "2023-08-31"));
        assertThat(text()).contains("Hàm Yên", "01/02/2022–31/08/2023");
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_changes() {
        open("bantochuc", OF_MAU);
        test(find(Button.class).withText("Bàn giao…").single()).click();
        names().setValue("Nguyễn Văn Mẫu");
        day().setValue(LocalDate.of(2022, 2, 1));
        save();
        assertThat(names().getErrorMessage()).startsWith("Người nhận chính là người bàn giao");
        assertThat(day().getErrorMessage()).contains("mới được phụ trách từ 01/02/2022");
        assertThat(find(Dialog.class).exists()).isTrue();
    }

    @Test
    void the_workbook_says_what_the_board_says() throws IOException {
        open("bantochuc", OF_MAU);
        var made = find(ExportLink.class).single().make();
        assertThat(made.name()).isEqualTo("phu-trach-2023-09-30.xlsx");
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(made.content().toByteArray()))) {
            List<Row> rows = book.getSheet(1).orElseThrow().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("TQ-HY");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("Đảng bộ tỉnh Tuyên Quang");
        }
        var filters = jdbc.sql(
                        "SELECT details FROM audit_entry WHERE action = 'export.officers' ORDER BY id DESC LIMIT 1"
                                + " LOCK IN SHARE MODE")
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(filters).contains("2023-09-30", "Ủy viên thử").doesNotContain("Mẫu");
    }

    @Test
    void it_speaks_english_when_asked() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(open("bantochuc", EVERYBODY)).contains("2 officers, 2 with units behind");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> chooser() {
        return find(ComboBox.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> names() {
        return find(ComboBox.class, find(Dialog.class).single()).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> titles() {
        return find(ComboBox.class, find(Dialog.class).single()).all().getLast();
    }

    private DayField day() {
        return find(DayField.class).single();
    }

    private void save() {
        test(find(Button.class).withText("Bàn giao").single()).click();
    }

    private void inCharge(String code, Officer officer) {
        jdbc.sql("INSERT INTO officer (organization_id, title, name, valid_from) VALUES (?, ?, ?, '2022-02-01')")
                .params(organizations.idOf(OrgScope.everything(), code).value(), officer.title(), officer.name())
                .update();
    }
}
