package vn.ketnap.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.PaperTable;
import vn.ketnap.source.listing.CandidateRow;

/** The rows of one page of the list, on the screen and on paper. */
final class SourceGrid extends Composite<Grid<CandidateRow>> {

    private static final String UNIT =
            "<a class=\"kn-strong\" href=${item.href}>${item.name}</a><span class=\"kn-small\">${item.code}</span>";

    private record Column(String key, String width, Function<CandidateRow, String> cell) {}

    private final Formats formats = Formats.here();
    private final List<CandidateRow> rows;
    private final List<Column> columns;

    /** @param open what follows the button of a row */
    SourceGrid(List<CandidateRow> rows, LongConsumer open) {
        this.rows = rows;
        columns = List.of(
                new Column("source.list.column.name", "130px", SourceGrid::name),
                new Column("source.list.column.channel", "130px", row -> PageWords.word(row.channel())),
                new Column("source.list.column.stage", "150px", this::stage),
                new Column(
                        "source.list.column.next",
                        "140px",
                        row -> row.next() == null ? Formats.MISSING : PageWords.word(row.next())),
                new Column(
                        "source.list.column.body",
                        "110px",
                        row -> row.body() == null ? Formats.MISSING : PageWords.word(row.body())),
                new Column("source.list.column.due", "160px", this::due));
        var grid = getContent();
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(LitRenderer.<CandidateRow>of(UNIT)
                        .withProperty("name", CandidateRow::unitName)
                        .withProperty("code", CandidateRow::code)
                        .withProperty("href", row -> "don-vi/" + row.code()))
                .setHeader(getTranslation("source.list.column.unit"))
                .setFlexGrow(2)
                .setWidth("min(160px, 40vw)");
        columns.forEach(column -> grid.addColumn(column.cell()::apply)
                .setHeader(getTranslation(column.key()))
                .setWidth(column.width())
                .setFlexGrow(1));
        grid.addComponentColumn(row -> opener(row, open)).setWidth("70px").setFlexGrow(0);
        grid.setItems(rows);
    }

    /** @param rest what to say of candidates on other pages */
    PaperTable paper(String rest) {
        var heads = new ArrayList<PaperTable.Column>();
        heads.add(new PaperTable.Column(getTranslation("source.list.column.unit"), false));
        columns.forEach(column -> heads.add(new PaperTable.Column(getTranslation(column.key()), false)));
        var paper = new PaperTable();
        paper.show(
                getTranslation("source.list.title"),
                heads,
                rows.stream().map(this::line).toList(),
                rest);
        return paper;
    }

    private PaperTable.Line line(CandidateRow row) {
        var cells = new ArrayList<String>();
        cells.add(row.unitName());
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return new PaperTable.Line(0, cells);
    }

    private Button opener(CandidateRow row, LongConsumer open) {
        var button = new Button(getTranslation("source.list.open"), click -> open.accept(row.id()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("kn-open");
        button.setAriaLabel(getTranslation("source.list.openOf", name(row) + ", " + row.unitName()));
        return button;
    }

    private String stage(CandidateRow row) {
        return PageWords.word(row.stage()) + " · " + formats.date(row.since())
                + (row.tooLong() ? " · " + getTranslation("source.list.tooLong") : "")
                + (row.registered() ? " · " + getTranslation("source.list.registered") : "");
    }

    private static String name(CandidateRow row) {
        return row.name() == null ? Formats.MISSING : row.name();
    }

    private String due(CandidateRow row) {
        var left = row.daysLeft();
        if (left == null || row.clock() == null) {
            return Formats.MISSING;
        }
        return PageWords.word(row.clock()) + " · " + formats.date(row.dueOn()) + " · "
                + getTranslation(left < 0 ? "source.list.late" : "source.list.left", formats.number(Math.abs(left)));
    }
}
