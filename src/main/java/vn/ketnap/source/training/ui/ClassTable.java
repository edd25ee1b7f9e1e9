package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.source.training.Turnout;

/** A plain table of words and figures that prints as it stands; the first cell of a line names it. */
@StyleSheet("context://portal/styles/training.css")
final class ClassTable extends Composite<NativeTable> {

    /**
     * A column.
     *
     * @param key of its head
     * @param figures whether figures stand in it, to the right
     */
    record Column(String key, boolean figures) {

        static Column words(String key) {
            return new Column(key, false);
        }

        static Column figures(String key) {
            return new Column(key, true);
        }

        /** How many take part and what came of it. */
        static List<Column> turnout() {
            return Stream.of("registered", "completed", "failed", "absent", "waiting")
                    .map(part -> figures("source.training.column." + part))
                    .toList();
        }
    }

    private final List<Column> columns;

    ClassTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        getContent().addClassNames("kn-table", "kn-words", "kn-class-table");
        var row = getContent().getHead().addRow();
        this.columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(getTranslation(column.key));
            cell.getElement().setAttribute("scope", "col");
            look(cell.getElement(), column);
            row.add(cell);
        });
    }

    /** A line. */
    void line(Component name, List<? extends Component> cells) {
        fill(getContent().getBody().addRow(), name, cells);
    }

    /** The line below all others. */
    void foot(Component name, List<? extends Component> cells) {
        fill(getContent().getFoot().addRow(), name, cells);
    }

    private void fill(NativeTableRow row, Component name, List<? extends Component> cells) {
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (int i = 0; i < cells.size(); i++) {
            var cell = new NativeTableCell(cells.get(i));
            var column = columns.get(i + 1);
            cell.getElement().setAttribute("data-head", getTranslation(column.key));
            look(cell.getElement(), column);
            row.add(cell);
        }
    }

    private static void look(Element cell, Column column) {
        cell.getClassList().set("kn-figure", column.figures);
    }

    /** Words with others of less weight below. */
    static Div twoLines(Component first, String second) {
        var small = new Span(second);
        small.addClassName("kn-small");
        return new Div(first, small);
    }

    /** A figure; a dash where there is none. */
    static Span figure(@Nullable Long number) {
        return new Span(number == null ? Formats.MISSING : Formats.here().number(number));
    }

    /** The cells of {@link Column#turnout}. */
    static List<Span> turnout(Turnout turnout) {
        return Stream.of(
                        turnout.registered(),
                        turnout.completed(),
                        turnout.failed(),
                        turnout.absent(),
                        turnout.waiting())
                .map(ClassTable::figure)
                .toList();
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
