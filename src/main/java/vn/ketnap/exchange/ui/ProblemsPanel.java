package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Problem.Severity;

/** What is wrong in a workbook: place, value, sentence; filtered by severity and sheet, to be taken away as a file. */
final class ProblemsPanel extends Composite<Div> {

    private static final int SHOWN_WITHOUT_SCROLLING = 12;

    private final Grid<Finding> grid = new Grid<>();
    private final Select<Severity> severity = new Select<>();
    private final Select<String> sheet = new Select<>();

    /** Read by the request that fetches a workbook. */
    private volatile Choice chosen = new Choice(null, null);

    private record Choice(
            @Nullable Severity severity, @Nullable String sheet) {

        boolean wants(Finding finding) {
            return (severity == null || severity == finding.severity())
                    && (sheet == null || sheet.equals(sheetOf(finding)));
        }
    }

    ProblemsPanel(String fileName, List<Finding> findings, ImportExport exports) {
        var formats = Formats.here();
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        var panel = new Panel(
                getTranslation("exchange.problems.title"),
                getTranslation(
                        "exchange.problems.subtitle",
                        Formats.here().number(errors),
                        Formats.here().number(findings.size() - errors)));
        var filters = new FilterBar()
                .with(getTranslation("exchange.problems.severity"), severity, this::word)
                .with(getTranslation("exchange.problems.sheet"), sheet, this::nameOrAll)
                .withAction(new ExportLink(getTranslation("kit.export.button"), () -> {
                    var now = chosen;
                    return exports.problems(
                            fileName, findings.stream().filter(now::wants).toList(), now.severity, now.sheet, formats);
                }));
        chooseFrom(findings);
        columns();
        var data = grid.setItems(findings);
        data.setFilter(finding -> chosen.wants(finding));
        Runnable choose = () -> {
            chosen = new Choice(severity.getValue(), sheet.getValue());
            data.refreshAll();
        };
        severity.addValueChangeListener(change -> choose.run());
        sheet.addValueChangeListener(change -> choose.run());
        grid.setAllRowsVisible(findings.size() <= SHOWN_WITHOUT_SCROLLING);
        panel.setBody(filters, grid);
        getContent().add(panel);
    }

    private void chooseFrom(List<Finding> findings) {
        severity.setItems(Severity.values());
        severity.setEmptySelectionAllowed(true);
        severity.setItemLabelGenerator(this::word);
        sheet.setItems(findings.stream().map(ProblemsPanel::sheetOf).distinct().toList());
        sheet.setEmptySelectionAllowed(true);
        sheet.setItemLabelGenerator(this::nameOrAll);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::mark)
                .setHeader(getTranslation("exchange.problems.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ProblemsPanel::sheetOf)
                .setHeader(getTranslation("exchange.problems.sheet"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(Finding::row)
                .setHeader(getTranslation("exchange.problems.row"))
                .setWidth("5em")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(Finding::column)
                .setHeader(getTranslation("exchange.problems.column"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(finding -> finding.shownValue(getLocale()))
                .setHeader(getTranslation("exchange.problems.value"))
                .setWidth("12em")
                .setFlexGrow(0);
        grid.addColumn(finding -> finding.sentence(getLocale()))
                .setHeader(getTranslation("exchange.problems.message"))
                .setFlexGrow(1);
    }

    /** Word, shape and colour: none of them alone. */
    private Span mark(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        var mark = new Span((error ? "■ " : "△ ") + word(finding.severity()));
        mark.addClassNames("kn-severity", error ? "kn-severity-error" : "kn-severity-warning");
        return mark;
    }

    private static String sheetOf(Finding finding) {
        return finding.sheet() == null ? "" : finding.sheet();
    }

    private String word(@Nullable Severity chosen) {
        return chosen == null
                ? getTranslation("exchange.problems.all")
                : getTranslation("word.Severity." + chosen.name());
    }

    private String nameOrAll(@Nullable String name) {
        if (name == null) {
            return getTranslation("exchange.problems.all");
        }
        return name.isEmpty() ? getTranslation("exchange.problems.wholeFile") : name;
    }
}
