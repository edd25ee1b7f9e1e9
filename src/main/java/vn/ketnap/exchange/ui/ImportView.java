package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.exchange.ImportJob;
import vn.ketnap.exchange.ImportJobs;
import vn.ketnap.exchange.ImportQueries;
import vn.ketnap.exchange.ImportRow;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.kit.ViewHeader;

/** Bring in our workbook: template, upload, check, preview, write, take back. */
@Route("nhap-xuat")
@RolesAllowed("IMPORT_WORKBOOK")
@StyleSheet("context://portal/styles/exchange.css")
class ImportView extends Main implements HasDynamicTitle {

    private static final int POLL_MILLISECONDS = 500;

    private final transient ImportService imports;
    private final transient ImportJobs jobs;
    private final transient CurrentActor current;
    private final transient ImportExport exports;
    private final Div stage = new Div();
    private final HistoryPanel history;
    private transient ImportJob.@Nullable Standing shown;
    private @Nullable Registration polling;

    ImportView(
            ImportService imports,
            ImportJobs jobs,
            ImportQueries queries,
            CurrentActor current,
            ImportExport exports,
            UnitBookExport books) {
        this.imports = imports;
        this.jobs = jobs;
        this.current = current;
        this.exports = exports;
        this.history = new HistoryPanel(
                (offset, limit) ->
                        queries.history(current.get().scope(), current.get().id(), offset, limit),
                this::takeBack,
                exports);
        stage.addClassName("kn-import-stage");
        stage.getElement().setAttribute("aria-live", "polite");
        add(
                new ViewHeader(
                        getTranslation("exchange.import.title"),
                        getTranslation("exchange.import.subtitle"),
                        Downloads.template(getTranslation("exchange.import.template"))),
                stage,
                new UnitBookPanel(books),
                history);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.import.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        shown = null;
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    /** Shows where the actor's workbook is; called until it stands still. */
    void refresh() {
        var job = jobs.of(current.get()).orElse(null);
        var standing = job == null ? null : job.standing();
        getUI().ifPresent(ui ->
                ui.setPollInterval(standing != null && standing.phase().busy() ? POLL_MILLISECONDS : -1));
        if (standing != null && standing.equals(shown)) {
            return;
        }
        if (job == null || standing == null) {
            stage.removeAll();
            stage.add(new UploadPanel(this::check));
        } else {
            show(job, standing);
        }
        shown = standing;
    }

    private void show(ImportJob job, ImportJob.Standing standing) {
        if (standing.phase().busy() && stage.getChildren().findFirst().orElse(null) instanceof ProgressPanel progress) {
            progress.show(standing);
            return;
        }
        stage.removeAll();
        var report = standing.report();
        if (standing.phase().busy()) {
            stage.add(new ProgressPanel(job.fileName(), standing));
        } else if (report == null) {
            stage.add(FailedPanel.of(job.fileName(), standing, this::another));
        } else if (standing.phase() == ImportJob.Phase.WRITTEN) {
            history.refresh();
            stage.add(new DonePanel(report, this::another));
        } else {
            stage.add(new ReportPanel(report, this::commit, this::another, exports));
        }
    }

    private void check(String fileName, File file) {
        jobs.check(current.get(), fileName, file.toPath());
        refresh();
    }

    private void commit() {
        jobs.commit(current.get());
        refresh();
    }

    private void another() {
        jobs.forget(current.get());
        refresh();
    }

    private void takeBack(ImportRow row) {
        imports.undo(current.get(), row.id());
        history.refresh();
        another();
    }
}
