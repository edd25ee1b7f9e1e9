package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.ketnap.admission.AdmissionRow;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PaperTable;

/** The rows of one page of the register, on the screen and on paper. */
final class AdmissionGrid extends Composite<Grid<AdmissionRow>> {

    private record Column(String key, String width, Function<AdmissionRow, String> cell) {}

    private final Formats formats = Formats.here();
    private final List<AdmissionRow> rows;
    private final List<Column> columns;

    /** @param open what follows the button of a row */
    AdmissionGrid(List<AdmissionRow> rows, LongConsumer open) {
        this.rows = rows;
        columns = columns(rows.stream().anyMatch(AdmissionRow::whole));
        var grid = getContent();
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        BranchColumn.addTo(grid, AdmissionRow::branchCode, AdmissionRow::branchName);
        columns.forEach(column -> grid.addColumn(column.cell()::apply)
                .setHeader(getTranslation(column.key()))
                .setWidth(column.width())
                .setFlexGrow(1));
        OpenColumn.addTo(
                grid,
                AdmissionRow::id,
                row -> (row.name() == null ? Formats.MISSING : row.name()) + ", " + row.branchName(),
                open);
        grid.setItems(rows);
    }

    /** @param rest what to say of admissions on other pages */
    PaperTable paper(String rest) {
        var heads = new ArrayList<PaperTable.Column>();
        heads.add(new PaperTable.Column(getTranslation("admission.register.column.branch"), false));
        columns.forEach(column -> heads.add(new PaperTable.Column(getTranslation(column.key()), false)));
        var lines = rows.stream().map(this::line).toList();
        var paper = new PaperTable();
        paper.show(getTranslation("admission.register.title"), heads, lines, rest);
        return paper;
    }

    private PaperTable.Line line(AdmissionRow row) {
        var cells = new ArrayList<String>();
        cells.add(row.branchName());
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return new PaperTable.Line(0, cells);
    }

    /** The year of birth has a column where somebody's may be read. */
    private List<Column> columns(boolean births) {
        var shown = new ArrayList<Column>();
        shown.add(new Column(
                "admission.register.column.name", "130px", row -> row.name() == null ? Formats.MISSING : row.name()));
        if (births) {
            shown.add(new Column(
                    "admission.register.column.born",
                    "80px",
                    row -> row.birthYear() == null ? Formats.MISSING : String.valueOf(row.birthYear())));
        }
        shown.add(new Column(
                "admission.register.column.channel",
                "140px",
                row -> getTranslation("word.Population." + row.channel().name())));
        shown.add(new Column(
                "admission.register.column.decision",
                "130px",
                row -> row.decisionNo() + " · " + formats.date(row.decidedOn())));
        shown.add(new Column("admission.register.column.ceremony", "100px", row -> formats.date(row.ceremonyOn())));
        shown.add(new Column("admission.register.column.ends", "100px", row -> formats.date(row.probationEndsOn())));
        shown.add(new Column("admission.register.column.recognized", "100px", row -> formats.date(row.recognizedOn())));
        shown.add(new Column("admission.register.column.state", "115px", this::state));
        return shown;
    }

    private String state(AdmissionRow row) {
        var word = getTranslation("word.AdmissionState." + row.state().name());
        return row.state() == AdmissionState.STRUCK_OFF ? word + " · " + formats.date(row.struckOffOn()) : word;
    }
}
