package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;

/** A plain table of words that prints as it stands; the first cell of a line names it. */
public final class WordTable extends Composite<NativeTable> {

    /**
     * A table without lines.
     *
     * @param heads text keys of the columns
     */
    public WordTable(String... heads) {
        getContent().addClassNames("kn-table", "kn-words");
        var row = getContent().getHead().addRow();
        for (var head : heads) {
            var cell = new NativeTableHeaderCell(getTranslation(head));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
    }

    /** Adds a line. */
    public void line(Component name, Component... cells) {
        var row = getContent().getBody().addRow();
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (var cell : cells) {
            row.addDataCell().add(cell);
        }
    }

    /** Words of less weight below others. */
    public static Span small(String text) {
        var span = new Span(text);
        span.addClassName("kn-small");
        return span;
    }
}
