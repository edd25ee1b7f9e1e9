package vn.ketnap.source.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.ImportId;
import vn.ketnap.source.BringCandidate;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;
import vn.ketnap.source.listing.CandidateRow;

/** The list of a commune's sources as its committee and the boards above it see it. */
@KetNapTest
@Transactional
class SourceViewTests extends SpringBrowserlessTest {

    private static final ImportId IMPORT = new ImportId(990_001);
    private static final String BRANCH = "LS-VQ-AS-T";

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void aList() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
        var today = LocalDate.now(clock);
        var board = TestActors.boardOverAll();
        organizations.writeUnits(board, IMPORT, List.of(UnitRows.branch(BRANCH, "LS-VQ-AS")));
        var rows = new ArrayList<BringCandidate>();
        for (int i = 0; i < SourcePanel.PAGE; i++) {
            rows.add(SourceRows.reached(BRANCH, "Lò Văn " + i, Stage.LISTED, today.minusDays(100 + i)));
        }
        rows.add(SourceRows.reached(
                BRANCH,
                "Nông Thị Mẫu",
                Stage.COMPLETED_CLASS,
                today.minusMonths(60).plusDays(10)));
        candidates.writeCandidates(board, IMPORT, rows);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_committee_reads_who_is_next_and_what_is_due() {
        var page = open("coso", "nguon/danh-sach");
        assertThat(page).contains("Đảng bộ xã An Sơn", "51 người trong danh sách", "1–50 / 51", "Còn 1 người");
        assertThat(text(find(PaperTable.class).single().getElement()))
                .contains("Nông Thị Mẫu", "Có đơn và lý lịch", "còn 10 ngày", "Giấy chứng nhận lớp nhận thức");
        assertThat(open("coso", "nguon/danh-sach?don-vi=LS-VQ-AS&den-han=co"))
                .contains("1 người trong danh sách")
                .doesNotContain("Lò Văn 3");
        assertThat(open("coso", "nguon/danh-sach?don-vi=LS-VQ-AS&giai-doan=LISTED&trang=9"))
                .contains("50 người trong danh sách", "1–50 / 50");
        assertThat(open("coso", "nguon/danh-sach?don-vi=LS-VQ-AS&qua-lau=co"))
                .contains("1 người trong danh sách")
                .doesNotContain("Lò Văn 3");
        assertThat(text(find(PaperTable.class).single().getElement())).contains("Nông Thị Mẫu", "quá lâu ở bước này");
        open("coso", "nguon/danh-sach?don-vi=LS-VQ-AS&giai-doan=VERIFIED");
        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void the_province_reads_initials_and_others_nothing() {
        assertThat(open("bantochuc", "nguon/danh-sach?don-vi=LS-VQ-AS"))
                .contains("N. T. M.", "Họ tên viết tắt")
                .doesNotContain("Nông Thị Mẫu");
        assertThat(open("kiemtoan", "nguon/danh-sach?don-vi=LS-VQ-AS")).doesNotContain("Ghi vào danh sách");
        assertThat(open("donvi", "nguon/danh-sach?don-vi=LS-VQ-AS")).doesNotContain("An Sơn", "N. T. M.");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        open("quantri", "nguon/danh-sach?don-vi=LS-VQ-AS");
        assertThat(find(RefusedState.class).exists()).isTrue();
    }

    @Test
    void an_entry_shows_its_steps_and_papers_and_takes_the_next_step() {
        open("coso", "nguon/danh-sach?don-vi=LS-VQ-AS&den-han=co");
        openFirst();
        var dialog = dialog();
        assertThat(dialog)
                .contains("Nhập thẳng vào giai đoạn sau", "✓ Giấy chứng nhận lớp nhận thức về Đảng")
                .contains("○ Đơn xin vào Đảng (mẫu 1-KNĐ)");
        press("Có đơn và lý lịch");
        press("Lưu");
        assertThat(stage("Nông Thị Mẫu")).as("a day is needed").isEqualTo("COMPLETED_CLASS");
        find(DayField.class).all().getLast().setValue(LocalDate.now(clock));
        press("Lưu");
        assertThat(stage("Nông Thị Mẫu")).isEqualTo("DOSSIERS");
        openFirst();
        press("Ra khỏi nguồn");
        Select<Object> reason = choice("Lý do ra khỏi nguồn");
        test(reason).selectItem("Nhập ngũ");
        find(DayField.class).all().getLast().setValue(LocalDate.now(clock));
        press("Lưu");
        assertThat(stage("Nông Thị Mẫu")).isEqualTo("LEFT");
    }

    @Test
    void persons_are_listed_one_after_the_other_and_a_rule_is_told_at_its_field() {
        open("coso", "nguon/danh-sach?don-vi=" + BRANCH);
        press("Ghi vào danh sách");
        assertThat(find(ComboBox.class).withCaption("Đơn vị theo dõi").single().isEmpty())
                .isFalse();
        fill("Bế Thị Mới", LocalDate.now(clock).minusYears(16));
        press("Lưu và ghi người tiếp theo");
        assertThat(find(DayField.class).withCaption("Ngày sinh").single().getErrorMessage())
                .contains("chưa đủ 18 tuổi");
        fill("Bế Thị Mới", LocalDate.of(2000, 1, 15));
        press("Lưu và ghi người tiếp theo");
        assertThat(stage("Bế Thị Mới")).isEqualTo("LISTED");
        assertThat(find(TextField.class).withCaption("Họ và tên").single().isEmpty())
                .isTrue();
    }

    @Test
    void whoever_assigns_a_helper_is_asked_whom_and_the_admitting_branch_is_corrected() {
        open("coso", "nguon/danh-sach?don-vi=LS-VQ-AS&giai-doan=LISTED");
        openFirst();
        press("Phân công người giúp đỡ");
        find(DayField.class).all().getLast().setValue(LocalDate.now(clock));
        press("Lưu");
        assertThat(helper().getErrorMessage()).isNotBlank();
        assertThat(helped()).isZero();
        helper().setValue("Phó bí thư chi bộ");
        press("Lưu");
        assertThat(helped()).isEqualTo(1);
        openFirst();
        press("Sửa");
        assertThat(find(ComboBox.class)
                        .withCaption("Chi bộ sẽ kết nạp")
                        .single()
                        .isReadOnly())
                .isFalse();
    }

    private TextField helper() {
        return find(TextField.class).withCaption("Đảng viên giúp đỡ").all().getLast();
    }

    private int helped() {
        return jdbc.sql("SELECT COUNT(*) FROM candidate_person WHERE assigned_to = 'Phó bí thư chi bộ'")
                .query(Integer.class)
                .single();
    }

    private void fill(String name, LocalDate born) {
        find(TextField.class).withCaption("Họ và tên").single().setValue(name);
        find(DayField.class).withCaption("Ngày sinh").single().setValue(born);
        test(choice("Nguồn")).selectItem("Dân quân tự vệ");
        find(DayField.class)
                .withCaption("Ngày nghị quyết đưa vào danh sách")
                .single()
                .setValue(LocalDate.now(clock));
    }

    @SuppressWarnings("unchecked")
    private Select<Object> choice(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String stage(String name) {
        return jdbc.sql("""
                        SELECT s.stage FROM candidate_person p
                        JOIN candidate_stay s ON s.candidate_id = p.candidate_id AND s.valid_to = '9999-12-31'
                        WHERE p.full_name = ? AND s.stage <> 'FEASIBLE'
                        """).param(name).query((row, n) -> row.getString(1)).single();
    }

    private String dialog() {
        return text(find(Dialog.class).all().getLast().getElement()).replace('\u00a0', ' ');
    }

    @SuppressWarnings("unchecked")
    private void openFirst() {
        Grid<CandidateRow> grid = find(Grid.class).single();
        int last = grid.getColumns().size() - 1;
        test((Button) test(grid).getCellComponent(0, last)).click();
        roundTrip();
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
                : element.getChildren().map(SourceViewTests::text).collect(Collectors.joining(" "));
    }
}
