package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Lag;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Period;

/** The screen of attainment for somebody who may see it: filters, the tree, the same lines for paper. */
final class AttainmentPage extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final AttainmentNotes notes = new AttainmentNotes(formats);
    private final PrintButton print = new PrintButton();
    private final ExportLink exportOpen;
    private final ExportLink exportAll;
    private final ViewHeader header;
    private final AttainmentFilters filters;
    private final Panel panel = new Panel();
    private final AttainmentGrid grid;
    private final PaperTable paper = new PaperTable();
    /** Read by the request that fetches a workbook. */
    private volatile AttainmentScreen screen;

    AttainmentPage(UnitField unit, AttainmentScreen screen, AttainmentExport export) {
        this.screen = screen;
        exportOpen = new ExportLink(getTranslation("kit.export.button"), () -> export(export, false));
        exportAll = new ExportLink(getTranslation("insight.export.buttonWhole"), () -> export(export, true));
        header = new ViewHeader("", "", exportOpen, exportAll, print);
        filters = new AttainmentFilters(unit, screen.address(), AttainmentPage::goTo);
        grid = new AttainmentGrid(screen, () -> showOnPaper(PaperTable.LINES_AT_FIRST));
        print.getContent().addClickListener(click -> showOnPaper(Integer.MAX_VALUE));
        getContent().addClassName("kn-page");
        getContent().add(header, filters, panel);
    }

    private ExportLink.Made export(AttainmentExport export, boolean whole) {
        var shown = screen;
        var roots = shown.tree().roots().stream().map(row -> row.unit().code()).toList();
        return export.make(shown.address(), roots, whole ? null : grid.open(), formats);
    }

    private static void goTo(AttainmentAddress address) {
        UI.getCurrent().navigate(AttainmentView.class, address.parameters());
    }

    /** @param chosen the unit chosen; null when every tree in scope is shown */
    void show(AttainmentScreen newScreen, @Nullable Unit chosen) {
        screen = newScreen;
        var address = screen.address();
        var period = Objects.requireNonNull(address.period());
        filters.show(address, chosen == null ? null : UnitHit.of(chosen));
        header.show(getTranslation("insight.attainment.title"), subtitle(chosen, period));
        var lag = Lag.of(screen.tree().compared());
        exportOpen.setVisible(!nothingIsKnown());
        exportAll.setVisible(!nothingIsKnown());
        if (nothingIsKnown()) {
            panel.setFinding("");
            panel.setSubtitle("");
            panel.setFootnote("");
            panel.setBody(empty(address));
            return;
        }
        panel.setFinding(notes.finding(lag));
        panel.setSubtitle(
                getTranslation("insight.attainment.subtitle." + address.order().name()));
        panel.setFootnote(notes.footnote(address, screen.tree().terms(), lag));
        panel.setBody(grid, paper);
        grid.show(screen);
        showOnPaper(PaperTable.LINES_AT_FIRST);
    }

    private String subtitle(@Nullable Unit chosen, Period period) {
        if (chosen == null) {
            return getTranslation("insight.attainment.allUnits") + " · " + formats.period(period);
        }
        var cutOff = screen.tree().roots().getFirst().unit().cutOff();
        return chosen.name() + " · " + formats.period(period)
                + (cutOff == null ? "" : " · " + getTranslation("insight.attainment.cutOff", cutOff));
    }

    private boolean nothingIsKnown() {
        var tree = screen.tree();
        return tree.roots().stream().map(AttainmentRow::unit).allMatch(AttainmentPage::silent)
                && tree.compared().stream().allMatch(AttainmentPage::silent);
    }

    private static boolean silent(vn.ketnap.insight.UnitProgress unit) {
        return unit.admitted() == null && unit.targets().isEmpty();
    }

    private EmptyState empty(AttainmentAddress address) {
        var latest = new Anchor(
                "chi-tieu-thuc-hien" + (address.unit() == null ? "" : "?" + UrlState.UNIT + "=" + address.unit()),
                getTranslation("insight.attainment.empty.latest"));
        return new EmptyState(
                getTranslation("insight.attainment.empty"),
                getTranslation("insight.attainment.empty.hint", Objects.requireNonNull(address.period())),
                latest);
    }

    private void showOnPaper(int most) {
        var rows = grid.inSight();
        var columns = grid.filled().stream()
                .filter(column -> rows.stream().anyMatch(row -> says(column, row)))
                .toList();
        var heads = new ArrayList<PaperTable.Column>();
        heads.add(new PaperTable.Column(getTranslation("insight.attainment.column.unit"), false));
        columns.forEach(column -> heads.add(
                new PaperTable.Column(getTranslation(column.key()), column.shape() != AttainmentColumn.Shape.WORDS)));
        paper.show(
                getTranslation("insight.attainment.title"),
                heads,
                rows.stream().limit(most).map(row -> line(row, columns)).toList(),
                rows.size() > most
                        ? getTranslation("insight.attainment.paper.rest", formats.number(rows.size() - most))
                        : "");
    }

    /** On paper a dash says enough where nothing is known, and a column of dashes takes room from the others. */
    private boolean says(AttainmentColumn column, AttainmentRow row) {
        if (column == AttainmentColumn.ADMITTED) {
            return row.unit().admitted() != null;
        }
        var cell = screen.cells().cell(column, row.unit());
        return !cell.text().equals(Formats.MISSING) || !cell.small().isEmpty();
    }

    private PaperTable.Line line(AttainmentRow row, List<AttainmentColumn> columns) {
        var cells = new ArrayList<String>();
        cells.add(row.unit().name());
        columns.forEach(column -> cells.add(
                says(column, row) ? screen.cells().cell(column, row.unit()).line() : Formats.MISSING));
        return new PaperTable.Line(row.depth(), cells);
    }
}
