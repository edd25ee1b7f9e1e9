package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** A plain table of words and figures that prints as it stands; the first cell of a line names it. */
@StyleSheet("context://portal/styles/review.css")
final class ReviewTable extends Composite<NativeTable> {

    /**
     * A column.
     *
     * @param key of its head
     * @param figures whether figures stand in it, to the right
     * @param printed whether it stands on paper, too
     */
    record Column(String key, boolean figures, boolean printed) {

        static Column words(String key) {
            return new Column(key, false, true);
        }

        static Column figures(String key) {
            return new Column(key, true, true);
        }

        /** What can be done: nothing on paper. */
        static Column actions() {
            return new Column("review.column.actions", false, false);
        }
    }

    private final List<Column> columns;

    ReviewTable(Column... columns) {
        this.columns = List.of(columns);
        getContent().addClassNames("kn-table", "kn-words", "kn-review-table");
        var row = getContent().getHead().addRow();
        this.columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(getTranslation(column.key));
            cell.getElement().setAttribute("scope", "col");
            look(cell.getElement(), column);
            row.add(cell);
        });
    }

    /** A line; texts stand in spans. */
    NativeTableRow line(Component name, Component... cells) {
        var row = getContent().getBody().addRow();
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (int i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-head", getTranslation(columns.get(i + 1).key));
            look(cell.getElement(), columns.get(i + 1));
            row.add(cell);
        }
        return row;
    }

    /** A line of texts. */
    NativeTableRow line(Component name, String... cells) {
        return line(name, Stream.of(cells).map(Span::new).toArray(Component[]::new));
    }

    private static void look(com.vaadin.flow.dom.Element cell, Column column) {
        cell.getClassList().set("kn-figure", column.figures);
        cell.getClassList().set("kn-no-print", !column.printed);
    }

    /** A button of a line; it is not printed. */
    static Button button(String text, String about, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("kn-no-print");
        button.setAriaLabel(text + ": " + about);
        return button;
    }
}
