package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.exchange.Books.book;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

@KetNapTest
class ImportServiceTests {

    @Autowired
    ImportService imports;

    @Autowired
    ImportQueries history;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private TestImports door;

    @BeforeEach
    void open() {
        door = new TestImports(imports, jdbc, folder);
    }

    @AfterEach
    void close() throws Exception {
        door.end();
    }

    @Test
    void the_published_cases_are_loaded_before_the_first_sign_in() {
        var portal = SystemActors.firstStart();
        assertThat(history.latestStanding(portal.scope(), portal.id(), "seeds.zip"))
                .isPresent();
    }

    @Test
    void all_sheets_come_in_under_one_number_and_say_what_they_did() {
        var report = door.commit(SmallBook.all().xlsx());
        assertThat(report.problems()).noneMatch(finding -> finding.severity() == Problem.Severity.ERROR);
        assertThat(report.id()).isNotNull();
        assertThat(report.accepted()).isEqualTo(9);
        assertThat(report.sheets())
                .extracting(
                        ImportReport.SheetCount::sheet, ImportReport.SheetCount::added, ImportReport.SheetCount::same)
                .containsExactly(
                        tuple("Đơn vị", 3, 0),
                        tuple("Đảng viên", 1, 0),
                        tuple("Chỉ tiêu", 2, 0),
                        tuple("Số liệu", 1, 0),
                        tuple("Kết nạp gần nhất", 1, 0),
                        tuple("Phụ trách", 1, 0));
        assertThat(organizations.idOf(OrgScope.everything(), "IT-X-CB")).isNotNull();
    }

    @Test
    void a_zip_of_csv_does_the_same() {
        assertThat(door.commit(SmallBook.all().csv()).accepted()).isEqualTo(9);
        assertThat(door.check(SmallBook.all().xlsx()).nothingNew()).isTrue();
    }

    @Test
    void what_is_there_already_changes_nothing() {
        door.commit(SmallBook.all().xlsx());
        var before = door.rows();
        var again = door.commit(SmallBook.all().xlsx());
        assertThat(again.nothingNew()).isTrue();
        assertThat(again.sheets()).extracting(ImportReport.SheetCount::same).containsExactly(3, 1, 2, 1, 1, 1);
        assertThat(door.rows()).isEqualTo(before);
    }

