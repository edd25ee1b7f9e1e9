package vn.ketnap.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.admin.AuditRow;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;

/** The audit log as an auditor and as an administrator of accounts see it. */
@KetNapTest
class AuditViewTests extends AdminScreen {

    private static final Actor PORTAL = SystemActors.firstStart();
    private static final String VIEWER = "quan-tri/nhat-ky";

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OrganizationQueries organizations;

    @Test
    void an_auditor_reads_what_was_changed_and_an_administrator_only_that_it_was() {
        var mark = mark("figure.declared", Map.of("changed", 4, "filters", Map.of("don-vi", "TH")));
        open("kiemtoan", VIEWER + "?doi-tuong=" + mark);
        assertThat(details()).containsExactly(List.of("Thay đổi: 4", "Bộ lọc: don-vi: TH"));
        open("quantri", VIEWER + "?doi-tuong=" + mark);
        assertThat(details()).containsExactly(List.of("Không hiển thị: nội dung về số liệu của đơn vị"));
    }

    @Test
    void what_is_kept_for_machines_is_said_in_words() {
        var mark = mark(
                "access.role-granted",
                Map.of("role", "AUDITOR", "organization", unit(), "from", "2026-05-19", "until", "9999-12-31"));
        open("quantri", VIEWER + "?doi-tuong=" + mark);
        assertThat(new AuditWords(Formats.here()).details(rows().getFirst()))
                .isEqualTo("Vai trò: Kiểm toán\nPhạm vi: Đảng bộ huyện Thọ Xuân · TH-TX\nTừ ngày: 19/05/2026\n"
                        + "Hết hiệu lực từ: không thời hạn");
        open("kiemtoan", VIEWER + "?viec=import.committed");
        assertThat(new AuditWords(Formats.here()).subject(rows().getFirst())).startsWith("Lần nhập ");
    }

    @Test
    void others_are_not_let_in() {
        for (var user : List.of("lanhdao", "bantochuc", "donvi", "coso")) {
            for (var address : List.of("quan-tri", VIEWER)) {
                open(user, address);
                assertThat(find(RefusedState.class).exists()).as(user).isTrue();
                assertThat(find(Grid.class).exists()).as(user).isFalse();
            }
        }
    }

    @Test
    void the_first_page_leads_to_what_may_be_opened() {
        assertThat(open("quantri", "quan-tri")).contains("Người dùng và quyền", "Nhật ký hệ thống");
        assertThat(open("kiemtoan", "quan-tri")).contains("Nhật ký hệ thống").doesNotContain("Người dùng");
    }

    @Test
    void a_chosen_kind_is_another_address() {
        open("kiemtoan", VIEWER + "?nguoi=bantochuc");
        @SuppressWarnings("unchecked")
        ComboBox<String> kind = find(ComboBox.class).single();
        kind.setValue("import.committed");
        roundTrip();
        assertThat(address()).contains("nguoi=bantochuc", "viec=import.committed");
    }

    @Test
    void unreadable_filters_count_as_not_given_and_an_empty_page_says_so() {
        open("kiemtoan", VIEWER + "?tu=hom-qua&truoc=x&lan-nhap=-1");
        assertThat(find(Grid.class).exists()).isTrue();
        assertThat(open("kiemtoan", VIEWER + "?doi-tuong=KHONG-CO")).contains("Không có mục nào");
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void the_seals_are_checked_on_the_spot() {
        open("kiemtoan", VIEWER);
        test(button("Kiểm tra niêm phong")).click();
        assertThat(text()).contains("Nhật ký nguyên vẹn", "Mã niêm phong cuối");
        open("kiemtoan", VIEWER + "?viec=audit.verified");
        assertThat(rows().getFirst().username()).isEqualTo("kiemtoan");
    }

    @Test
    void all_entries_of_the_filters_go_out_as_text_and_that_stands_in_the_log() throws IOException {
        var mark = "=" + mark("figure.declared", Map.of("changed", 4));
        for (int i = 0; i < 60; i++) {
            audit.recordApart(PORTAL, "test.export", mark, Map.of("i", "=1+" + i));
        }
        open("kiemtoan", VIEWER + "?doi-tuong=" + mark);
        assertThat(rows()).hasSize(50);
        var made = find(ExportLink.class).single().make();
        var lines = SheetLines.of(made, 1);
        assertThat(lines).hasSize(61).noneMatch(line -> line.contains("calculated"));
        assertThat(lines.get(1)).contains(mark, "i: =1+59");
        assertThat(SheetLines.about(made))
                .contains("Đơn vị, đối tượng|" + mark, "Định nghĩa|Nhật ký chỉ ghi thêm", "kiemtoan", "Số dòng|60");
        assertThat(jdbc.sql("SELECT details FROM audit_entry WHERE action = 'export.audit' ORDER BY id DESC LIMIT 1")
                        .query((row, n) -> row.getString(1).replace(" ", ""))
                        .single())
                .contains("\"rows\":60", "\"doi-tuong\":\"" + mark + "\"");
    }

    private String unit() {
        return String.valueOf(organizations.idOf(OrgScope.everything(), "TH-TX").value());
    }

    private String mark(String action, Map<String, ?> details) {
        var mark = UUID.randomUUID().toString();
        audit.recordApart(PORTAL, action, mark, details);
        return mark;
    }

    private List<List<String>> details() {
        return rows().stream()
                .map(row -> new AuditWords(Formats.here()).details(row))
                .map(text ->
                        text.lines().sorted(java.util.Comparator.reverseOrder()).toList())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<AuditRow> rows() {
        Grid<AuditRow> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(line -> test(grid).getRow(line))
                .toList();
    }
}
