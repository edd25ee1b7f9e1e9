package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import vn.ketnap.exchange.ImportRow;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PaperTable;

/** Earlier imports, the latest first; each may be taken back. */
final class HistoryPanel extends Composite<Div> {

    private static final int SHOWN = 50;
    private static final int SHOWN_WITHOUT_SCROLLING = 12;
    private static final String SYSTEM = "system:";
    private static final String PUT_BACK = "✓";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient History history;
    private final transient Consumer<ImportRow> takeBack;
    private final Panel panel;
    private final ExportLink export;
    private final Grid<ImportRow> grid = new Grid<>();
    private final PaperTable paper = new PaperTable();

    /** Reads a page of the history. */
    interface History {
        List<ImportRow> page(int offset, int limit);
    }

    HistoryPanel(History history, Consumer<ImportRow> takeBack, ImportExport exports) {
        this.history = history;
        this.takeBack = takeBack;
        this.panel = new Panel(getTranslation("exchange.history.title"), getTranslation("exchange.history.subtitle"));
        var formats = Formats.here();
        export = new ExportLink(getTranslation("kit.export.button"), () -> exports.history(formats));
        panel.setCorner(export);
        columns();
        getContent().add(panel);
        refresh();
    }

    /** Reads the history again. */
    void refresh() {
        var rows = history.page(0, SHOWN);
        export.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("exchange.history.emptyTitle"), getTranslation("exchange.history.emptyHint")));
        } else {
            grid.setItems(rows);
            grid.setAllRowsVisible(rows.size() <= SHOWN_WITHOUT_SCROLLING);
            showOnPaper(rows);
            panel.setBody(grid, paper);
        }
    }

    private void columns() {
        grid.setId("imports");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(HistoryPanel::when)
                .setHeader(getTranslation("exchange.history.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportRow::fileName).setHeader(getTranslation("exchange.history.file"));
        grid.addColumn(this::who)
                .setHeader(getTranslation("exchange.history.who"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        number("exchange.history.rows", ImportRow::accepted);
        number("exchange.sheets.added", ImportRow::added);
        number("exchange.sheets.changed", ImportRow::changed);
        number("exchange.sheets.same", ImportRow::same);
        number("exchange.history.warnings", ImportRow::warnings);
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
    }

    private void number(String key, ToIntFunction<ImportRow> number) {
        grid.addColumn(row -> Formats.here().number(number.applyAsInt(row)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static String when(ImportRow row) {
        return Formats.here().date(row.importedAt().toLocalDate()) + " " + TIME.format(row.importedAt());
    }

    /** What the portal brought in by itself has no person behind it. */
    private String who(ImportRow row) {
        return isSystem(row) ? getTranslation("exchange.history.system") : row.username();
    }

    static boolean isSystem(ImportRow row) {
        return row.username().startsWith(SYSTEM);
    }

    private void showOnPaper(List<ImportRow> rows) {
        var heads = List.of(
                head("exchange.history.when", false),
                head("exchange.history.file", false),
                head("exchange.history.who", false),
                head("exchange.history.rows", true),
                head("exchange.sheets.added", true),
                head("exchange.sheets.changed", true),
                head("exchange.sheets.same", true),
                head("exchange.history.warnings", true),
                head("exchange.history.undone", false));
        paper.show(
                getTranslation("exchange.history.title"),
                heads,
                rows.stream().map(this::line).toList(),
                "");
    }

    private PaperTable.Column head(String key, boolean figures) {
        return new PaperTable.Column(getTranslation(key), figures);
    }

    private PaperTable.Line line(ImportRow row) {
        var cells = new ArrayList<>(List.of(when(row), row.fileName(), who(row)));
        IntStream.of(row.accepted(), row.added(), row.changed(), row.same(), row.warnings())
                .mapToObj(Formats.here()::number)
                .forEach(cells::add);
        cells.add(row.standing() ? "" : PUT_BACK);
        return new PaperTable.Line(0, cells);
    }

    private Component action(ImportRow row) {
        if (!row.standing()) {
            return new Span(getTranslation("exchange.history.undone"));
        }
        var undo = new Button(getTranslation("exchange.history.undo"), click -> ask(row));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        undo.setAriaLabel(getTranslation("exchange.history.undoOf", row.fileName()));
        return undo;
    }

    private void ask(ImportRow row) {
        var dialog = new ConfirmDialog(
                getTranslation("exchange.history.askTitle"),
                getTranslation("exchange.history.askText", row.fileName()),
                getTranslation("exchange.history.undo"),
                confirm -> takeBack.accept(row));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("exchange.history.keep"));
        dialog.open();
    }
}