    @Test
    void a_check_tells_the_truth_and_writes_nothing() {
        door.commit(SmallBook.all().xlsx());
        var before = door.fingerprint();
        var report = door.check(
                SmallBook.units().figure("IT-X|ADMITTED|2023|2023|ALL|15").xlsx());
        assertThat(report.id()).isNull();
        assertThat(report.refused()).isFalse();
        var figures = report.sheets().get(1);
        assertThat(figures.changed()).isEqualTo(1);
        assertThat(figures.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.key()).contains("IT-X");
            assertThat(difference.before()).contains("12");
            assertThat(difference.after()).contains("15");
        });
        assertThat(door.fingerprint()).isEqualTo(before);
    }

    @Test
    void one_wrong_row_and_nothing_is_written() {
        var before = door.fingerprint();
        var report = door.commit(
                SmallBook.units().figure("IT-X|ADMITTED|2023|2023|ALL|12abc").xlsx());
        assertThat(report.id()).isNull();
        assertThat(report.accepted()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(Finding::sheet, Finding::row, Finding::column, Finding::value, Finding::key)
                .containsExactly(tuple("Số liệu", 2, "Giá trị", "12abc", "exchange.problem.notNumber"));
        assertThat(door.fingerprint()).isEqualTo(before);
    }

    @Test
    void everything_the_features_refuse_is_told_at_its_row() {
        refused(
                SmallBook.units().figure("IT-Y|ADMITTED|2023|2023|ALL|1"),
                "Số liệu",
                "organization.problem.unknownUnit");
        refused(
                SmallBook.units().unit("IT-X|Tên khác||SUPERIOR|OTHER|01/01/2015"),
                "Đơn vị",
                "organization.problem.overlaps");
        refused(
                book().sheet("Đơn vị", SmallBook.UNITS, "IT-Z|Chi bộ|IT-KHONG|BRANCH|OTHER|2020"),
                "Đơn vị",
                "organization.problem.unknownParent");
        refused(
                book().sheet(
                                "Đơn vị",
                                SmallBook.UNITS,
                                "IT-P|Đảng bộ P|IT-Q|SUPERIOR|OTHER|2020",
                                "IT-Q|Đảng bộ Q|IT-P|SUPERIOR|OTHER|2020"),
                "Đơn vị",
                "organization.problem.cycle");
        refused(
                SmallBook.units().figure("IT-X|ADMITTED|2023|2023|ALL|1", "IT-X|ADMITTED|2023|2023|ALL|2"),
                "Số liệu",
                "figure.problem.duplicate");
    }

    @Test
    void a_problem_that_names_another_row_names_it_as_excel_does() {
        var report = door.check(SmallBook.units()
                .figure("IT-X|ADMITTED|2023|2023|ALL|1", "IT-X|ADMITTED|2023|2023|ALL|2")
                .xlsx());
        var finding = report.problems().getFirst();
        assertThat(finding.row()).isEqualTo(3);
        assertThat(finding.args()).contains("2");
    }

    @Test
    void the_same_unit_under_another_spelling_is_matched_by_code_and_told() {
        door.commit(SmallBook.units().xlsx());
        for (String name : List.of(
                "\u00D0ảng bộ Thị ủy X",
                Normalizer.normalize("Đảng bộ Thị ủy X", Normalizer.Form.NFD),
                "Đảng bộ Thị uỷ X")) {
            var report = door.commit(book().sheet("Đơn vị", SmallBook.UNITS, "IT-X|" + name + "|IT|SUPERIOR|OTHER|2015")
                    .xlsx());
            assertThat(report.refused()).as(name).isFalse();
            assertThat(report.warnings()).as(name).isPositive();
            assertThat(report.nothingNew()).as(name).isTrue();
        }
    }

    @Test
    void an_import_is_taken_back_as_long_as_nobody_has_touched_what_it_wrote() {
        var empty = door.rows();
        var first = idOf(door.commit(SmallBook.all().xlsx()));
        var afterFirst = door.rows();
        var second = idOf(door.commit(
                SmallBook.units().figure("IT-X|ADMITTED|2023|2023|ALL|15").xlsx()));
        var refused = catchThrowableOfType(Refused.class, () -> door.undo(first));
        assertThat(refused.problems()).extracting(Problem::key).contains("exchange.undo.figures");
        assertThat(figure()).isEqualTo(15);
        door.undo(second);
        assertThat(figure()).isEqualTo(12);
        assertThat(door.rows()).isEqualTo(afterFirst);
        door.undo(first);
        assertThat(door.rows()).isEqualTo(empty);
        assertThatThrownBy(() -> organizations.idOf(OrgScope.everything(), "IT-X"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.undo(door.actor(), first)).isInstanceOf(Refused.class);
    }

    @Test
    void units_are_not_taken_back_while_a_later_import_refers_to_them() {
        var units = idOf(door.commit(SmallBook.units().xlsx()));
        door.commit(book().sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên", "IT-X|2022|100")
                .xlsx());
        var before = door.fingerprint();
        assertThatThrownBy(() -> door.undo(units)).isInstanceOf(Refused.class);
        assertThat(door.fingerprint()).isEqualTo(before);
    }

    @Test
    void out_of_scope_is_unknown_and_roots_need_a_right_of_their_own() {
        door.commit(SmallBook.all().xlsx());
        var root = organizations.idOf(OrgScope.everything(), "IT-X-CB").value();
        door.as(OrgScope.below(Set.of(root)), Permission.IMPORT_WORKBOOK);
        var report = door.check(book().sheet("Số liệu", SmallBook.FIGURES, "IT-X|ADMITTED|2022|2022|ALL|1")
                .xlsx());
        assertThat(report.problems()).extracting(Finding::key).contains("organization.problem.unknownUnit");
        report = door.check(book().sheet("Đơn vị", SmallBook.UNITS, "IT-NEU|Đảng bộ||PROVINCE|OTHER|2020")
                .xlsx());
        assertThat(report.problems()).extracting(Finding::key).contains("organization.problem.rootNotAllowed");
    }

    @Test
    void who_may_not_import_is_sent_away_and_others_imports_do_not_exist() {
        var id = idOf(door.commit(SmallBook.units().xlsx()));
        door.as(OrgScope.below(Set.of(1L)), Permission.IMPORT_WORKBOOK);
        assertThatThrownBy(() -> imports.undo(door.actor(), id)).isInstanceOf(NotFound.class);
        assertThat(history.history(door.actor().scope(), door.actor().id(), 0, 10))
                .isEmpty();
        door.as(OrgScope.everything(), Permission.READ_FIGURES);
        assertThatThrownBy(() -> door.check(SmallBook.units().xlsx())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.undo(door.actor(), id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void progress_is_told_stage_by_stage() {
        var stages = new ArrayList<Stage>();
        imports.check(
                door.actor(), "so.xlsx", Books.file(folder, SmallBook.all().xlsx()), (stage, done, total) -> {
                    assertThat(done).isLessThanOrEqualTo(total);
                    stages.add(stage);
                });
        assertThat(stages).contains(Stage.READING, Stage.CHECKING, Stage.WRITING);
    }

    private void refused(Books book, String sheet, String key) {
        var before = door.fingerprint();
        var report = door.commit(book.xlsx());
        assertThat(report.refused()).as(key).isTrue();
        assertThat(report.problems()).extracting(Finding::sheet, Finding::key).contains(tuple(sheet, key));
        assertThat(report.problems()).allMatch(finding -> finding.row() != null);
        assertThat(door.fingerprint()).as(key).isEqualTo(before);
    }

    private int figure() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                SELECT value FROM declared_figure f
                JOIN organization_version v ON v.organization_id = f.organization_id WHERE v.code = 'IT-X'
                """, Integer.class));
    }

    private static ImportId idOf(ImportReport report) {
        assertThat(report.problems()).noneMatch(finding -> finding.severity() == Problem.Severity.ERROR);
        return Objects.requireNonNull(report.id());
    }
}
