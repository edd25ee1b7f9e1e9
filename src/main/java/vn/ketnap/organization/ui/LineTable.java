package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.ketnap.organization.Unit;

/** What a sheet of paper can hold of the tree: the way down to the unit chosen and the units directly below it. */
final class LineTable extends Composite<Div> {

    /** So many units are printed at most. */
    static final int MOST = 500;

    LineTable(List<Unit> way, List<Unit> children, TreeAddress address) {
        getContent().addClassName("kn-paper-table");
        var table = new WordTable(
                "organization.tree.column.unit", "organization.tree.column.kind", "organization.tree.column.code");
        for (int depth = 0; depth < way.size(); depth++) {
            line(table, way.get(depth), depth);
        }
        children.forEach(child -> line(table, child, way.size()));
        getContent().add(table);
        var rest = way.isEmpty() ? 0 : way.getLast().children() - children.size();
        if (rest > 0) {
            getContent().add(new Span(getTranslation("organization.tree.rest", rest, address.day())));
        }
    }

    private void line(WordTable table, Unit unit, int depth) {
        var name = new Span(unit.name());
        name.getStyle().set("padding-left", depth + "em");
        table.line(
                name,
                new Span(getTranslation("word.OrganizationKind." + unit.kind().name())),
                new Span(unit.code()));
    }
}
