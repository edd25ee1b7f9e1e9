package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationRegister;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;

/** The screen of branches without admission for somebody who may see it. */
final class StagnationPage extends Composite<Div> {

    /** So many branches are printed at most. */
    private static final int MOST_ON_PAPER = 1000;

    private final Formats formats = Formats.here();
    private final PrintButton print = new PrintButton();
    private final ExportLink export;
    private final ViewHeader header;
    private final StagnationFilters filters;
    private final Div results = new Div();
    private final PaperTable paper = new PaperTable();
    private Runnable onPrint = () -> {};

    /** Read by the request that fetches a workbook. */
    private volatile @Nullable StagnationAddress shownAddress;

    StagnationPage(UnitField unit, StagnationExport exports) {
        export = new ExportLink(
                getTranslation("kit.export.button"), () -> exports.make(Objects.requireNonNull(shownAddress), formats));
        header = new ViewHeader("", "", export, print);
        filters = new StagnationFilters(
                unit, address -> UI.getCurrent().navigate(StagnationView.class, address.parameters()));
        print.getContent().addClickListener(click -> onPrint.run());
        results.addClassName("kn-page");
        getContent().addClassName("kn-page");
        getContent().add(header, filters, results);
    }

    /** @param pages reads a page of so many branches */
    void show(
            StagnationAddress address,
            Unit unit,
            StagnationRegister shown,
            BiFunction<Integer, Integer, List<Stagnation.Branch>> pages) {
        var notes = new StagnationNotes(formats, address, shown);
        filters.show(address, UnitField.hit(unit));
        header.show(
                getTranslation("insight.stagnation.title"),
                unit.name() + " · " + getTranslation("insight.stagnation.asOf", address.asOf()));
        shownAddress = address;
        export.setVisible(shown.stagnation().total() > 0);
        onPrint = () -> showOnPaper(shown.stagnation(), pages.apply(0, MOST_ON_PAPER));
        results.removeAll();
        results.add(new StagnationTiles(shown, unit.code(), notes), branches(unit, shown, notes, pages));
        var beside = beside(address, unit, shown, notes);
        if (beside != null) {
            results.add(beside);
        }
    }

    private Panel branches(
            Unit unit,
            StagnationRegister shown,
            StagnationNotes notes,
            BiFunction<Integer, Integer, List<Stagnation.Branch>> pages) {
        var panel = new Panel(notes.finding(), notes.definition());
        panel.setFootnote(notes.footnote());
        if (shown.stagnation().total() == 0) {
            panel.setBody(new EmptyState(getTranslation("insight.stagnation.empty"), notes.why(unit.code())));
        } else {
            var grid = new StagnationGrid();
            grid.show(shown.stagnation(), pages);
            showOnPaper(shown.stagnation(), shown.stagnation().rows());
            panel.setBody(grid, paper);
        }
        return panel;
    }

    private @Nullable Component beside(
            StagnationAddress address, Unit unit, StagnationRegister shown, StagnationNotes notes) {
        var below = shown.below(unit.code());
        var statements = below.isEmpty() ? null : new StatementsPanel(below, address);
        var chart = shown.stagnation().total() < YearsChart.FEWEST ? null : new YearsChart(shown, notes);
        if (statements == null || chart == null) {
            return statements == null ? chart : statements;
        }
        return new Columns(statements, chart);
    }

    private void showOnPaper(Stagnation known, List<Stagnation.Branch> branches) {
        var heads = new ArrayList<PaperTable.Column>();
        heads.add(new PaperTable.Column(getTranslation("insight.stagnation.column.BRANCH"), false));
        var columns = StagnationGrid.filled(known.rows());
        columns.forEach(column -> heads.add(new PaperTable.Column(getTranslation(column.key()), column.figures())));
        var cells = new StagnationCells(formats);
        var lines = branches.stream()
                .map(branch -> {
                    var texts = new ArrayList<String>();
                    texts.add(branch.name());
                    columns.forEach(
                            column -> texts.add(cells.cell(column, branch).line()));
                    return new PaperTable.Line(0, texts);
                })
                .toList();
        long rest = known.total() - branches.size();
        paper.show(
                getTranslation("insight.stagnation.title"),
                heads,
                lines,
                rest > 0 ? getTranslation("insight.attainment.paper.rest", formats.number(rest)) : "");
    }
}
