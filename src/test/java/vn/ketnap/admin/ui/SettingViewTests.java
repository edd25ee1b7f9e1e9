package vn.ketnap.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.admin.AuditRow;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.DateBasis;

/** The rules of law and custom as an administrator keeps them and an auditor reads them. */
@KetNapTest
class SettingViewTests extends AdminScreen {

    private static final String LIST = "quan-tri/quy-dinh";
    private static final String HOURS = LIST + "/disclosure.valid-hours";

    @Autowired
    SettingStore settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** The screen writes for good; what it wrote goes. */
    @AfterEach
    void asItWas() {
        jdbc.sql("DELETE FROM setting WHERE name IN ('disclosure.valid-hours', 'calendar.days-off')"
                        + " AND valid_from > '2026-06-30'")
                .update();
        jdbc.sql("UPDATE setting SET value = '72', reason = NULL WHERE name = 'disclosure.valid-hours'")
                .update();
    }

    @Test
    void each_rule_stands_with_its_value_its_days_and_its_source() {
        assertThat(open("quantri", LIST + "?ngay=2025-03-01"))
                .contains(
                        "Thời hạn tổ chức lễ kết nạp",
                        "30 ngày làm việc",
                        "20/01/2025–30/06/2025",
                        "Quy định 232-QĐ/TW, điểm 4.1",
                        "Tuổi thấp nhất khi kết nạp",
                        "216 tháng (18 năm)",
                        "90 % số phải đạt",
                        "Chỉ tiêu giao → Kế hoạch của đơn vị");
        assertThat(open("quantri", LIST + "?ngay=2024-12-31"))
                .contains("Quy định 24-QĐ/TW, điểm 4.1")
                .doesNotContain("232-QĐ/TW, điểm 4.1");
        assertThat(links()).contains(HOURS, LIST + "/calendar.days-off");
    }

    @Test
    void a_calendar_is_read_day_by_day() {
        assertThat(open("kiemtoan", LIST + "/calendar.days-off"))
                .contains("Hằng năm: 01/01, 30/04, 01/05, 02/09", "16/02–20/02", "Làm bù: 10/01, 22/08");
    }

    @Test
    void an_auditor_reads_and_changes_nothing_and_others_are_not_let_in() {
        open("kiemtoan", HOURS);
        assertThat(text()).contains("72 giờ").doesNotContain("Đính chính ").doesNotContain("Thêm giá trị mới");
        for (var user : List.of("lanhdao", "bantochuc", "donvi", "coso")) {
            for (var address : List.of(LIST, HOURS)) {
                assertThat(open(user, address)).doesNotContain("72 giờ");
                assertThat(find(RefusedState.class).exists()).as(user).isTrue();
            }
        }
    }

    @Test
    void another_value_holds_from_its_day_and_the_screen_tells_at_once() {
        var day = LocalDate.now(clock).plusDays(20);
        open("quantri", HOURS);
        test(button("Thêm giá trị mới")).click();
        day(day);
        field("Giá trị").setValue("48");
        field("Căn cứ").setValue("Kế hoạch thử");
        test(button("Áp dụng")).click();
        assertThat(text()).contains("48 giờ", "sắp áp dụng", "Kế hoạch thử", "quantri");
        assertThat(settings.integer("disclosure.valid-hours", day)).isEqualTo(48);
        assertThat(settings.integer("disclosure.valid-hours", day.minusDays(1))).isEqualTo(72);
        assertThat(open("quantri", LIST)).contains("từ " + Formats.here().date(day) + ": 48 giờ");
    }

    @Test
    void what_is_wrong_stands_at_the_field() {
        open("quantri", HOURS);
        test(button("Thêm giá trị mới")).click();
        day(LocalDate.now(clock).minusDays(3));
        field("Giá trị").setValue("nhiều");
        test(button("Áp dụng")).click();
        assertThat(field("Giá trị").getErrorMessage()).isEqualTo("Hãy nhập một số nguyên từ 1 đến 720.");
        assertThat(field("Căn cứ").isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("đã qua", "lý do");
        assertThat(settings.integer("disclosure.valid-hours", LocalDate.now(clock)))
                .isEqualTo(72);
    }

    @Test
    void what_was_corrected_stands_struck_through_beside_the_reason() {
        open("quantri", HOURS);
        test(button("Đính chính")).click();
        field("Giá trị").setValue("96");
        find(TextArea.class).single().setValue("Chép nhầm");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Đính chính"))
                        .reduce((one, inTheForm) -> inTheForm)
                        .orElseThrow())
                .click();
        assertThat(text()).contains("96 giờ", "72 giờ", "Lý do: Chép nhầm");
        open("quantri", "quan-tri/nhat-ky?doi-tuong=disclosure.valid-hours&viec=settings.corrected");
        assertThat(new AuditWords(Formats.here()).details(latest()))
                .contains("Trước: Giá trị: 72 giờ", "Sau: Giá trị: 96 giờ", "Lý do: Chép nhầm");
        assertThat(new AuditWords(Formats.here()).subject(latest())).isEqualTo("Hạn tải danh sách người");
    }

    @Test
    void days_off_are_typed_as_people_write_them() {
        open("quantri", LIST + "/calendar.days-off");
        test(button("Thêm lịch nghỉ")).click();
        var year = find(DatePicker.class).single().getValue().getYear();
        area("Nghỉ trong năm này").setValue("05/02–11/02, 16/4");
        field("Căn cứ").setValue("Thông báo thử");
        test(button("Áp dụng")).click();
        assertThat(settings.value("calendar.days-off", LocalDate.of(year, 7, 1)))
                .isEqualTo("01-01,04-30,05-01,09-02,%1$d-02-05/%1$d-02-11,%1$d-04-16".formatted(year));
        assertThat(settings.workingDays().worked(LocalDate.of(year, 4, 16))).isFalse();
    }

    @Test
    void every_value_goes_out_as_a_workbook() throws IOException {
        open("kiemtoan", LIST);
        var lines = SheetLines.of(find(ExportLink.class).single().make(), 1);
        assertThat(lines).anyMatch(line -> line.contains("Quy định 294-QĐ/TW, điểm 4.1"));
        assertThat(lines.size()).isGreaterThan(Setting.values().length);
    }

    @Test
    void what_may_be_chosen_is_what_the_portal_knows() {
        assertThat(Setting.HEADLINE_KINDS.options())
                .containsExactlyElementsOf(
                        Arrays.stream(TargetKind.values()).map(Enum::name).toList());
        assertThat(Setting.DATE_BASIS.options())
                .containsExactlyElementsOf(
                        Arrays.stream(DateBasis.values()).map(Enum::name).toList());
    }

    @SuppressWarnings("unchecked")
    private AuditRow latest() {
        Grid<AuditRow> grid = find(Grid.class).single();
        return test(grid).getRow(0);
    }

    private void day(LocalDate day) {
        find(DatePicker.class).all().getLast().setValue(day);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
