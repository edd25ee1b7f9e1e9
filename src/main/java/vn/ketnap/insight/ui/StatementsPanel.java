package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Metric;

/** What the units below say of their own branches, each for itself: never summed. */
final class StatementsPanel extends Composite<Panel> {

    /** A province has hundreds: the rest comes when somebody asks for it. */
    private static final int FIRST = 20;

    private final Formats formats = Formats.here();

    StatementsPanel(List<Stagnation.Statement> statements, StagnationAddress address) {
        var table = new NativeTable();
        table.addClassName("kn-table");
        head(table.getHead().addRow());
        lines(table, statements.subList(0, Math.min(FIRST, statements.size())), address);
        getContent().setFinding(getTranslation("insight.stagnation.statements", statements.size()));
        getContent().setSubtitle(getTranslation("insight.stagnation.statements.subtitle"));
        getContent().setBody(table);
        if (statements.size() > FIRST) {
            getContent().setCorner(rest(table, statements, address));
        }
        getContent().setFootnote(getTranslation("insight.stagnation.statements.note"));
    }

    private Button rest(NativeTable table, List<Stagnation.Statement> statements, StagnationAddress address) {
        var button = new Button(getTranslation("insight.stagnation.statements.all", statements.size()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("kn-no-print");
        button.addClickListener(click -> {
            lines(table, statements.subList(FIRST, statements.size()), address);
            button.setVisible(false);
        });
        return button;
    }

    private void lines(NativeTable table, List<Stagnation.Statement> statements, StagnationAddress address) {
        statements.forEach(statement -> line(table.getBody().addRow(), statement, address));
    }

    private void head(NativeTableRow row) {
        for (var name : List.of("unit", "what", "count", "cutOff", "source")) {
            var cell = new NativeTableHeaderCell(getTranslation("insight.stagnation.statement." + name));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("kn-figure", name.equals("count") || name.equals("cutOff"));
            row.add(cell);
        }
    }

    private void line(NativeTableRow row, Stagnation.Statement statement, StagnationAddress address) {
        var unit = new NativeTableHeaderCell(
                new Anchor(address.about(statement.code()).href(), statement.name()));
        unit.getElement().setAttribute("scope", "row");
        row.add(unit);
        cell(row, what(statement.metric(), statement.threshold()), false);
        cell(row, formats.count(statement.count()), true);
        cell(row, formats.date(statement.cutOff()), true);
        cell(row, statement.source() == null ? Formats.MISSING : statement.source(), false);
    }

    private static void cell(NativeTableRow row, String text, boolean figure) {
        var cell = row.addDataCell();
        cell.setText(text);
        cell.setClassName("kn-figure", figure);
    }

    private String what(Metric metric, @Nullable Integer threshold) {
        if (metric == Metric.SMALL_BRANCHES && threshold != null) {
            return getTranslation("insight.stagnation.small", threshold);
        }
        return threshold == null
                ? getTranslation("word.Metric." + metric.name())
                : getTranslation("insight.stagnation.noneFor", threshold);
    }
}
