package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.treegrid.TreeGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/** The lists of two screens as workbooks, on the published cases. */
@KetNapTest
class ExportTests extends SignedInScreen {

    private static final String SEVEN_MONTHS = "&tu=2023-01-01&den=2023-07-31";
    private static final String ATTAINMENT = "chi-tieu-thuc-hien?don-vi=";
    private static final String STAGNATION = "chi-bo-chua-ket-nap?don-vi=";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StagnationQueries branches;

    @Autowired
    StagnationExport stagnation;

    @Autowired
    AttainmentExport attainment;

    @Test
    void the_workbook_says_what_the_screen_says_line_by_line() throws IOException {
        open("bantochuc", ATTAINMENT + "TH-TX" + SEVEN_MONTHS);
        var rows = read(link(0), 1);
        var columns = heads(rows);
        var shown = shown();
        assertThat(rows).hasSize(shown.size() + 1);
        var cells = new AttainmentCells(Formats.here(), vn.ketnap.shared.Population.ALL, null);
        for (int i = 0; i < shown.size(); i++) {
            var line = rows.get(i + 1);
            var unit = shown.get(i).unit();
            assertThat(line.getCellText(columns.indexOf("Đơn vị"))).isEqualTo(unit.name());
            assertThat(line.getCell(columns.indexOf("Cấp")).asNumber())
                    .isEqualByComparingTo(String.valueOf(shown.get(i).depth() + 1));
            for (var column : List.of(AttainmentColumn.ADMITTED, AttainmentColumn.RATE, AttainmentColumn.ASSIGNED)) {
                String head = Messages.ofClassPath().text(Messages.VIETNAMESE, column.key());
                assertThat(line.getCellText(columns.indexOf(head + " (như màn hình)")))
                        .isEqualTo(cells.cell(column, unit).line());
            }
        }
        var thuanMinh = rows.stream()
                .filter(row -> row.getCellText(2).equals("Đảng bộ xã Xuân Hưng"))
                .findFirst()
                .orElseThrow();
        assertThat(thuanMinh.getCell(columns.indexOf("Kết nạp")).asNumber()).isPositive();
        assertThat(thuanMinh.getCell(columns.indexOf("Chốt")).asDate().toLocalDate())
                .isEqualTo("2023-07-31");
    }

    @Test
    void the_lines_that_are_closed_come_with_the_whole_branch_only() throws IOException {
        open("bantochuc", ATTAINMENT + "LS" + SEVEN_MONTHS);
        assertThat(names(read(link(0), 1))).doesNotContain("Đảng bộ xã An Sơn");
        assertThat(names(read(link(1), 1)))
                .contains("Đảng bộ xã An Sơn", "Chi bộ thôn Nà Khàn")
                .hasSize(6);
    }

    @Test
    void the_first_sheet_tells_whose_figures_how_filtered_and_who_took_them() throws IOException {
        open("bantochuc", ATTAINMENT + "TH-TX" + SEVEN_MONTHS + "&lam-tron=DOWN&so-le=0");
        assertThat(about(link(1)))
                .contains("Thực hiện chỉ tiêu", "Đảng bộ huyện Thọ Xuân", "7 tháng đầu năm 2023", "31/07/2023")
                .contains("0 số lẻ, cắt bỏ", "toàn bộ nhánh", "Hoàn thành = đã kết nạp", "bantochuc", "Số dòng|6");
        assertThat(link(1).name()).isEqualTo("chi-tieu-thuc-hien-TH-TX-2023-07-31.xlsx");
    }

