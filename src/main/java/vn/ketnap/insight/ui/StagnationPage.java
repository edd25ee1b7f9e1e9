package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.screen.StagnationScreen;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;

/** The screen of branches without admission for somebody who may see it. */
final class StagnationPage extends Composite<Div> {

    /** So many branches are printed at most. */
    private static final int MOST_ON_PAPER = 1000;

    private final Formats formats = Formats.here();
    private final PrintButton print = new PrintButton();
    private final ExportLink export;
    private final ViewHeader header;
    private final StagnationFilters filters;
    private final ReasonFilters wanted = new ReasonFilters(this::want);
    private final Div results = new Div();
    private final PaperTable paper = new PaperTable();
    private Runnable onPrint = () -> {};

    /** Read by the request that fetches a workbook. */
    private volatile @Nullable StagnationAddress shownAddress;

    StagnationPage(UnitField unit, StagnationExport exports) {
        export = new ExportLink(
                getTranslation("kit.export.button"), () -> exports.make(Objects.requireNonNull(shownAddress), formats));
        header = new ViewHeader("", "", export, print);
        filters = new StagnationFilters(unit, StagnationPage::go);
        print.getContent().addClickListener(click -> onPrint.run());
        results.addClassName("kn-page");
        getContent().addClassName("kn-page");
        getContent().add(header, filters, wanted, results);
    }

    private static void go(StagnationAddress address) {
        UI.getCurrent().navigate(StagnationView.class, address.parameters());
    }

    private void want(ReasonFilter reasons) {
        go(Objects.requireNonNull(shownAddress).wanting(reasons));
    }

    /** @param together of how many members the branches are; null where it is a unit that is asked about */
    void show(
            StagnationAddress address,
            Unit unit,
            Attainment.@Nullable Together together,
            StagnationScreen shown,
            StagnationPages pages) {
        var notes = new StagnationNotes(formats, address, shown.register(), together);
        boolean ofRegister = address.list() == null;
        filters.show(address, UnitHit.of(unit));
        wanted.show(address.reasons());
        wanted.setVisible(ofRegister && shown.register().stagnation().total() > 0);
        header.show(
                getTranslation("insight.stagnation.title"),
                unit.name() + " · " + getTranslation("insight.stagnation.asOf", address.asOf()));
        shownAddress = address;
        export.setVisible(ofRegister && shown.matching() > 0);
        onPrint = () -> {};
        results.removeAll();
        results.add(
                new StagnationTiles(shown, unit.code(), notes, address), new ListLinks(address, shown, notes.span()));
        if (!ofRegister) {
            results.add(new BranchListPanel(address, shown, notes.span(), pages.list(), pages::lines));
            return;
        }
        onPrint = () -> showOnPaper(address, shown, pages.branches(0, MOST_ON_PAPER));
        results.add(branches(address, unit, shown, notes, pages));
        reasons(address, shown, notes);
        var beside = beside(address, unit, shown, notes);
        if (beside != null) {
            results.add(beside);
        }
    }

    private Panel branches(
            StagnationAddress address,
            Unit unit,
            StagnationScreen shown,
            StagnationNotes notes,
            StagnationPages pages) {
        var panel = new Panel(notes.finding(), notes.definition());
        panel.setFootnote(notes.footnote());
        long total = shown.register().stagnation().total();
        if (!address.reasons().any() && total > 0) {
            panel.setFinding(getTranslation("insight.stagnation.matching", shown.matching(), total));
        }
        if (shown.matching() > 0) {
            var grid = new StagnationGrid(Objects.requireNonNull(address.asOf()));
            grid.setReasons(pages.mayChange(), pages::open);
            grid.show(shown.matching(), shown.first(), pages::branches);
            showOnPaper(address, shown, shown.first());
            panel.setBody(grid, paper);
        } else if (total > 0) {
            panel.setBody(new EmptyState(
                    getTranslation("insight.stagnation.noneMatches"),
                    getTranslation("insight.stagnation.noneMatches.hint", total)));
        } else {
            panel.setBody(new EmptyState(getTranslation("insight.stagnation.empty"), notes.why(unit.code())));
        }
        return panel;
    }

    private void reasons(StagnationAddress address, StagnationScreen shown, StagnationNotes notes) {
        if (shown.causes().listed() == 0) {
            return;
        }
        var causes = new CausesPanel(address, shown.causes(), notes.span());
        results.add(
                shown.causes().shift().isEmpty()
                        ? causes
                        : new Columns(causes, new CausesShift(shown.causes().shift())));
    }

    private @Nullable Component beside(
            StagnationAddress address, Unit unit, StagnationScreen shown, StagnationNotes notes) {
        var register = shown.register();
        var below = register.below(unit.code());
        var statements = below.isEmpty() ? null : new StatementsPanel(below, address);
        var chart = register.stagnation().total() < YearsChart.FEWEST ? null : new YearsChart(register, notes);
        if (statements == null || chart == null) {
            return statements == null ? chart : statements;
        }
        return new Columns(statements, chart);
    }

    private void showOnPaper(StagnationAddress address, StagnationScreen shown, List<Stagnation.Branch> branches) {
        LocalDate day = Objects.requireNonNull(address.asOf());
        var heads = new ArrayList<PaperTable.Column>();
        heads.add(new PaperTable.Column(getTranslation("insight.stagnation.column.BRANCH"), false));
        var columns = StagnationGrid.filled(shown.first());
        columns.forEach(column -> heads.add(new PaperTable.Column(getTranslation(column.key()), column.figures())));
        var cells = new StagnationCells(formats, day);
        var lines = branches.stream()
                .map(branch -> {
                    var texts = new ArrayList<String>();
                    texts.add(branch.name());
                    columns.forEach(
                            column -> texts.add(cells.cell(column, branch).line()));
                    return new PaperTable.Line(0, texts);
                })
                .toList();
        long rest = shown.matching() - branches.size();
        paper.show(
                getTranslation("insight.stagnation.title"),
                heads,
                lines,
                rest > 0 ? getTranslation("insight.attainment.paper.rest", formats.number(rest)) : "");
    }
}
