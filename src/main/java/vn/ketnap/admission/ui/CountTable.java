package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A plain table of counts that prints as it stands: a name, then figures. */
final class CountTable extends Composite<NativeTable> {

    private final NativeTableRow heads;

    CountTable(String caption) {
        getContent().addClassNames("kn-table", "kn-counts");
        getContent().setCaptionText(caption);
        heads = getContent().getHead().addRow();
    }

    CountTable head(String text, boolean figures) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("kn-figure", figures);
        heads.add(cell);
        return this;
    }

    CountTable line(Component name, String... figures) {
        var row = getContent().getBody().addRow();
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        for (var figure : figures) {
            var cell = row.addDataCell();
            cell.addClassName("kn-figure");
            cell.setText(figure);
        }
        return this;
    }
}
