package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** What a workbook would do, what is wrong with it, and the choice to write it. */
final class ReportPanel extends Composite<Div> {

    /**
     * @param commit called when it is to be written
     * @param another called when another file is to be chosen
     * @param exports hands the problems out
     */
    ReportPanel(ImportReport report, Runnable commit, Runnable another, ImportExport exports) {
        getContent().addClassName("kn-import-report");
        getContent().add(summary(report, commit, another));
        if (!report.problems().isEmpty()) {
            getContent().add(new ProblemsPanel(report.fileName(), report.problems(), exports));
        }
        if (report.sheets().stream().anyMatch(sheet -> sheet.changed() > 0)) {
            getContent().add(new DifferencesPanel(report));
        }
    }

    private Panel summary(ImportReport report, Runnable commit, Runnable another) {
        var formats = Formats.here();
        var panel = new Panel(
                finding(report),
                getTranslation(
                        "exchange.report.subtitle",
                        report.fileName(),
                        formats.number(report.rows()),
                        formats.number(report.rejected()),
                        formats.number(report.warnings())));
        var write = new Button(getTranslation("exchange.report.commit"), click -> commit.run());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setEnabled(!report.refused() && report.rows() > 0);
        write.setDisableOnClick(true);
        var again = new Button(getTranslation("exchange.import.another"), click -> another.run());
        var actions = new Div(write, again);
        actions.addClassName("kn-import-actions");
        panel.setBody(SheetTable.of(report), actions);
        panel.setFootnote(getTranslation(report.refused() ? "exchange.report.refusedNote" : "exchange.report.note"));
        return panel;
    }

    private String finding(ImportReport report) {
        if (report.refused()) {
            return getTranslation("exchange.report.refused");
        }
        if (report.rows() == 0) {
            return getTranslation("exchange.report.empty");
        }
        return getTranslation(report.nothingNew() ? "exchange.report.nothingNew" : "exchange.report.ready");
    }
}
