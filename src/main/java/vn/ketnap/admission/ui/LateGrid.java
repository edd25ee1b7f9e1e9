package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.function.LongConsumer;
import vn.ketnap.admission.deadline.LateAdmission;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PaperTable;

/** The admissions of which a clock ran out, on the screen and on paper. */
final class LateGrid extends Composite<Grid<LateAdmission>> {

    private final Formats formats = Formats.here();
    private final List<LateAdmission> rows;

    /** @param open what follows the button of a row */
    LateGrid(List<LateAdmission> rows, LongConsumer open) {
        this.rows = rows;
        var grid = getContent();
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        BranchColumn.addTo(grid, LateAdmission::branchCode, LateAdmission::branchName);
        grid.addColumn(LateGrid::name)
                .setHeader(getTranslation("admission.register.column.name"))
                .setWidth("150px");
        grid.addColumn(this::kind)
                .setHeader(getTranslation("admission.late.column.clock"))
                .setWidth("190px");
        grid.addColumn(row -> formats.date(row.since()))
                .setHeader(getTranslation("admission.late.column.since"))
                .setWidth("105px");
        grid.addColumn(row -> formats.date(row.dueOn()))
                .setHeader(getTranslation("admission.late.column.due"))
                .setWidth("105px");
        grid.addColumn(row -> formats.number(row.daysLate()))
                .setHeader(getTranslation("admission.late.column.days"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px");
        OpenColumn.addTo(grid, LateAdmission::id, row -> name(row) + ", " + row.branchName(), open);
        grid.setItems(rows);
    }

    /** @param rest what to say of those on other pages */
    PaperTable paper(String rest) {
        var heads = List.of(
                head("admission.register.column.branch", false),
                head("admission.register.column.name", false),
                head("admission.late.column.clock", false),
                head("admission.late.column.since", false),
                head("admission.late.column.due", false),
                head("admission.late.column.days", true));
        var lines = rows.stream()
                .map(row -> new PaperTable.Line(
                        0,
                        List.of(
                                row.branchName(),
                                name(row),
                                kind(row),
                                formats.date(row.since()),
                                formats.date(row.dueOn()),
                                formats.number(row.daysLate()))))
                .toList();
        var paper = new PaperTable();
        paper.show(getTranslation("admission.late.title"), heads, lines, rest);
        return paper;
    }

    private PaperTable.Column head(String key, boolean figures) {
        return new PaperTable.Column(getTranslation(key), figures);
    }

    private String kind(LateAdmission row) {
        return getTranslation("word.LateKind." + row.kind().name());
    }

    private static String name(LateAdmission row) {
        return row.name() == null ? Formats.MISSING : row.name();
    }
}
