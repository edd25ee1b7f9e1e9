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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import vn.ketnap.exchange.ImportRow;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** Earlier imports, the latest first; each may be taken back. */
final class HistoryPanel extends Composite<Div> {

    private static final int SHOWN = 50;
    private static final int SHOWN_WITHOUT_SCROLLING = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient History history;
    private final transient Consumer<ImportRow> takeBack;
    private final Panel panel;
    private final Grid<ImportRow> grid = new Grid<>();

    /** Reads a page of the history. */
    interface History {
        List<ImportRow> page(int offset, int limit);
    }

    HistoryPanel(History history, Consumer<ImportRow> takeBack) {
        this.history = history;
        this.takeBack = takeBack;
        this.panel = new Panel(getTranslation("exchange.history.title"), getTranslation("exchange.history.subtitle"));
        columns();
        getContent().add(panel);
        refresh();
    }

    /** Reads the history again. */
    void refresh() {
        var rows = history.page(0, SHOWN);
        if (rows.isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("exchange.history.emptyTitle"), getTranslation("exchange.history.emptyHint")));
        } else {
            grid.setItems(rows);
            grid.setAllRowsVisible(rows.size() <= SHOWN_WITHOUT_SCROLLING);
            panel.setBody(grid);
        }
    }

    private void columns() {
        grid.setId("imports");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(row -> Formats.here().date(row.importedAt().toLocalDate()) + " " + TIME.format(row.importedAt()))
                .setHeader(getTranslation("exchange.history.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportRow::fileName).setHeader(getTranslation("exchange.history.file"));
        grid.addColumn(ImportRow::username)
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
