package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A plain table that prints as it stands: heads by text key, figures at the right, small words below a name. */
final class FigureTable extends Composite<NativeTable> {

    /** Where a column's cells stand. */
    enum Align {
        WORDS("kn-column"),
        FIGURES("kn-figure"),
        BAR("kn-progress-bar"),
        OFFICER("kn-progress-officer"),
        WIDE("kn-wide");

        private final String className;

        Align(String className) {
            this.className = className;
        }
    }

    private final NativeTableRow heads;
    private int columns;

    FigureTable(String... classNames) {
        getContent().addClassName("kn-table");
        getContent().addClassNames(classNames);
        this.heads = getContent().getHead().addRow();
    }

    /** Adds a column under the text of a key. */
    FigureTable column(String key, Align align) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName(align.className);
        heads.add(cell);
        columns++;
        return this;
    }

    int columns() {
        return columns;
    }

    Line line(Component... name) {
        return new Line(getContent().getBody().addRow(), name);
    }

    Line foot(Component... name) {
        return new Line(getContent().getFoot().addRow(), name);
    }

    static Span small(String text) {
        return quiet(text, "kn-small");
    }

    static Span quiet(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** A line that begins with its name. */
    static final class Line {

        private final NativeTableRow row;

        private Line(NativeTableRow row, Component... name) {
            this.row = row;
            var cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "row");
            row.add(cell);
        }

        Line cell(Align align, Component... content) {
            add(align).add(content);
            return this;
        }

        Line cell(Align align, String text) {
            add(align).setText(text);
            return this;
        }

        /** A figure that tells its name where the heads are not seen: on narrow screens a line is a card. */
        Line named(String name, String text) {
            var cell = add(Align.FIGURES);
            cell.setText(text);
            cell.getElement().setAttribute("data-name", name);
            return this;
        }

        /** The same with more than text. */
        Line named(String name, Component content) {
            var cell = add(Align.FIGURES);
            cell.add(content);
            cell.getElement().setAttribute("data-name", name);
            return this;
        }

        Line figure(String text, boolean attention) {
            var cell = add(Align.FIGURES);
            cell.setText(text);
            if (attention) {
                cell.addClassName("kn-behind");
            }
            return this;
        }

        /** A cell over all columns that are left. */
        Line rest(String text, int columns) {
            var cell = add(Align.WIDE);
            cell.setText(text);
            cell.getElement().setAttribute("colspan", String.valueOf(columns));
            return this;
        }

        private NativeTableCell add(Align align) {
            var cell = row.addDataCell();
            cell.addClassName(align.className);
            return cell;
        }
    }
}