    @Test
    void a_unit_board_takes_nothing_from_outside() throws IOException {
        open("donvi", "chi-tieu-thuc-hien");
        assertThat(names(read(link(1), 1))).startsWith("Đảng bộ huyện Thọ Xuân").hasSize(6);
        var outside = AttainmentAddress.of(
                com.vaadin.flow.router.QueryParameters.fromString("don-vi=LS-VQ&tu=2023-01-01&den=2023-07-31"));
        assertThatThrownBy(() -> attainment.make(outside, List.of("LS-VQ"), null, Formats.here()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stagnation.make(vanQuan(), Formats.here())).isInstanceOf(NotFound.class);
    }

    @Test
    void every_listed_branch_is_in_the_workbook_as_on_the_screen() throws IOException {
        open("bantochuc", STAGNATION + "LS-VQ&ngay=2023-10-01&nam=4");
        var rows = read(link(0), 1);
        var listed = branches.rows(OrgScope.everything(), vanQuan().filter(0, 1_000));
        assertThat(rows).hasSize(listed.size() + 1);
        var columns = heads(rows);
        var cells = new StagnationCells(Formats.here(), LocalDate.of(2023, 10, 1));
        for (int i = 0; i < listed.size(); i++) {
            assertThat(rows.get(i + 1).getCellText(0)).isEqualTo(listed.get(i).code());
            for (var column : List.of(StagnationCells.Column.BASE, StagnationCells.Column.LAST)) {
                String head = Messages.ofClassPath().text(Messages.VIETNAMESE, column.key());
                assertThat(rows.get(i + 1).getCellText(columns.indexOf(head)))
                        .isEqualTo(cells.cell(column, listed.get(i)).line());
            }
            assertThat(rows.get(i + 1)
                            .getCell(columns.indexOf("Ngày của nguồn tin"))
                            .asDate())
                    .isEqualTo(LocalDate.of(2023, 8, 4).atStartOfDay());
        }
        assertThat(about(link(0))).contains("01/10/2023", "4 năm", "Kể cả chi bộ tiền thân|có", "Số dòng|1");
    }

    @Test
    @Transactional
    void what_is_said_of_a_branch_stands_in_columns_of_its_own() throws IOException {
        say("INSERT INTO stagnation_cause (organization_id, cause, noted_on) SELECT organization_id, 'OUT_MIGRATION',"
                + " '2023-01-10'");
        say("INSERT INTO exemption (organization_id, reason, evidence, approved_by, valid_from, valid_to, granted_to)"
                + " SELECT organization_id, 'NO_SOURCE', '04-BB/CB', 'BTV', '2022-01-10', '2023-01-01', '2023-01-01'");
        say("INSERT INTO agreed_action (organization_id, measure, agreed_on, owner, review_on) SELECT organization_id,"
                + " 'REVIEW_SOURCES', '2023-01-20', 'Bí thư chi bộ', '2023-06-30'");
        open("bantochuc", STAGNATION + "LS-VQ&ngay=2023-10-01&nam=4&bien-phap=OVERDUE");
        var rows = read(link(0), 1);
        var columns = heads(rows);
        assertThat(rows).hasSize(2);
        assertThat(List.of("Nguyên nhân", "Miễn", "Biện pháp", "Chức danh phụ trách", "Quá hạn"))
                .extracting(head -> rows.get(1).getCellText(columns.indexOf(head)))
                .containsExactly("đi làm ăn xa", "hết hạn 31/12/2022", "rà soát nguồn", "Bí thư chi bộ", "quá hạn");
        assertThat(rows.get(1).getCell(columns.indexOf("Kiểm tra lại")).asDate())
                .isEqualTo(LocalDate.of(2023, 6, 30).atStartOfDay());
        assertThat(about(link(0))).contains("Biện pháp|quá hạn kiểm tra", "Nguyên nhân|tất cả");
    }

    @Test
    void each_workbook_is_in_the_audit_log() throws IOException {
        open("kiemtoan", ATTAINMENT + "TH-TX" + SEVEN_MONTHS);
        link(1);
        assertThat(lastEntry("export.attainment"))
                .contains("kiemtoan|TH-TX|")
                .contains("\"rows\":6")
                .contains("\"den\":\"2023-07-31\"");
        open("kiemtoan", STAGNATION + "LS-VQ&ngay=2023-10-01&nam=4");
        link(0);
        assertThat(lastEntry("export.stagnation"))
                .contains("kiemtoan|LS-VQ|")
                .contains("\"rows\":1")
                .contains("\"nam\":\"4\"");
    }

    @Test
    void who_may_not_see_figures_is_offered_nothing_and_takes_nothing() {
        open("quantri", ATTAINMENT + "TH-TX" + SEVEN_MONTHS);
        assertThat(find(ExportLink.class).exists()).isFalse();
        open("quantri", STAGNATION + "LS-VQ&ngay=2023-10-01&nam=4");
        assertThat(find(ExportLink.class).exists()).isFalse();
        assertThatThrownBy(() -> stagnation.make(vanQuan(), Formats.here()))
                .isInstanceOfAny(AccessDeniedException.class, NotFound.class);
    }

    private void say(String insert) {
        jdbc.sql(insert + " FROM organization_version WHERE code = 'LS-VQ-TC-NK'")
                .update();
    }

    private static StagnationAddress vanQuan() {
        return StagnationAddress.of(
                com.vaadin.flow.router.QueryParameters.fromString("don-vi=LS-VQ&ngay=2023-10-01&nam=4"));
    }

    private ExportLink.Made link(int place) {
        return find(ExportLink.class).all().get(place).make();
    }

    @SuppressWarnings("unchecked")
    private List<AttainmentRow> shown() {
        TreeGrid<AttainmentRow> grid = find(TreeGrid.class).single();
        var rows = new ArrayList<AttainmentRow>();
        for (int i = 0; i < test(grid).size(); i++) {
            rows.add(test(grid).getRow(i));
        }
        return rows;
    }

    private String lastEntry(String action) {
        return jdbc.sql("SELECT username, subject, details FROM audit_entry WHERE action = :action"
                        + " ORDER BY id DESC LIMIT 1")
                .param("action", action)
                .query((row, n) -> row.getString(1) + "|" + row.getString(2) + "|"
                        + row.getString(3).replace(" ", ""))
                .single();
    }

    private static List<String> heads(List<Row> rows) {
        return rows.getFirst().stream().map(cell -> cell.getText()).toList();
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().skip(1).map(row -> row.getCellText(2)).toList();
    }

    private static String about(ExportLink.Made made) throws IOException {
        return read(made, 0).stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    private static List<Row> read(ExportLink.Made made, int sheet) throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(made.content().toByteArray()), new ReadingOptions(true, false))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }
}
