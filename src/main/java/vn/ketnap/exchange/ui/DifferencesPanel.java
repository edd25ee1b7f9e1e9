package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Written.Difference;

/** What stood there and what will stand there, of the facts that change. */
final class DifferencesPanel extends Composite<Div> {

    private static final int SHOWN_WITHOUT_SCROLLING = 10;

    private record Line(String sheet, Difference difference) {}

    DifferencesPanel(ImportReport report) {
        List<Line> lines = report.sheets().stream()
                .flatMap(sheet -> sheet.differences().stream().map(each -> new Line(sheet.sheet(), each)))
                .toList();
        int changed = report.sheets().stream()
                .mapToInt(ImportReport.SheetCount::changed)
                .sum();
        var panel = new Panel(
                getTranslation("exchange.differences.title"),
                getTranslation(
                        "exchange.differences.subtitle",
                        Formats.here().number(lines.size()),
                        Formats.here().number(changed)));
        var grid = new Grid<Line>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(Line::sheet)
                .setHeader(getTranslation("exchange.problems.sheet"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.difference().key()).setHeader(getTranslation("exchange.differences.fact"));
        grid.addColumn(line -> line.difference().before()).setHeader(getTranslation("exchange.differences.before"));
        grid.addColumn(line -> line.difference().after()).setHeader(getTranslation("exchange.differences.after"));
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= SHOWN_WITHOUT_SCROLLING);
        panel.setBody(grid);
        getContent().add(panel);
    }
}
