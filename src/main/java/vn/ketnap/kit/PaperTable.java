package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * The lines of a grid as a plain table, seen on paper only: a grid prints no more than what is on the screen. Stands
 * right after its grid, which the print style sheet then leaves out.
 */
public final class PaperTable extends Composite<Div> {

    /** So many lines go along with the page; the rest comes when the print button is pressed. */
    public static final int LINES_AT_FIRST = 40;

    /** A column: its head, and whether figures stand in it. */
    public record Column(String head, boolean figures) {}

    /** A line: how deep it stands in a tree, and its cells. */
    public record Line(int depth, List<String> cells) {}

    /** An empty table; {@link #show} fills it. */
    public PaperTable() {
        getContent().addClassName("kn-paper-table");
    }

    /**
     * Shows these lines instead of what was shown.
     *
     * @param rest what to say of lines that are not in the table; empty when all are
     */
    public void show(String caption, List<Column> columns, List<Line> lines, String rest) {
        var table = new Element("table");
        table.getClassList().add("kn-table");
        table.appendChild(new Element("caption").setText(caption), head(columns), body(columns, lines));
        var element = getContent().getElement();
        element.removeAllChildren();
        element.appendChild(table);
        if (!rest.isEmpty()) {
            element.appendChild(new Element("p").setText(rest));
        }
    }

    private static Element head(List<Column> columns) {
        var row = new Element("tr");
        for (var column : columns) {
            var cell = new Element("th").setText(column.head()).setAttribute("scope", "col");
            cell.getClassList().set("kn-figure", column.figures());
            row.appendChild(cell);
        }
        return new Element("thead").appendChild(row);
    }

    private static Element body(List<Column> columns, List<Line> lines) {
        var body = new Element("tbody");
        for (var line : lines) {
            var row = new Element("tr");
            for (int i = 0; i < columns.size(); i++) {
                var cell =
                        new Element(i == 0 ? "th" : "td").setText(line.cells().get(i));
                cell.getClassList().set("kn-figure", columns.get(i).figures());
                row.appendChild(cell);
            }
            if (line.depth() > 0) {
                row.getChild(0).getStyle().set("padding-left", line.depth() + "em");
            }
            body.appendChild(row);
        }
        return body;
    }
}
