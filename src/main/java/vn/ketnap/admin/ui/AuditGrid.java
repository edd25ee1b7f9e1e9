package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import vn.ketnap.admin.AuditRow;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PaperTable;

/** One page of the audit log, on the screen and on paper. */
final class AuditGrid extends Composite<Grid<AuditRow>> {

    private static final String LINES = "<span class=\"kn-lines\">${item.text}</span>";
    private static final String NAMED = "${item.word}<span class=\"kn-small\">${item.action}</span>";

    private final Formats formats = Formats.here();
    private final AuditWords words = new AuditWords(formats);
    private final List<AuditRow> rows;

    AuditGrid(List<AuditRow> rows) {
        this.rows = rows;
        var grid = getContent();
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> formats.number(row.id()))
                .setHeader(getTranslation("admin.audit.column.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(row -> formats.moment(row.at()))
                .setHeader(getTranslation("admin.audit.column.at"))
                .setWidth("135px")
                .setFlexGrow(0);
        grid.addColumn(words::who)
                .setHeader(getTranslation("admin.audit.column.who"))
                .setWidth("120px");
        grid.addColumn(LitRenderer.<AuditRow>of(NAMED)
                        .withProperty("word", row -> words.kind(row.action()))
                        .withProperty("action", AuditRow::action))
                .setHeader(getTranslation("admin.audit.column.kind"))
                .setWidth("190px");
        grid.addColumn(words::subject)
                .setHeader(getTranslation("admin.audit.column.subject"))
                .setWidth("160px");
        grid.addColumn(LitRenderer.<AuditRow>of(LINES).withProperty("text", words::details))
                .setHeader(getTranslation("admin.audit.column.details"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addColumn(words::sealed)
                .setHeader(getTranslation("admin.audit.column.sealed"))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.setItems(rows);
    }

    /** @param rest what to say of entries on other pages */
    PaperTable paper(String rest) {
        var heads = List.of(
                head("number", true),
                head("at", false),
                head("who", false),
                head("kind", false),
                head("subject", false),
                head("details", false),
                head("sealed", false));
        var paper = new PaperTable();
        paper.show(
                getTranslation("admin.audit.title"),
                heads,
                rows.stream().map(this::line).toList(),
                rest);
        return paper;
    }

    private PaperTable.Column head(String name, boolean figures) {
        return new PaperTable.Column(getTranslation("admin.audit.column." + name), figures);
    }

    private PaperTable.Line line(AuditRow row) {
        return new PaperTable.Line(
                0,
                List.of(
                        formats.number(row.id()),
                        formats.moment(row.at()),
                        words.who(row),
                        words.kind(row.action()),
                        words.subject(row),
                        words.details(row).replace("\n", "; "),
                        words.sealed(row)));
    }
}
