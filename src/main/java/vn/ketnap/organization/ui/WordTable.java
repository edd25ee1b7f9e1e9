package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** A plain table of words that prints as it stands; the first cell of a line names it. */
public final class WordTable extends Composite<NativeTable> {

    private final List<String> heads;

    /**
     * A table without lines.
     *
     * @param heads text keys of the columns
     */
    public WordTable(String... heads) {
        this.heads = Stream.of(heads).map(head -> getTranslation(head)).toList();
        getContent().addClassNames("kn-table", "kn-words");
        var row = getContent().getHead().addRow();
        for (var head : this.heads) {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
    }

    /** Adds a line; where the page is narrow and the heads are gone, each cell can tell its own. */
    public void line(Component name, Component... cells) {
        var row = getContent().getBody().addRow();
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (int i = 0; i < cells.length; i++) {
            var cell = row.addDataCell();
            cell.add(cells[i]);
            cell.getElement().setAttribute("data-head", heads.get(i + 1));
        }
    }

    /** Words of less weight below others. */
    public static Span small(String text) {
        var span = new Span(text);
        span.addClassName("kn-small");
        return span;
    }
}
