package vn.ketnap.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.exchange.ImportJob;
import vn.ketnap.exchange.ImportJob.Phase;
import vn.ketnap.exchange.ImportJob.Standing;
import vn.ketnap.exchange.ImportJobs;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.exchange.ImportQueries;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.exchange.ImportReport.SheetCount;
import vn.ketnap.exchange.ImportRow;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.exchange.workbook.Unreadable;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ErrorState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.Translations;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem.Severity;
import vn.ketnap.shared.UserId;
import vn.ketnap.shared.Written.Difference;

/** The screen in each of its states, without a browser and without a database. */
@ViewPackages(packages = "vn.ketnap.exchange.nothing")
class ImportViewTests extends BrowserlessTest {

    private static final String PROVIDER = "vaadin.i18n.provider";
    private static final Actor ACTOR =
            new Actor(new UserId(7), "ban", Set.of(Permission.IMPORT_WORKBOOK), OrgScope.everything());

    private final ImportService imports = mock(ImportService.class);
    private final ImportJobs jobs = mock(ImportJobs.class);
    private final ImportQueries queries = mock(ImportQueries.class);
    private final CurrentActor current = mock(CurrentActor.class);
    private final ImportExport exports = mock(ImportExport.class);
    private final UnitBookExport books = mock(UnitBookExport.class);
    private final ImportJob job = mock(ImportJob.class);

    @BeforeAll
    static void speak() {
        System.setProperty(PROVIDER, Translations.class.getName());
    }

    @AfterAll
    static void forget() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void nobodyHasImported() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        when(current.get()).thenReturn(ACTOR);
        when(jobs.of(any())).thenReturn(Optional.empty());
        when(queries.history(any(), any(), anyInt(), anyInt())).thenReturn(List.of());
        when(job.fileName()).thenReturn("so.xlsx");
    }

    @Test
    void a_new_screen_asks_for_a_file_and_says_that_nobody_has_imported() {
        open();
        assertThat(find(Upload.class).exists()).isTrue();
        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void a_file_that_arrives_is_checked() {
        open();
        test(find(Upload.class).single()).upload("so.xlsx", "application/zip", "x".getBytes(StandardCharsets.UTF_8));
        verify(jobs).check(eq(ACTOR), eq("so.xlsx"), any());
    }

    @Test
    void the_book_of_the_own_unit_is_offered_and_made_of_the_unit_that_is_chosen() {
        var commune = new UnitHit("LS-VQ-AS", "Đảng bộ xã An Sơn", OrganizationKind.BASE_ORGANIZATION, null);
        when(books.own()).thenReturn(Optional.of(commune));
        open();
        var link = find(ExportLink.class).all().stream()
                .filter(one -> one.getElement().getText().equals("Tải sổ làm việc của đơn vị"))
                .findFirst()
                .orElseThrow();
        assertThat(link.isVisible()).isTrue();
        link.make();
        verify(books).make("LS-VQ-AS");
    }

    @Test
    void a_running_check_shows_how_far_it_is_and_asks_again_until_it_ends() {
        stands(Phase.CHECKING, null);
        open();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.15);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        stands(Phase.CHECKED, report(List.of(), 1, 0));
        view().refresh();
        assertThat(find(ProgressBar.class).exists()).isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void a_good_workbook_shows_counts_and_differences_and_can_be_written() {
        stands(Phase.CHECKED, report(List.of(), 1, 1));
        open();
        assertThat(find(NativeTable.class).single().getElement().getOuterHTML()).contains("Đơn vị");
        assertThat(text()).contains("Sổ dữ liệu ghi được").contains("Những số sẽ thay đổi");
        var write = button("Ghi vào hệ thống");
        assertThat(write.isEnabled()).isTrue();
        test(write).click();
        verify(jobs).commit(ACTOR);
    }

    @Test
    void a_refused_workbook_shows_its_problems_and_cannot_be_written() {
        var error =
                new Finding(Severity.ERROR, "Số liệu", 3, "Giá trị", "12abc", "exchange.problem.notNumber", List.of());
        var warning = new Finding(Severity.WARNING, null, null, null, null, "exchange.problem.busy", List.of());
        stands(Phase.CHECKED, report(List.of(error, warning), 0, 0));
        open();
        assertThat(button("Ghi vào hệ thống").isEnabled()).isFalse();
        var grid = grid();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("3");
        assertThat(test(grid).getCellText(0, 4)).isEqualTo("12abc");
        @SuppressWarnings("unchecked")
        Select<Severity> severity = find(Select.class).all().getFirst();
        severity.setValue(Severity.WARNING);
        assertThat(test(grid).size()).isEqualTo(1);
        find(ExportLink.class).all().getFirst().make();
        verify(exports).problems(eq("so.xlsx"), eq(List.of(warning)), eq(Severity.WARNING), isNull(), any());
    }

    @Test
    void a_written_workbook_leads_on() {
        stands(Phase.WRITTEN, report(List.of(), 1, 0));
        open();
        assertThat(text()).contains("Đã ghi sổ dữ liệu vào hệ thống").contains("Xem Tổng quan");
        test(button("Chọn tệp khác")).click();
        verify(jobs).forget(ACTOR);
    }

    @Test
    void what_is_no_workbook_and_what_failed_are_told_apart() {
        when(jobs.of(any())).thenReturn(Optional.of(job));
        var unreadable = mock(Unreadable.class);
        when(unreadable.key()).thenReturn("exchange.file.empty");
        when(unreadable.args()).thenReturn(List.of());
        when(job.standing()).thenReturn(new Standing(Phase.UNREADABLE, Stage.READING, 0, 0, null, unreadable, null));
        open();
        assertThat(find(RefusedState.class).exists()).isTrue();
        assertThat(text()).contains("Tệp rỗng");
        when(job.standing()).thenReturn(new Standing(Phase.FAILED, Stage.READING, 0, 0, null, null, "abc123"));
        view().refresh();
        assertThat(find(ErrorState.class).exists()).isTrue();
        assertThat(text()).contains("abc123");
    }

    @Test
    void an_import_is_taken_back_after_a_question() {
        var row = new ImportRow(
                new ImportId(5), "so.xlsx", "", LocalDateTime.of(2026, 5, 19, 8, 30), "ban", 9, 9, 0, 0, 0, null);
        when(queries.history(any(), any(), anyInt(), anyInt())).thenReturn(List.of(row));
        open();
        var grid = grid();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("19/05/2026 08:30");
        test((Button) test(grid).getCellComponent(0, 8)).click();
        test(find(ConfirmDialog.class).single()).confirm();
        verify(imports).undo(ACTOR, new ImportId(5));
    }

    private void stands(Phase phase, @Nullable ImportReport report) {
        when(jobs.of(any())).thenReturn(Optional.of(job));
        when(job.standing()).thenReturn(new Standing(phase, Stage.READING, 50, 100, report, null, null));
    }

    private static ImportReport report(List<Finding> findings, int added, int changed) {
        var differences = changed == 0 ? List.<Difference>of() : List.of(new Difference("TH-TX", "12", "15"));
        int errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return new ImportReport(
                null,
                "so.xlsx",
                List.of(new SheetCount("Đơn vị", 1, errors, added, changed, 0, differences)),
                errors,
                findings.size() - errors,
                findings);
    }

    private void open() {
        UI.getCurrent().add(new ImportView(imports, jobs, queries, current, exports, books));
    }

    private ImportView view() {
        return find(ImportView.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return find(Grid.class).all().getFirst();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return view().getElement().getTextRecursively();
    }
}
