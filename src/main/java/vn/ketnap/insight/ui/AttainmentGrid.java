package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.ketnap.insight.UnitProgress;

/** The tree of units with their figures beside them; opens as far as somebody wants to know. */
final class AttainmentGrid extends Composite<TreeGrid<AttainmentRow>> {

    private static final String UNIT = """
            <vaadin-grid-tree-toggle @click=${e => e.target.closest('a') || toggle(e)} .leaf=${!model.hasChildren} \
            .expanded=${live(model.expanded)} .level=${model.level}><a href=${item.href}>${item.name}</a>\
            </vaadin-grid-tree-toggle>""";

    static final String CELL = """
            <span class=${'kn-cell ' + item.look}>${item.mark \
            ? html`<span class="kn-band-shape" aria-hidden="true">${item.mark}</span>` : ''}${item.text}</span>\
            ${item.small ? html`<span class="kn-small kn-lines">${item.small}</span>` : ''}""";

    /** So many lines stand at full height; more scroll within the grid, where heads and scroll bar stay in sight. */
    private static final int LINES_AT_FULL_HEIGHT = 10;

    /** So many lines below the roots open by themselves. */
    private static final int LINES_OPEN_AT_FIRST = 40;

    private final TreeGrid<AttainmentRow> grid = getContent();
    private final Map<AttainmentColumn, Grid.Column<AttainmentRow>> columns = new EnumMap<>(AttainmentColumn.class);
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Runnable onOpened;
    private AttainmentScreen screen;

    /** @param onOpened told when other lines have come in sight */
    AttainmentGrid(AttainmentScreen screen, Runnable onOpened) {
        this.screen = screen;
        this.onOpened = onOpened;
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addUnits();
        Arrays.stream(AttainmentColumn.values()).forEach(this::addFigures);
        grid.addExpandListener(event -> event.getItems().forEach(row -> changed(row, true)));
        grid.addCollapseListener(event -> event.getItems().forEach(row -> changed(row, false)));
        grid.addItemClickListener(click -> FilterLinks.go(
                grid, screen.address().unitHref(click.getItem().unit().code())));
    }

    /** Shows another question; what was open stays open while it is about the same unit. */
    void show(AttainmentScreen newScreen) {
        var tree = newScreen.tree();
        boolean otherUnits = !tree.roots().stream()
                .map(AttainmentRow::path)
                .toList()
                .equals(screen.tree().roots().stream().map(AttainmentRow::path).toList());
        if (otherUnits || open.isEmpty()) {
            open.clear();
            if (tree.compared().size() <= LINES_OPEN_AT_FIRST) {
                tree.roots().forEach(root -> open.add(root.path()));
            }
        }
        screen = newScreen;
        grid.setDataProvider(tree);
        grid.expand(inSight().stream()
                .filter(row -> open.contains(row.path()) && tree.hasChildren(row))
                .toList());
        fit();
    }

    /** Paths of the lines that are open; may be asked by the request that fetches a workbook. */
    Set<String> open() {
        return Set.copyOf(open);
    }

    /** The lines in sight, from top to bottom. */
    List<AttainmentRow> inSight() {
        return screen.tree().inSight(row -> open.contains(row.path()));
    }

    /** The columns that somebody in sight fills. */
    List<AttainmentColumn> filled() {
        var rows = inSight();
        return Arrays.stream(AttainmentColumn.values())
                .filter(column -> column.inSight(rows))
                .toList();
    }

    private void changed(AttainmentRow row, boolean opened) {
        if (opened ? open.add(row.path()) : open.remove(row.path())) {
            fit();
            onOpened.run();
        }
    }

    private void fit() {
        var filled = filled();
        columns.forEach((key, column) -> column.setVisible(filled.contains(key)));
        boolean all = inSight().size() <= LINES_AT_FULL_HEIGHT;
        grid.setAllRowsVisible(all);
        grid.setClassName("kn-scrolls", !all);
    }

    private void addUnits() {
        grid.addColumn(LitRenderer.<AttainmentRow>of(UNIT)
                        .withProperty("name", row -> row.unit().name())
                        .withProperty(
                                "href",
                                row -> screen.address().unitHref(row.unit().code()))
                        .withFunction("toggle", this::toggle))
                .setHeader(getTranslation("insight.attainment.column.unit"))
                .setFrozen(true)
                .setFlexGrow(2)
                .setWidth("min(196px, 40vw)")
                .setResizable(true);
    }

    private void toggle(AttainmentRow row) {
        if (open.contains(row.path())) {
            grid.collapse(row);
        } else if (screen.tree().hasChildren(row)) {
            grid.expand(row);
        }
    }

    private void addFigures(AttainmentColumn column) {
        var head = new Span(getTranslation(column.key()));
        head.setTitle(getTranslation(column.key() + ".hint"));
        boolean words = column.shape() == AttainmentColumn.Shape.WORDS;
        columns.put(
                column,
                grid.addColumn(LitRenderer.<AttainmentRow>of(CELL)
                                .withProperty(
                                        "text", row -> cell(column, row.unit()).text())
                                .withProperty(
                                        "small", row -> cell(column, row.unit()).small())
                                .withProperty(
                                        "look", row -> cell(column, row.unit()).look())
                                .withProperty(
                                        "mark", row -> cell(column, row.unit()).mark()))
                        .setKey(column.name())
                        .setHeader(head)
                        .setTextAlign(words ? ColumnTextAlign.START : ColumnTextAlign.END)
                        .setTooltipGenerator(row -> cell(column, row.unit()).hint())
                        .setWidth(column.shape().width())
                        .setFlexGrow(1));
    }

    private Cell cell(AttainmentColumn column, UnitProgress unit) {
        return screen.cells().cell(column, unit);
    }
}
